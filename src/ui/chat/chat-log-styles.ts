/** How the chat log looks: who and what on one line, and below it the reason, which is never cut. */
import { css } from 'lit';

export const chatLogStyles = css`
  .panel-head {
    gap: 4px 8px;
    margin-bottom: 4px;
  }
  .panel-head > input {
    flex: 1 1 108px;
    min-width: 0;
    padding: 0 8px;
    font-size: 15px;
  }
  .panel-head button {
    padding: 0 8px;
    font-size: 14px;
  }
  /* Over the end of the log, which it says something about: it moves nothing. */
  .below {
    position: relative;
  }
  .newer {
    position: absolute;
    right: 4px;
    bottom: 4px;
    padding: 2px 10px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--raised);
  }
  .kinds {
    display: flex;
  }
  .kinds button {
    border-radius: 0;
  }
  .kinds :first-child {
    border-radius: 8px 0 0 8px;
  }
  .kinds :last-child {
    border-left: 0;
    border-radius: 0 8px 8px 0;
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
    padding: 6px 12px 6px 16px;
  }
  .log {
    flex: 1;
    /* Eight verdicts with a line of reason each. */
    min-height: 361px;
    overflow: auto;
    border-top: 1px solid var(--line);
    contain: strict;
    container-type: inline-size;
  }
  .log p {
    margin: 16px 0;
  }
  .entry {
    position: relative;
    display: grid;
    grid-template-columns: max-content max-content minmax(48px, 140px) minmax(0, 1fr) max-content;
    gap: 0 8px;
    align-items: center;
    padding: 1px 4px 1px 0;
    contain: layout paint style;
    border-bottom: 1px solid var(--line);
    line-height: 22px;
  }
  .tried {
    padding-left: 6px;
    border-left: 4px double var(--accent-line);
  }
  time {
    font-size: 14px;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: 6px;
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
  /* Room for three digits: a count that grows moves nothing. */
  .more {
    min-width: 96px;
    color: var(--muted);
    font-size: 13px;
    white-space: nowrap;
  }
  .reason {
    grid-column: 1 / -1;
    color: var(--muted);
    font-size: 15px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  /* It lies over the text only while it is wanted: the text has the whole row. */
  .block {
    position: absolute;
    top: 0;
    right: 0;
    min-height: 28px;
    padding: 0 10px;
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
  @container (max-width: 560px) {
    .entry {
      grid-template-columns: max-content minmax(48px, 120px) minmax(0, 1fr) max-content;
    }
    .verdict {
      font-size: 14px;
    }
    .text {
      font-size: 14px;
    }
    time {
      display: none;
    }
  }
`;
