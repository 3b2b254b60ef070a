/** The look of one chart. Boxes of figures have room for the longest one, so that nothing moves while they change. */
import { css } from 'lit';

export const chartStyles = css`
  article {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  h4 {
    margin: 0;
    font-size: 15px;
    line-height: 20px;
    font-weight: 650;
  }
  h4 .muted {
    font-weight: 400;
    font-size: 14px;
  }
  p {
    margin: 0;
    font-size: 13px;
    line-height: 18px;
  }
  .help {
    min-height: 36px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 2px 8px;
    margin: 6px 0 4px;
  }
  dl[data-lines='5'] {
    grid-template-columns: repeat(5, minmax(0, 1fr));
  }
  dt {
    color: var(--muted);
    font-size: 12px;
    line-height: 16px;
    white-space: nowrap;
  }
  dd {
    min-height: 22px;
    margin: 0;
    font-size: 15px;
    line-height: 22px;
    font-weight: 600;
    white-space: nowrap;
  }
  .key {
    vertical-align: middle;
  }
  .accent {
    color: var(--accent-line);
  }
  .text {
    color: var(--text);
  }
  .key.muted {
    color: var(--muted);
  }
  .sentence {
    min-height: 54px;
    margin-top: 4px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
  }
  th,
  td {
    padding: 2px 0 2px 8px;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    line-height: 20px;
    text-align: right;
  }
  thead th {
    color: var(--muted);
    font-size: 12px;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
    white-space: nowrap;
  }
`;
