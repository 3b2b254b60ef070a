/** How the row of an alert looks: columns of one width in every row, so that nothing moves with a figure. */
import { css } from 'lit';

export const alertRowStyles = css`
  .row {
    display: grid;
    grid-template-columns: 128px minmax(0, 1fr) 112px 148px 76px;
    gap: 4px 12px;
    align-items: center;
    min-height: 52px;
    border-top: 1px solid var(--line);
  }
  .sign {
    font-size: 14px;
    font-weight: 600;
    white-space: nowrap;
  }
  .name {
    overflow-wrap: anywhere;
    line-height: 20px;
  }
  .name b {
    display: block;
    font-weight: 600;
  }
  .figure {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .settings {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    gap: 8px 16px;
    align-items: end;
    padding: 4px 0 16px;
  }
  .settings label {
    display: block;
    font-size: 14px;
    line-height: 20px;
  }
  .settings .tick {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
  }
  .settings .tick input {
    width: 20px;
    height: 20px;
    margin: 0;
  }
  .hint {
    grid-column: 1 / -1;
    min-height: 40px;
    margin: 0;
  }
  @media (max-width: 640px) {
    .row {
      grid-template-columns: minmax(0, 1fr) 112px;
      padding: 8px 0;
    }
    .name {
      grid-row: 1;
    }
    .figure {
      grid-row: 1;
    }
    .sign {
      grid-row: 2;
    }
    ttcv-mute-control {
      grid-row: 3;
    }
    button {
      grid-row: 3;
      min-height: 44px;
    }
  }
`;
