/** How the palette and the sheet of keys look: over the page and under the header, so that Panic is never covered. */
import { css } from 'lit';

export const paletteStyles = css`
  .sheet {
    position: fixed;
    z-index: 30;
    inset: calc(var(--head) + 16px) 16px auto;
    display: flex;
    flex-direction: column;
    width: min(680px, calc(100vw - 32px));
    max-height: min(560px, calc(100dvh - var(--head) - 32px));
    margin: 0 auto;
    border: 1px solid var(--edge);
    border-radius: 16px;
    background: var(--panel);
    box-shadow: 0 24px 64px rgb(0 0 0 / 0.5);
    overflow: hidden;
  }
  .keys {
    padding: 20px 24px;
    overflow: auto;
  }
  .field {
    display: flex;
    align-items: center;
    flex: none;
    border-bottom: 1px solid var(--line);
  }
  .field:focus-within {
    box-shadow: inset 0 -2px 0 var(--accent-line);
  }
  .heading {
    flex: none;
    max-width: 40%;
    margin-left: 16px;
    padding: 4px 10px;
    border-radius: 8px;
    background: var(--accent-wash);
    color: var(--accent-text);
    font-weight: 600;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 56px;
    padding: 0 20px;
    border: 0;
    background: transparent;
    color: var(--text);
    font: 400 18px/1.2 var(--sans);
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .entries {
    flex: 1;
    min-height: 0;
    padding: 8px;
    overflow-y: auto;
  }
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-content: center;
    gap: 0 12px;
    min-height: 52px;
    padding: 4px 12px;
    border-radius: 8px;
    line-height: 22px;
    cursor: pointer;
    scroll-margin: 8px;
  }
  .entry[aria-selected='true'] {
    background: var(--raised);
    box-shadow: inset 3px 0 0 var(--accent-line);
  }
  .entry[aria-disabled='true'] {
    cursor: not-allowed;
  }
  .entry[aria-disabled='true'] .title {
    color: var(--muted);
  }
  .title {
    font-weight: 600;
  }
  .hint {
    grid-column: 1 / -1;
  }
  /* Why not is said in full. */
  .entry[aria-disabled='true'] .hint {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex: none;
    justify-content: space-between;
    gap: 16px;
    margin: 0;
    padding: 8px 20px;
    border-top: 1px solid var(--line);
    min-height: 36px;
  }
  kbd {
    padding: 2px 8px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--well);
    color: var(--text);
    font: 600 13px/18px var(--sans);
    white-space: nowrap;
  }
  dl {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: 136px minmax(0, 1fr);
    align-items: baseline;
    gap: 16px;
  }
  dt {
    display: flex;
    gap: 4px;
  }
  dd {
    margin: 0;
  }
  /* The keyboard of the screen needs its half. */
  @media (max-width: 640px) {
    .sheet {
      top: calc(var(--head) + 8px);
      max-height: calc(100dvh - var(--head) - 16px);
      inset-inline: 8px;
      width: auto;
    }
    .foot [aria-hidden] {
      display: none;
    }
    dl > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
  }
  @media (forced-colors: active) {
    .entry[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .entry[aria-disabled='true'] .title {
      color: GrayText;
    }
  }
`;
