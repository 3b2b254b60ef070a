/** How the panel before arming looks: one promise, where the jacks start, and a list of what was found. */
import { css } from 'lit';

export const armPanelStyles = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    padding: 12px 20px 16px;
    /* Clear of the header, which stays on top. */
    scroll-margin-top: 200px;
  }
  .panel[data-armed] {
    border-color: var(--accent-line);
    box-shadow: inset 0 0 0 1px var(--accent-line);
  }
  .panel:focus:not(:focus-visible) {
    outline: none;
  }
  /* While live it lies in the box that it shares with the set-up, and its heights are fixed. */
  .panel[data-live] {
    gap: 2px 4px;
    padding: 0;
    border: 0;
    box-shadow: none;
    background: none;
    /* The longest words of the fold: the promise beside it breaks at the same place, whatever was found. */
    grid-template-columns: minmax(0, 1fr) 128px;
  }
  [data-live] h2 {
    position: absolute;
    clip-path: inset(50%);
  }
  [data-live] .promise {
    grid-column: 1;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 8px;
    min-height: 40px;
    line-height: 18px;
  }
  [data-live] .standing {
    height: 36px;
    min-height: 0;
    overflow: hidden;
    line-height: 18px;
  }
  /* The promise comes first by keyboard; the fold stands beside the title. */
  .fold {
    grid-area: 1 / 2;
    min-height: 40px;
    padding: 0 4px;
    text-align: right;
    line-height: 18px;
  }
  .count {
    display: block;
    font-size: 13px;
    font-weight: 500;
  }
  h2 {
    align-self: center;
  }
  .promise,
  .standing,
  #ahead {
    grid-column: 1 / -1;
  }
  .promise {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 12px;
    align-items: center;
    min-height: 44px;
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
    cursor: pointer;
  }
  .promise input {
    width: 24px;
    height: 24px;
    margin: 0;
  }
  .standing {
    /* Two lines, the longest sentence in most columns: little below moves when it changes. */
    min-height: 40px;
    margin: 0;
    color: var(--muted);
  }
  h3 {
    margin: 12px 0 0;
    padding-top: 8px;
    border-top: 1px solid var(--line);
    font-weight: 600;
  }
  .checks {
    display: grid;
    gap: 4px;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
    font-size: 14px;
    line-height: 20px;
  }
  .checks > li {
    display: grid;
    grid-template-columns: 68px minmax(0, 1fr);
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .tone {
    font-weight: 600;
  }
  summary {
    cursor: pointer;
  }
  .advice {
    color: var(--muted);
  }
`;
