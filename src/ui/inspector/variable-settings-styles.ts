/** How the list of settings looks, and where the inspector stands: at the side, as a sheet from below, or alone. */
import { css } from 'lit';

export const variableSettingsStyles = css`
  .all {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  .beside {
    grid-template-columns: minmax(0, 1fr) 440px;
  }
  .inspector {
    position: sticky;
    top: 124px;
    /* From below the patch's menu to above the page's foot. */
    max-height: calc(100dvh - 224px);
  }
  ttcv-inspector {
    max-height: inherit;
  }
  .panel {
    min-width: 0;
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    margin: 0 0 12px;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--raised);
  }
  .find {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 176px auto;
    gap: 8px 16px;
    align-items: center;
    margin-bottom: 12px;
  }
  .tick {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 40px;
  }
  .tick input {
    width: 20px;
    height: 20px;
    margin: 0;
  }
  /* Rows are grids: a column that is not shown leaves no place, and the head of a group is as wide as its rows. */
  table,
  thead,
  tbody {
    display: block;
  }
  tr {
    --columns: minmax(0, 14fr) minmax(0, 13fr) 44px 100px 108px minmax(0, 9fr) minmax(0, 12fr);

    display: grid;
    grid-template-columns: var(--columns) 176px;
    gap: 0 12px;
    align-items: center;
    min-height: 52px;
    padding-left: 8px;
    border-top: 1px solid var(--line);
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    line-height: 20px;
    text-align: left;
  }
  thead tr {
    min-height: 32px;
    border-top: 0;
    color: var(--muted);
    font-size: 14px;
    white-space: nowrap;
  }
  .name {
    font: 600 16px/24px var(--mono);
  }
  .second {
    color: var(--muted);
    font-size: 14px;
  }
  .open-row {
    background: var(--accent-wash);
    box-shadow: inset 3px 0 0 var(--accent-line);
  }
  .module {
    min-height: 44px;
    padding: 0;
  }
  .module th {
    grid-column: 1 / -1;
  }
  .module button {
    display: flex;
    align-items: center;
    gap: 12px;
    width: 100%;
    padding: 0 4px;
    font-family: var(--mono);
    text-align: left;
  }
  .module button::before {
    content: '▾';
  }
  .module [aria-expanded='false']::before {
    content: '▸';
  }
  /* They move to the next row together. */
  .head-acts {
    display: flex;
    gap: 12px;
    margin-left: auto;
  }
  .acts {
    text-align: right;
    white-space: nowrap;
  }
  .acts button {
    padding: 0 8px;
  }
  /* Beside the inspector, which says the rest of the chosen one. */
  .beside tr {
    --columns: minmax(0, 14fr) minmax(0, 12fr) 40px 88px minmax(0, 8fr);
  }
  .beside :is([data-column='Values'], [data-column='Who may move it']) {
    display: none;
  }
  @media (max-width: 1280px) {
    .all tr {
      --columns: minmax(0, 14fr) minmax(0, 12fr) 40px 88px minmax(0, 8fr);
    }
    .all :is([data-column='Values'], [data-column='Who may move it']) {
      display: none;
    }
  }
  @media (max-width: 1100px) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
    .inspector {
      position: fixed;
      z-index: 15;
      /* Above the page's foot. */
      inset: auto 0 28px;
      max-height: 62dvh;
      box-shadow: 0 -8px 32px rgb(0 0 0 / 40%);
    }
  }
  @media (max-width: 640px) {
    /* It takes the place of the list, between the page's header and its rail. */
    .beside .panel {
      display: none;
    }
    .inspector {
      position: static;
      max-height: none;
      box-shadow: none;
    }
    .find {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .find input[type='search'] {
      grid-column: 1 / -1;
    }
    .all tr {
      --columns: minmax(0, 3fr) minmax(0, 2fr);

      grid-template-columns: var(--columns) 92px;
    }
    .all :is([data-column='Kind'], [data-column='Volts'], [data-column='Crowd mode']) {
      display: none;
    }
    .acts button {
      display: block;
      min-height: 44px;
      margin-left: auto;
    }
  }
`;
