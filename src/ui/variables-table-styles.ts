/** How the `Variables` table looks: fixed columns where they fit, one card a variable where the page is narrow. */
import { css } from 'lit';

export const variablesTableStyles = css`
  .patch-name {
    max-width: 240px;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  table {
    width: 100%;
    min-width: 1000px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    height: 56px;
    padding: 4px 12px 4px 0;
    border-top: 1px solid var(--line);
    font-weight: 400;
    line-height: 20px;
    text-align: left;
    vertical-align: middle;
  }
  thead th {
    height: 32px;
    border-top: 0;
    color: var(--muted);
    font-size: 14px;
  }
  thead th:nth-child(1) {
    width: 16%;
  }
  thead th:nth-child(2) {
    width: 16%;
  }
  thead th:nth-child(3) {
    width: 48px;
  }
  thead th:nth-child(4) {
    width: 108px;
  }
  thead th:nth-child(5) {
    width: 15%;
  }
  thead th:nth-child(6),
  thead th:nth-child(7) {
    width: 104px;
    text-align: right;
  }
  thead th:nth-child(8) {
    padding-left: 12px;
  }
  thead th:nth-child(9) {
    width: 172px;
  }
  .name {
    font: 600 17px/24px var(--mono);
  }
  .second {
    color: var(--muted);
    font-size: 14px;
  }
  .number {
    text-align: right;
  }
  .now {
    height: 28px;
    overflow: hidden;
    contain: strict;
    font-size: 20px;
    line-height: 28px;
    font-weight: 650;
    white-space: nowrap;
  }
  .level {
    position: relative;
    height: 4px;
    overflow: hidden;
    border-radius: 2px;
    background: var(--well);
  }
  .bar {
    position: absolute;
    inset: 0;
    transform-origin: left;
    background: var(--bar);
  }
  .set-by {
    height: 28px;
    contain: strict;
    padding-left: 12px;
    line-height: 28px;
    font-weight: 600;
  }
  .tally {
    height: 20px;
    contain: strict;
  }
  .edit {
    padding-right: 0;
    text-align: right;
    white-space: nowrap;
  }
  .edit button {
    padding: 0 10px;
  }
  .editor {
    padding: 8px 0;
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media (max-width: 1100px) {
    table {
      min-width: 824px;
    }
    th,
    td {
      padding-right: 8px;
    }
    thead th:nth-child(1) {
      width: 140px;
    }
    thead th:nth-child(2) {
      width: 92px;
    }
    thead th:nth-child(3) {
      width: 40px;
    }
    thead th:nth-child(5) {
      width: 96px;
    }
    thead th:nth-child(6) {
      width: 64px;
    }
    thead th:nth-child(4),
    thead th:nth-child(7) {
      width: 90px;
    }
    thead th:nth-child(9) {
      width: 104px;
    }
    .edit button {
      display: block;
      min-height: 24px;
      margin-left: auto;
      padding: 0 8px;
    }
    .name {
      font-size: 15px;
    }
    .now {
      font-size: 18px;
    }
  }
  @media (max-width: 760px) {
    table {
      min-width: 0;
    }
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      display: grid;
      grid-template-areas: 'name name name name edit edit' 'value value volts volts set-by set-by' 'jack jack range range kind kind' 'crowd crowd crowd crowd crowd crowd';
      grid-template-columns: repeat(6, minmax(0, 1fr));
      align-items: start;
      gap: 8px 12px;
      padding: 12px 0;
      border-top: 1px solid var(--line);
    }
    th,
    td {
      height: auto;
      padding: 0;
      border: 0;
    }
    .editing,
    .editor {
      display: block;
    }
    th {
      grid-area: name;
    }
    [data-heading='Kind'] {
      grid-area: kind;
    }
    [data-heading='Value now'] {
      grid-area: value;
    }
    [data-heading='Volts now'] {
      grid-area: volts;
    }
    [data-heading='Set by'] {
      grid-area: set-by;
    }
    [data-heading='Jack'] {
      grid-area: jack;
    }
    [data-heading='Range'] {
      grid-area: range;
    }
    [data-heading='Crowd mode'] {
      display: grid;
      grid-area: crowd;
      grid-template-columns: max-content minmax(0, 1fr);
      column-gap: 12px;
    }
    td[data-heading]::before {
      content: attr(data-heading);
      display: block;
      grid-column: 1 / -1;
      color: var(--muted);
      font-size: 12px;
      line-height: 16px;
    }
    .number {
      text-align: left;
    }
    .set-by {
      padding-left: 0;
    }
    .edit {
      display: flex;
      grid-area: edit;
      justify-content: end;
    }
    .edit button {
      min-height: 40px;
      margin: 0;
    }
  }
`;
