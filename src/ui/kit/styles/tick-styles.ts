/** A tick box with its label beside it, as one target. */
import { css } from 'lit';

export const tickStyles = css`
  .tick {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-height: 44px;
  }
  .tick input {
    width: 20px;
    height: 20px;
    margin: 0;
  }
`;
