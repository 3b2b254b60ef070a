/** How a fold of settings looks: labels with their fields at the right, ticks before their words, hints below. */
import { css } from 'lit';

export const settingsFoldStyles = css`
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 88px;
    gap: 4px 12px;
    align-items: center;
    margin-top: 8px;
  }
  .line.words {
    grid-template-columns: minmax(0, 1fr);
  }
  .line label {
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
  }
  .tick {
    display: grid;
    grid-template-columns: 20px auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-height: 40px;
  }
  .tick input {
    width: 20px;
    height: 20px;
    margin: 0;
  }
  code {
    font-family: var(--mono);
  }
  .tick code {
    font-size: 14px;
    text-align: right;
  }
  div.hint {
    display: grid;
  }
  div.hint > * {
    grid-area: 1 / 1;
  }
  /* Keeps its place while a fault stands in it. */
  .beneath {
    visibility: hidden;
  }
`;
