/** How a fold of settings looks: labels with their fields at the right, ticks before their words, hints below. */
import { css } from 'lit';

export const settingsFoldStyles = css`
  /* The hint of a part without settings comes before them. */
  .part:empty {
    display: none;
  }
  .part {
    display: grid;
    gap: 8px;
    margin-top: 8px;
  }
  .part .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 88px;
    gap: 4px 12px;
    align-items: center;
  }
  .part .wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .part .field label {
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 60px 64px 92px;
    gap: 4px 8px;
    align-items: center;
    font-size: 14px;
    line-height: 20px;
  }
  .rows b {
    font-size: 15px;
    font-weight: 600;
  }
  .rows label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .rows input {
    min-height: 36px;
    padding: 0 8px;
  }
  .tick {
    display: grid;
    grid-template-columns: 20px auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-height: 40px;
  }
  .tick input {
    width: 20px;
    height: 20px;
    margin: 0;
  }
  code {
    font-family: var(--mono);
  }
  .tick code {
    font-size: 14px;
    text-align: right;
  }
  div.hint {
    display: grid;
  }
  div.hint > * {
    grid-area: 1 / 1;
  }
  /* Keeps its place while a fault stands in it. */
  .beneath {
    visibility: hidden;
  }
`;
