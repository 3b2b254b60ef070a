/** How the panels of a view stand: below each other, and side by side where there is room. */
import { css } from 'lit';

export const viewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 392px;
    gap: 16px;
  }
  .halves {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 16px;
    align-items: start;
  }
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
  }
  @media (max-width: 1100px) {
    .beside,
    .halves {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 640px) {
    :host,
    .beside,
    .halves,
    .side {
      gap: 8px;
    }
  }
`;
