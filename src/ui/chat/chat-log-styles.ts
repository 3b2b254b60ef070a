/** How the chat log looks: who and what on one line, and below it the reason, which is never cut. */
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
    grid-template:
      'time verdict who text block' minmax(28px, auto)
      '. reason reason reason reason' auto /
      72px 136px minmax(96px, 240px) minmax(0, 1fr) 72px;
    gap: 0 12px;
    align-items: center;
    padding: 4px 0;
    contain: layout paint style;
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
    grid-area: reason;
    color: var(--muted);
    line-height: 22px;
    overflow-wrap: anywhere;
  }
  .block {
    grid-area: block;
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
  @container (max-width: 715px) {
    .entry {
      grid-template:
        'verdict who block' minmax(28px, auto)
        'text text text' auto
        'reason reason reason' auto / 120px minmax(0, 1fr) 72px;
      gap: 0 8px;
    }
    .text {
      grid-area: text;
    }
    .block {
      min-height: 24px;
    }
    time {
      display: none;
    }
  }
`;
