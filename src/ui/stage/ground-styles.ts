/** The whole window is the ground of the state word: told by colour, by pattern and by the word. */
import { css } from 'lit';

export const groundStyles = css`
  :host {
    position: fixed;
    inset: 0;
    --ink: var(--text);
    --faint: var(--edge);
    background: var(--ground);
    color: var(--ink);
  }
  main {
    display: grid;
    height: 100%;
    border: 10px solid var(--edge);
    overflow: hidden;
  }
  .hatched {
    border-style: dashed;
    background: repeating-linear-gradient(-45deg, transparent 0 22px, var(--line) 22px 26px);
  }
  .filled {
    --ink: var(--on-accent);
    --faint: rgb(29 19 2 / 0.5);
    border-color: var(--accent);
    background: var(--accent);
    color: var(--ink);
  }
  .bars {
    border-color: var(--accent-line);
    border-inline-width: 28px;
  }
  .alert {
    --ink: var(--on-panic);
    --faint: rgb(255 255 255 / 0.6);
    border: 10px double var(--on-panic);
    background: var(--panic);
    color: var(--ink);
  }
  h1 {
    margin: 0;
  }
  .word {
    font-family: var(--sans);
    font-weight: 800;
    letter-spacing: 0.01em;
    white-space: nowrap;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 12px;
    min-width: 0;
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .panic {
    border: 4px solid var(--on-panic);
    border-radius: 12px;
    background: var(--panic);
    color: var(--on-panic);
    font: 800 26px/28px var(--sans);
    letter-spacing: 0.02em;
    cursor: pointer;
  }
  .panic:active {
    background: var(--panic-pressed);
  }
  button:focus-visible {
    outline: 4px solid var(--ink);
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    .filled,
    .alert {
      forced-color-adjust: none;
      --ink: HighlightText;
      --faint: HighlightText;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
