/** Styles that more than one component needs: panels, buttons, fields and how text from strangers is held. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: block;
  }
  * {
    box-sizing: border-box;
  }
  .panel {
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 12px;
    padding: 16px 20px 20px;
  }
  .panel-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-height: 40px;
    margin-bottom: 12px;
  }
  h2 {
    margin: 0;
    font-size: 18px;
    line-height: 24px;
    font-weight: 650;
  }
  .spring {
    flex: 1;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 14px;
    line-height: 20px;
  }
  .good {
    color: var(--good);
  }
  .caution {
    color: var(--caution);
  }
  .bad {
    color: var(--bad);
  }
  .icon {
    flex: none;
    vertical-align: -2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none !important;
  }
  /* Names and chat text: their direction marks stay inside, and no length or stack of accents moves anything else. */
  .clipped {
    unicode-bidi: isolate;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--accent-line);
    outline-offset: 2px;
  }
`;

export const buttonStyles = css`
  button {
    min-height: 40px;
    padding: 0 16px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--raised);
    color: var(--text);
    font: 600 15px/1.2 var(--sans);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--accent-line);
  }
  button:active:not(:disabled) {
    background: var(--well);
  }
  button:disabled {
    border-color: var(--line);
    color: var(--muted);
    cursor: not-allowed;
  }
  button.primary {
    background: var(--accent);
    border-color: transparent;
    color: var(--on-accent);
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent), white 16%);
  }
  button.primary:disabled {
    background: var(--raised);
    border-color: var(--line);
    color: var(--muted);
  }
  @media (forced-colors: active) {
    /* The browser would lay a ground of its own under the word, in the colour of the word. */
    button.primary:not(:disabled) {
      border-color: HighlightText;
      forced-color-adjust: none;
    }
  }
  button.quiet {
    background: transparent;
    border-color: transparent;
    color: var(--muted);
  }
  /* It looks off beside one that is on. */
  button.quiet:disabled {
    opacity: 0.5;
  }
  button.quiet:hover:not(:disabled) {
    color: var(--text);
    border-color: var(--line);
  }
  label {
    font-weight: 600;
  }
  input:not([type='checkbox'], [type='range']),
  select {
    width: 100%;
    min-height: 40px;
    padding: 0 12px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--ground);
    color: var(--text);
    font: 400 16px/1.2 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  input[aria-invalid='true'] {
    border-color: var(--bad);
  }
  input:disabled,
  select:disabled {
    border-color: var(--line);
    color: var(--muted);
  }
  input[type='checkbox']:not([role='switch']),
  input[type='radio'],
  input[type='range'] {
    accent-color: var(--accent);
  }
`;

/** Words over the numbers that they name, three side by side. */
export const factStyles = css`
  dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px 16px;
    margin: 8px 0 0;
  }
  dt {
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
`;
