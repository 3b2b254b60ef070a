/** How the list of triggers looks: a line each, what is given beside what it sets off; stacked where the page is narrow. */
import { css } from 'lit';

export const supportPanelStyles = css`
  p {
    margin: 0;
  }
  .fault:not(:empty) {
    margin-top: 12px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 1fr) auto;
    gap: 4px 16px;
    align-items: center;
    min-height: 56px;
    padding: 4px 0;
    border-top: 1px solid var(--line);
  }
  div.row {
    grid-template-columns: minmax(0, 1fr) auto;
    margin-top: 12px;
  }
  .sentence {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0 16px;
    line-height: 24px;
  }
  /* Ids of rewards are text from outside: no length of theirs makes a row taller than three lines. */
  .cause {
    max-height: 72px;
    overflow: hidden;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .action {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .arrow {
    color: var(--muted);
  }
  .second {
    min-width: 0;
    line-height: 20px;
  }
  .buttons {
    display: flex;
    gap: 4px;
  }
  .buttons button {
    padding: 0 10px;
  }
  .editing {
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  @media (max-width: 900px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .row .sentence {
      grid-template-columns: minmax(0, 1fr);
    }
    .second {
      grid-row: 2;
    }
    .buttons {
      grid-row: span 2;
    }
  }
  @media (max-width: 640px) {
    .row,
    div.row {
      grid-template-columns: minmax(0, 1fr);
      padding: 8px 0;
    }
    .buttons {
      grid-row: auto;
      margin-left: -10px;
    }
  }
`;
