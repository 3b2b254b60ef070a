/** How the chat log looks: one line an entry, two where the page is narrow. */
import { css } from 'lit';

export const chatLogStyles = css`
  .panel-head select {
    width: 160px;
  }
  .panel-head input {
    width: 224px;
  }
  [aria-pressed='true'] {
    border-color: var(--accent-line);
    background: var(--accent-wash);
    color: var(--accent-text);
  }
  :host,
  .panel {
    height: 100%;
  }
  .panel {
    display: flex;
    flex-direction: column;
  }
  .log {
    flex: 1;
    min-height: 424px;
    overflow: auto;
    border-top: 1px solid var(--line);
    contain: strict;
    container-type: inline-size;
  }
  .log p {
    margin: 16px 0;
  }
  .entry {
    display: grid;
    grid-template-columns: 72px 136px minmax(96px, 0.7fr) minmax(128px, 1.2fr) minmax(160px, 1.4fr) 72px;
    gap: 12px;
    align-items: center;
    height: 36px;
    contain: strict;
    border-bottom: 1px solid var(--line);
    line-height: 24px;
  }
  time {
    font-size: 14px;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
    white-space: nowrap;
  }
  .accepted,
  .coalesced {
    color: var(--good);
  }
  .limited,
  .outOfRange,
  .unknown {
    color: var(--caution);
  }
  .invalid,
  .blocked {
    color: var(--bad);
  }
  .chatter,
  .paused {
    color: var(--muted);
  }
  .who {
    font-weight: 600;
  }
  .text {
    font-family: var(--mono);
    font-size: 15px;
  }
  .reason {
    color: var(--muted);
  }
  .block {
    grid-column: -2;
    min-height: 28px;
    padding: 0;
    border-radius: 6px;
    font-size: 14px;
    opacity: 0;
  }
  .entry:hover .block,
  .block:focus-visible,
  .block[aria-disabled='true'] {
    opacity: 1;
  }
  .block[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    color: var(--muted);
    cursor: default;
  }
  .block:focus-visible {
    outline-offset: -3px;
  }
  .entry:has(:focus-visible) {
    background: var(--accent-wash);
  }
  @media (hover: none) {
    .block {
      opacity: 1;
    }
  }
  .newer {
    min-width: 120px;
  }
  @media (max-width: 760px) {
    .panel-head select,
    .panel-head input {
      width: auto;
      flex: 1 1 120px;
    }
    .newer {
      min-width: 0;
    }
  }
  @container (max-width: 860px) {
    .entry {
      grid-template-columns: 68px 144px minmax(88px, 0.6fr) minmax(120px, 1fr) minmax(160px, 1.6fr) 60px;
      gap: 8px;
    }
  }
  @container (max-width: 715px) {
    .entry {
      grid-template: 'verdict who text' 28px 'reason reason block' 28px / 120px minmax(0, 1fr) minmax(
          0,
          1.3fr
        );
      gap: 0 8px;
      height: 60px;
    }
    .verdict {
      grid-area: verdict;
    }
    .who {
      grid-area: who;
    }
    .text {
      grid-area: text;
    }
    .reason {
      grid-area: reason;
    }
    .block {
      grid-area: block;
      justify-self: end;
      width: 72px;
      min-height: 24px;
    }
    time {
      display: none;
    }
  }
`;
