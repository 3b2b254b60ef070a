/** How sliders look. */
import { css } from 'lit';

export const sliderStyles = css`
  input[type='range'] {
    width: 100%;
    height: 32px;
    margin: 0;
    appearance: none;
    background: transparent;
    cursor: pointer;
  }
  ::-webkit-slider-runnable-track {
    height: 8px;
    border-radius: 4px;
    background: var(--well);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  ::-webkit-slider-thumb {
    appearance: none;
    width: 24px;
    height: 24px;
    margin-top: -8px;
    border: 1px solid var(--accent-line);
    border-radius: 50%;
    background: var(--accent);
  }
  /* Shadows are not drawn there. */
  @media (forced-colors: active) {
    ::-webkit-slider-runnable-track {
      box-sizing: border-box;
      border: 1px solid ButtonBorder;
    }
    ::-webkit-slider-thumb {
      margin-top: -9px;
    }
  }
`;
