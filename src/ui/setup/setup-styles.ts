/** How the three steps look: cards side by side, folded to one row of summaries while live. */
import { css } from 'lit';

export const setupStyles = css`
  ol {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .step {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    align-content: start;
    align-items: center;
    gap: 12px 12px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--raised);
  }
  .step[data-progress='current'] {
    border-color: var(--accent-line);
    background: var(--accent-wash);
    box-shadow: inset 0 0 0 1px var(--accent-line);
  }
  .badge {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    box-sizing: border-box;
    border: 2px solid var(--edge);
    border-radius: 50%;
    color: var(--muted);
    font-size: 20px;
    font-weight: 700;
  }
  .step[data-progress='current'] .badge {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .step[data-progress='done'] .badge {
    border-color: var(--good);
    color: var(--good);
  }
  .title {
    font-size: 20px;
    font-weight: 650;
  }
  .body {
    grid-column: 1 / -1;
    min-width: 0;
  }
  .details {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .details > select,
  .details > input {
    min-height: 48px;
  }
  .details > button {
    margin-top: 4px;
  }
  .hint {
    min-height: 40px;
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  .hint.bad {
    color: var(--bad);
  }
  .summary {
    display: none;
  }
  .go {
    width: 100%;
    min-height: 48px;
    margin: 28px 0 4px;
    font-size: 20px;
    font-weight: 700;
  }
  .panel[data-folded] {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 12px 12px 12px 20px;
  }
  [data-folded] .panel-head {
    display: contents;
  }
  [data-folded] .panel-head > button {
    order: 1;
  }
  [data-folded] .spring {
    display: none;
  }
  [data-folded] ol {
    flex: 1;
  }
  [data-folded] .step {
    grid-template-columns: 32px auto minmax(0, 1fr);
    align-content: center;
    padding: 8px 12px;
  }
  [data-folded] .badge {
    width: 32px;
    height: 32px;
    font-size: 16px;
  }
  [data-folded] .title {
    font-size: 16px;
  }
  [data-folded] .body {
    grid-column: auto;
  }
  [data-folded] .summary {
    display: block;
    color: var(--muted);
  }
  [data-folded] .details {
    display: none;
  }
  [data-folded] .go {
    min-height: 40px;
    margin: 0;
    font-size: 16px;
  }
  @media (max-width: 1100px) {
    [data-folded] h2 {
      display: none;
    }
    .panel[data-folded] {
      padding-left: 12px;
    }
    [data-folded] .title {
      display: none;
    }
    [data-folded] .step {
      grid-template-columns: 32px minmax(0, 1fr);
    }
  }
  @media (max-width: 760px) {
    .panel[data-folded] {
      flex-direction: column;
      align-items: stretch;
      gap: 4px;
    }
    ol {
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .go {
      margin-top: 0;
    }
    .hint {
      min-height: 20px;
    }
  }
`;
