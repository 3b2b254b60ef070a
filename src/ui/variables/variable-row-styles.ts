/** How a row looks: three lines where there is room. Every box has its place and size, so that nothing in a row moves another. */
import { css } from 'lit';

export const variableRowStyles = css`
  table,
  tbody {
    display: block;
  }
  tbody tr {
    --volts: 46px;
    display: grid;
    grid-template:
      'jack name name name volts value edit' 24px
      'jack meter meter meter volts set-by edit' 26px
      'jack kind range mode small decision decision' 20px /
      72px max-content minmax(0, max-content) minmax(0, 1fr) 184px minmax(0, 112px) auto;
    gap: 0 12px;
    align-items: center;
    height: 76px;
    box-sizing: border-box;
    padding: 2px 0;
    border-top: 1px solid var(--line);
    contain: layout paint style;
  }
  /* A laptop's width: kind, range and crowd mode are whole beside the figure. */
  @container (max-width: 800px) {
    tbody tr {
      --volts: 38px;
      grid-template-columns:
        72px max-content minmax(0, max-content) minmax(0, 1fr) 156px minmax(0, 108px)
        auto;
    }
  }
  /* More rows than a device has jacks: those out of sight are not drawn. They have no text for who reads what is drawn. */
  .endless tr {
    content-visibility: auto;
    contain-intrinsic-size: auto 60px;
  }
  .many tr {
    --volts: 34px;
    grid-template-rows: 20px 16px 18px;
    height: 60px;
    contain-intrinsic-size: auto 60px;
  }
  th,
  td {
    min-width: 0;
    padding: 0;
    font-weight: 400;
    line-height: 20px;
    text-align: left;
  }
  th {
    display: flex;
    grid-area: name;
    align-items: baseline;
    gap: 12px;
  }
  .name {
    flex: 0 1 auto;
    font: 600 17px/24px var(--mono);
  }
  .aliases {
    flex: 1 1 0;
    min-width: 0;
    font-size: 14px;
  }
  [data-heading='Jack'] {
    display: grid;
    grid-area: jack;
    align-content: center;
    justify-items: center;
    text-align: center;
  }
  [data-heading='Jack'] b {
    font-size: 26px;
    line-height: 32px;
  }
  .many [data-heading='Jack'] b {
    font-size: 20px;
    line-height: 22px;
  }
  .label {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    font-size: 12px;
    line-height: 14px;
    overflow-wrap: anywhere;
  }
  [data-heading='Meter'] {
    display: flex;
    grid-area: meter;
    flex-direction: column;
    justify-content: center;
  }
  .meter {
    display: flex;
    align-items: center;
    gap: 6px;
    height: 26px;
  }
  .many .meter {
    height: 16px;
  }
  .track {
    flex: 1;
    height: 20px;
    border-radius: 4px;
    background: var(--well);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .many .track {
    height: 12px;
  }
  @media (forced-colors: active) {
    .track {
      outline: 1px solid CanvasText;
    }
  }
  .end {
    width: 2.2ch;
    font-size: 12px;
    text-align: right;
  }
  .track + .end {
    text-align: left;
  }
  [data-heading='Kind'] {
    grid-area: kind;
  }
  [data-heading='Range'] {
    grid-area: range;
  }
  [data-heading='Crowd mode'] {
    grid-area: mode;
  }
  :is([data-heading='Kind'], [data-heading='Range'], [data-heading='Crowd mode']) {
    font-size: 13px;
  }
  [data-heading='Value now'] {
    grid-area: value;
    font-size: 22px;
    font-weight: 650;
  }
  [data-heading='Set by'] {
    grid-area: set-by;
    font-weight: 600;
  }
  [data-heading='Decision'] {
    grid-area: decision;
    color: var(--muted);
    font-size: 14px;
  }
  .value-now,
  .set-by,
  [data-heading='Decision'] {
    height: 20px;
    contain: strict;
    line-height: 20px;
  }
  .value-now {
    height: 24px;
    line-height: 24px;
  }
  .hand-word {
    color: var(--accent-text);
    font-weight: 650;
  }
  .edit {
    display: flex;
    grid-area: edit;
    justify-content: end;
    white-space: nowrap;
  }
  .edit .open {
    padding: 0 7px;
  }
`;
