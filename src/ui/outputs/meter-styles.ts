/** How the meters look. Every box has a fixed size, so that no figure moves another. */
import { css } from 'lit';

export const meterStyles = css`
  .standing {
    min-width: 72px;
    padding: 0 12px;
    border: 1px solid var(--line);
    border-radius: 999px;
    color: var(--muted);
    font-size: 14px;
    line-height: 26px;
    font-weight: 600;
    text-align: center;
  }
  [data-armed] .standing {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .legend {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .key-bar {
    width: 8px;
    height: 16px;
    border-radius: 2px;
    background: var(--edge);
  }
  [data-armed] .key-bar {
    background: var(--bar);
  }
  .key-marker {
    width: 16px;
    height: 3px;
    margin-left: 8px;
    background: var(--text);
  }
  :host,
  .panel {
    height: 100%;
  }
  .panel {
    display: flex;
    flex-direction: column;
  }
  .stage {
    position: relative;
    display: grid;
    flex: 1;
  }
  /* Over the tracks; its colour is that of the line at 0 V. */
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    color: var(--edge);
    pointer-events: none;
  }
  ul {
    display: grid;
    gap: 16px 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .few {
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
  }
  .many {
    grid-template-columns: repeat(auto-fill, minmax(72px, 1fr));
  }
  .meter {
    display: flex;
    flex-direction: column;
    contain: layout paint style;
    min-width: 0;
    padding: 4px 0;
    text-align: center;
  }
  .jack {
    font-size: 20px;
    line-height: 24px;
    font-weight: 700;
  }
  /* Two lines at most. */
  .label {
    display: -webkit-box;
    height: 36px;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--muted);
    font-size: 14px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .gauge {
    display: flex;
    justify-content: center;
    flex: 1;
    min-height: 208px;
    margin: 8px 0;
  }
  .many .gauge {
    min-height: 112px;
  }
  .scale {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    width: 28px;
    margin-left: -28px;
    padding-right: 6px;
    box-sizing: border-box;
    color: var(--muted);
    font-size: 12px;
    line-height: 12px;
    text-align: right;
  }
  .track {
    width: 48px;
    border-radius: 6px;
    background: var(--well);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .many .track {
    width: 28px;
  }
  .volts {
    display: flex;
    justify-content: center;
    align-items: baseline;
    gap: 4px;
    flex: none;
    height: 36px;
    contain: strict;
    line-height: 36px;
    white-space: pre;
  }
  /* Room for −10.00, so that the point stays where it is. */
  .figure {
    width: 5.4ch;
    margin-left: -1.9ch;
    font-size: 31px;
    font-weight: 650;
    letter-spacing: -0.02em;
    text-align: right;
  }
  .many .figure {
    font-size: 20px;
  }
  @media (forced-colors: active) {
    .key-bar {
      forced-color-adjust: none;
      background: Highlight;
    }
    .key-marker {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media (max-width: 1100px) {
    .figure {
      font-size: 25px;
    }
  }
  @media (max-width: 760px) {
    .few {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .gauge {
      min-height: 136px;
    }
    .scale,
    .legend {
      display: none;
    }
    .label {
      height: 40px;
      white-space: normal;
    }
    .figure {
      font-size: 22px;
    }
  }
`;
