/** How the inspector looks: one column of groups, with the sentence of what chat would do above and the buttons below. */
import { css } from 'lit';

export const inspectorStyles = css`
  form {
    display: flex;
    flex-direction: column;
    gap: 0;
    max-height: inherit;
    padding: 0;
    overflow: hidden;
    background: var(--panel);
  }
  .head,
  .end {
    flex: none;
    padding: 12px 16px;
    background: var(--raised);
  }
  .head {
    border-bottom: 1px solid var(--line);
  }
  .end {
    border-top: 1px solid var(--line);
  }
  .end .fault {
    margin-bottom: 8px;
  }
  .end .fault:empty {
    min-height: 0;
    margin: 0;
  }
  h3 {
    margin: 0;
    font: 600 17px/24px var(--mono);
  }
  .live {
    display: grid;
    align-content: start;
    min-height: 72px;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .live li {
    display: grid;
    grid-template-columns: minmax(0, auto) auto minmax(0, 1fr);
    gap: 8px;
    line-height: 24px;
  }
  .live code {
    font-family: var(--mono);
  }
  .groups {
    flex: 1;
    display: grid;
    gap: 20px;
    align-content: start;
    padding: 12px 16px 16px;
    overflow-y: auto;
  }
  fieldset,
  .more {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px 12px;
  }
  fieldset .field,
  .more .field {
    grid-column: span 1;
  }
  fieldset .wide,
  .more .wide {
    grid-column: 1 / -1;
  }
  legend {
    color: var(--text);
    font-weight: 650;
    font-size: 16px;
  }
  summary {
    min-height: 32px;
    font-size: 14px;
    line-height: 32px;
    cursor: pointer;
  }
  .buttons button {
    padding: 0 12px;
  }
  @media (pointer: coarse), (max-width: 640px) {
    summary,
    button,
    input:not([type='checkbox']),
    select {
      min-height: 44px;
    }
    summary {
      line-height: 44px;
    }
  }
`;
