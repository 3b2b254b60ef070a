/** How the list of settings looks, and where the inspector stands: at the side, as a sheet from below, or alone. */
import { css } from 'lit';

export const variableSettingsStyles = css`
  .all {
    display: grid;
    gap: 16px;
    align-items: start;
  }
  .beside {
    grid-template-columns: minmax(0, 1fr) 420px;
  }
  .inspector {
    position: sticky;
    top: 152px;
    max-height: calc(100dvh - 168px);
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
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    height: 52px;
    padding: 4px 12px 4px 0;
    border-top: 1px solid var(--line);
    font-weight: 400;
    line-height: 20px;
    text-align: left;
  }
  thead th {
    height: 32px;
    border-top: 0;
    color: var(--muted);
    font-size: 14px;
    white-space: nowrap;
  }
  tbody th:first-child,
  thead th:first-child {
    padding-left: 8px;
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
  .module th {
    height: 44px;
    padding: 0;
  }
  .module button {
    display: flex;
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
  .acts {
    padding-right: 0;
    text-align: right;
    white-space: nowrap;
  }
  .acts button {
    padding: 0 8px;
  }
  [data-column='Variable'] {
    width: 22%;
  }
  thead [data-column='Jack'] {
    width: 20%;
  }
  thead [data-column='Kind'] {
    width: 52px;
  }
  thead [data-column='Acts'] {
    position: relative;
    width: 164px;
    overflow: hidden;
  }
  /* Beside the inspector, which says the rest of the chosen one. */
  .beside :is([data-column='Values'], [data-column='Who may move it']) {
    display: none;
  }
  @media (max-width: 1280px) {
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
      inset: auto 0 0;
      top: auto;
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
    .all :is([data-column='Kind'], [data-column='Crowd mode']) {
      display: none;
    }
    thead [data-column='Acts'] {
      width: 96px;
    }
    .acts button {
      display: block;
      min-height: 44px;
      margin-left: auto;
    }
  }
`;
