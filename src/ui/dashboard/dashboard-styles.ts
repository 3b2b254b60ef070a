/** Small charts side by side: three where there is room, then two, then one. */
import { css } from 'lit';

export const dashboardStyles = css`
  .panel-head p,
  .limits {
    margin: 0;
  }
  .limits {
    min-height: 24px;
    margin-top: 12px;
  }
  details {
    margin-top: 12px;
  }
  h3 {
    margin: 0;
    font-size: 16px;
    line-height: 24px;
    font-weight: 650;
  }
  .charts {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 24px 32px;
    padding: 8px 0 12px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  fieldset {
    display: flex;
    margin: 0;
    padding: 0;
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  .range {
    position: relative;
  }
  .range input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .range span {
    display: grid;
    place-items: center;
    min-width: 60px;
    min-height: 38px;
    padding: 0 10px;
    border-radius: 7px;
    font-size: 15px;
    font-weight: 600;
  }
  .range input:checked + span {
    background: var(--accent);
    color: var(--on-accent);
  }
  .range input:focus-visible + span {
    outline: 3px solid var(--accent-line);
    outline-offset: 2px;
  }
  .zoom {
    display: flex;
    gap: 4px;
  }
  .zoom [aria-label] {
    min-width: 40px;
    padding: 0;
    font-size: 18px;
  }
  button[aria-pressed='true'] {
    background: var(--accent);
    border-color: transparent;
    color: var(--on-accent);
  }
  .moment {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 40px;
  }
  .moment input {
    width: 140px;
    height: 40px;
    margin: 0;
  }
  @media (forced-colors: active) {
    .range input:checked + span,
    button[aria-pressed='true'] {
      border-color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media (max-width: 1200px) {
    .charts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 640px) {
    .charts {
      grid-template-columns: minmax(0, 1fr);
    }
    .spring {
      display: none;
    }
    .bar button {
      padding: 0 12px;
    }
    fieldset,
    .moment {
      flex: 1 0 100%;
    }
    .range,
    .moment input {
      flex: 1;
    }
  }
  @media (pointer: coarse) {
    button,
    .range span,
    .moment input {
      min-height: 44px;
    }
    .zoom [aria-label] {
      min-width: 44px;
    }
  }
`;
