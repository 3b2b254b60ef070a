/** How the line looks: one height, whatever it says, so that nothing under it moves. */
import { css } from 'lit';

export const lineStyles = css`
  .strip {
    position: relative;
    display: flex;
    align-items: center;
    height: var(--line-height);
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  .strip:focus-visible {
    outline-offset: -3px;
  }
  .strip > .entry,
  .alerts {
    flex: 1;
    min-width: 0;
    height: 100%;
  }
  /* Stays, so that a screen reader hears what comes into it. */
  .alerts.none {
    flex: none;
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 8px 12px;
    padding: 0 16px;
  }
  .alerts > .entry:not(.unseen) {
    height: 100%;
  }
  .bad {
    background: var(--bad-wash);
  }
  .entry p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    unicode-bidi: isolate;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    color: var(--text);
    font-size: 15px;
    line-height: 18px;
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .entry.banner p,
  .list p {
    font-weight: 650;
  }
  .entry button,
  .more {
    flex: none;
    min-height: 32px;
    padding: 0 12px;
    font-size: 14px;
  }
  /* The act has a place of its own, whatever the sentence before it says, and whatever it is called. */
  .strip > .entry > p,
  .alerts p {
    flex: 0 1 880px;
  }
  .strip > .entry > .primary,
  .alerts .primary {
    width: 196px;
    padding: 0 4px;
    overflow: hidden;
    line-height: 15px;
  }
  .more {
    width: 92px;
    margin: 0 16px 0 auto;
  }
  .single {
    visibility: hidden;
  }
  .list {
    position: absolute;
    z-index: 1;
    inset: 100% 0 auto;
    max-height: min(480px, 60vh);
    margin: 0;
    padding: 0;
    overflow: auto;
    border-bottom: 1px solid var(--edge);
    background: var(--panel);
    box-shadow: 0 16px 32px rgb(0 0 0 / 0.4);
    list-style: none;
  }
  .list .entry {
    padding: 12px 16px;
  }
  .list .entry + .entry {
    border-top: 1px solid var(--line);
  }
  .list p {
    display: block;
    flex: 1;
  }
  @media (max-width: 840px), (max-height: 560px) {
    .entry p {
      font-size: 13px;
      line-height: 16px;
    }
    .single {
      visibility: visible;
    }
    .entry {
      padding: 0 12px;
    }
    .strip > .entry > p,
    .alerts p {
      flex: 1;
    }
    .strip button {
      min-height: 100%;
      padding: 0 10px;
      font-size: 13px;
    }
    .strip > .entry > .primary,
    .alerts .primary {
      width: 124px;
    }
    .more {
      width: 64px;
      margin: 0 4px 0 0;
      padding: 0 8px;
    }
    /* Whole sentences and Dismiss are in the list. */
    .alerts .quiet {
      display: none;
    }
    .list .entry {
      flex-wrap: wrap;
    }
    .list p {
      flex-basis: calc(100% - 28px);
      font-size: 16px;
      line-height: 22px;
    }
    .strip .list button {
      min-height: 44px;
      max-width: none;
    }
  }
  @media (forced-colors: active) {
    .bad {
      outline: 2px solid CanvasText;
      outline-offset: -2px;
    }
  }
`;
