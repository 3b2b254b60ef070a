/** How the `Variables` table looks around its rows. */
import { css } from 'lit';

export const variablesTableStyles = css`
  :host,
  .panel {
    height: 100%;
  }
  .panel {
    display: flex;
    flex-direction: column;
    padding: 4px 12px 4px 16px;
  }
  .panel-head {
    gap: 0 8px;
    min-height: 32px;
    margin-bottom: 0;
  }
  .panel-head button {
    min-height: 32px;
    padding: 0 8px;
    white-space: nowrap;
  }
  .panel-head button:disabled {
    opacity: 0.5;
  }
  /* It gives way to the buttons: a second line would push a row off the first screen. */
  .legend {
    display: flex;
    flex: 1 1 0;
    min-width: 0;
    align-items: center;
    gap: 6px;
    height: 22px;
    margin: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  .words {
    display: grid;
    margin-right: 8px;
  }
  .words span {
    grid-area: 1 / 1;
  }
  [data-shows='asked'] .of-jacks,
  :is([data-shows='jack'], [data-shows='none']) .of-chat {
    visibility: hidden;
  }
  .key-bar {
    width: 16px;
    height: 12px;
    border-radius: 2px;
    background: var(--bar);
  }
  [data-shows='asked'] .key-bar {
    box-shadow: inset 0 0 0 2px var(--bar);
    mask: repeating-linear-gradient(-45deg, #000 0 2px, rgb(0 0 0 / 35%) 2px 6px);
  }
  .key-marker {
    width: 3px;
    height: 14px;
    background: var(--text);
  }
  .key-rest {
    width: 3px;
    height: 6px;
    margin: 8px 0 0 8px;
    background: var(--text);
  }
  .rows {
    position: relative;
    flex: 1;
    min-height: 0;
    container-type: inline-size;
  }
  /* Over the tracks; its colour is that of the line at 0 V. */
  canvas {
    position: absolute;
    left: 0;
    width: 100%;
    color: var(--edge);
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .key-bar {
      forced-color-adjust: none;
      background: Highlight;
    }
    .key-marker,
    .key-rest {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media (max-width: 640px) {
    .panel {
      padding: 8px;
    }
    .legend {
      flex-basis: 100%;
      font-size: 12px;
    }
  }
`;
