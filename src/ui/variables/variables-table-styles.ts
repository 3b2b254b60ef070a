/** How the `Variables` table looks: fixed columns where they fit, one card a variable where the page is narrow. */
import { css } from 'lit';

export const variablesTableStyles = css`
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
    white-space: nowrap;
  }
  .name {
    font: 600 17px/24px var(--mono);
  }
  .second {
    color: var(--muted);
    font-size: 14px;
  }
  .number,
  thead :is([data-heading='Value now'], [data-heading='Volts now']) {
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
  /* Its unseen heading would make the table as wide as its words. */
  thead .edit {
    position: relative;
    overflow: hidden;
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
  @media (min-width: 1101px) {
    thead :is(:first-child, [data-heading='Jack']) {
      width: 16%;
    }
    thead [data-heading='Kind'] {
      width: 48px;
    }
    thead [data-heading='Range'] {
      width: 108px;
    }
    thead [data-heading='Crowd mode'] {
      width: 15%;
    }
    thead :is([data-heading='Value now'], [data-heading='Volts now']) {
      width: 104px;
    }
    thead [data-heading='Set by'] {
      padding-left: 12px;
    }
    thead .edit {
      width: 184px;
    }
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media (max-width: 1100px) {
    table {
      min-width: 0;
    }
    table,
    thead,
    tbody {
      display: block;
    }
    tr {
      display: grid;
      grid-template-areas: 'name value volts set-by set-by edit' 'jack range range kind crowd crowd';
      grid-template-columns: minmax(0, 264px) 72px 100px 44px minmax(48px, 1fr) 160px;
      align-items: start;
      gap: 4px 12px;
      padding: 10px 0;
      border-top: 1px solid var(--line);
    }
    thead tr {
      padding: 0 0 6px;
      border-top: 0;
    }
    th,
    td,
    thead th {
      height: auto;
      padding: 0;
      border: 0;
    }
    .set-by {
      padding-left: 0;
    }
    .editing,
    .editor {
      display: block;
    }
    tr.editing {
      padding: 0;
    }
    th {
      grid-area: name;
    }
    [data-heading='Jack'] {
      grid-area: jack;
    }
    [data-heading='Kind'] {
      grid-area: kind;
    }
    [data-heading='Range'] {
      grid-area: range;
    }
    [data-heading='Crowd mode'] {
      grid-area: crowd;
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
    td[data-heading='Jack'],
    td[data-heading='Range'],
    td[data-heading='Crowd mode'] {
      display: grid;
      grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
      column-gap: 8px;
    }
    .edit {
      display: flex;
      grid-area: edit;
      justify-content: end;
      margin: -8px 0;
    }
    .edit button {
      padding: 0 8px;
    }
  }
  @media (max-width: 760px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tr {
      grid-template-areas: 'name name name name edit edit' 'value value volts volts set-by set-by' 'jack jack jack range range kind' 'crowd crowd crowd crowd crowd crowd';
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: 8px 12px;
      padding: 12px 0;
    }
    td[data-heading='Jack'],
    td[data-heading='Range'] {
      display: block;
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
  }
`;
