/** How the controls of one variable look: every target is large enough for a thumb. */
import { css } from 'lit';
import { sliderStyles } from '../kit/styles/slider-styles';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

export const playVariableStyles = [
  panelStyles,
  buttonStyles,
  sliderStyles,
  css`
    :host {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 240px;
    }
    article {
      display: grid;
      gap: 12px;
      padding: 14px 12px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--panel);
    }
    h2,
    p {
      margin: 0;
      overflow-wrap: anywhere;
      unicode-bidi: isolate;
    }
    .about {
      margin-top: -8px;
    }
    button,
    input[type='range'],
    input[type='number'],
    select {
      min-height: 44px;
    }
    .slider {
      display: grid;
      grid-template-columns: 44px minmax(0, 1fr) 44px 84px;
      align-items: center;
      gap: 8px;
    }
    .slider button {
      padding: 0;
      font-size: 20px;
    }
    input[type='number'] {
      padding: 0 6px;
      text-align: end;
    }
    .ways {
      display: flex;
      align-items: center;
      gap: 8px;
      font-weight: 400;
    }
    .ways select {
      width: auto;
      flex: 1;
    }
    .command {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
    }
    code {
      font: 600 16px/1.3 var(--mono);
      overflow-wrap: anywhere;
    }
    .command button {
      min-width: 96px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .choices button {
      min-width: 56px;
      padding: 0 10px;
      flex: 1 0 auto;
    }
  `,
];
