/** Says for the parts that are used here the same as uPlot's own stylesheet, and names the colours of the canvas. */
import { css } from 'lit';

export const plotStyles = css`
  /* The canvas takes its colours from properties of this box that paint nothing: computed, they are plain colours in every theme. */
  .place {
    position: relative;
  }
  /* Beside and above the axes: they stay to be read. */
  .nothing {
    position: absolute;
    inset: 8px 6px 20px 46px;
    display: grid;
    place-items: center;
    pointer-events: none;
  }
  .plot {
    height: 150px;
    color: var(--text);
    caret-color: var(--accent-line);
    column-rule-color: var(--muted);
    outline-color: var(--panel);
    text-decoration-color: var(--line);
    text-emphasis-color: color-mix(in srgb, var(--accent-line), transparent 72%);
    touch-action: pan-y;
  }
  .uplot,
  .uplot * {
    box-sizing: border-box;
  }
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under {
    position: absolute;
  }
  .u-under {
    overflow: hidden;
  }
  .u-over {
    cursor: crosshair;
  }
  .uplot canvas {
    display: block;
    position: relative;
    width: 100%;
    height: 100%;
  }
  .u-select {
    position: absolute;
    border-inline: 1px solid var(--accent-line);
    background: color-mix(in srgb, var(--accent-line), transparent 80%);
    pointer-events: none;
  }
  .u-cursor-x {
    position: absolute;
    top: 0;
    left: 0;
    height: 100%;
    border-right: 1px solid var(--edge);
    pointer-events: none;
    will-change: transform;
  }
  .u-off {
    display: none;
  }
  @media (max-width: 640px) {
    .plot {
      height: 120px;
    }
  }
  @media (forced-colors: active) {
    .plot {
      forced-color-adjust: none;
      color: CanvasText;
      caret-color: Highlight;
      column-rule-color: CanvasText;
      outline-color: Canvas;
      text-decoration-color: color-mix(in srgb, CanvasText, transparent 70%);
      text-emphasis-color: color-mix(in srgb, Highlight, transparent 72%);
    }
    .u-select {
      border-color: Highlight;
    }
  }
`;
