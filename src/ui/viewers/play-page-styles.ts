/** How the viewers' page looks: one column on a phone, several where there is room, and a bar at the bottom. */
import { css } from 'lit';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

export const playPageStyles = [
  panelStyles,
  buttonStyles,
  css`
    main {
      display: grid;
      gap: 16px;
      max-width: 1200px;
      margin: 0 auto;
      padding: 16px 12px 24px;
    }
    h1 {
      margin: 0;
      font-size: 24px;
      line-height: 1.2;
      overflow-wrap: anywhere;
      unicode-bidi: isolate;
    }
    p {
      margin: 0;
      max-width: 70ch;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr));
      align-items: start;
      gap: 12px;
    }
    button,
    input[type='search'],
    .by-hand {
      min-height: 44px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .choices h2 {
      flex-basis: 100%;
    }
    aside {
      position: sticky;
      bottom: 0;
      display: grid;
      gap: 8px;
      min-height: 46px;
      align-content: start;
      padding: 10px max(12px, calc((100% - 1200px) / 2 + 12px)) 12px;
      border-top: 1px solid var(--line);
      background: var(--panel);
    }
    code {
      font: 600 16px/1.3 var(--mono);
      overflow-wrap: anywhere;
    }
    .again {
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      font-family: var(--mono);
    }
    @media (max-height: 560px) {
      aside {
        position: static;
      }
    }
  `,
];
