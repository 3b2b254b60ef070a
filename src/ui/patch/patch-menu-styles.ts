/** How the bar over the variables looks: one row from 900 px on, and the library hanging below it. */
import { css } from 'lit';

export const patchMenuStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  input.name {
    flex: 1 1 180px;
    width: auto;
    min-width: 0;
    max-width: 360px;
    border-color: var(--line);
    background: transparent;
    font: 650 18px/24px var(--sans);
    text-overflow: ellipsis;
  }
  input.name:hover:not(:disabled) {
    border-color: var(--edge);
  }
  input.name:focus {
    border-color: var(--edge);
    background: var(--ground);
  }
  input.name:disabled {
    color: var(--text);
  }
  button[aria-expanded='true'] {
    border-color: var(--accent-line);
  }
  .fault {
    flex-basis: 100%;
    margin: 0;
  }
  /* Over the variables: nothing that somebody watches moves when it opens. */
  #library {
    position: absolute;
    z-index: 6;
    top: calc(100% + 8px);
    scroll-margin: 160px 0 88px;
    left: 0;
    width: min(760px, 100%);
  }
  #library .panel {
    margin: 0;
  }
  @media (pointer: coarse), (max-width: 640px) {
    button,
    input.name {
      min-height: 44px;
    }
  }
  @media (max-width: 640px) {
    .spring {
      display: none;
    }
    input.name {
      flex: 1 1 60%;
      max-width: none;
    }
    button {
      flex: 1 1 auto;
      padding: 0 8px;
    }
    /* In a row of their own. */
    button:not(.library) {
      flex: 1 1 28%;
      font-size: 14px;
    }
  }
`;
