/** The look of a switch: large enough for a dark stage, readable without colour (the knob moves and carries I or O). */
import { css } from 'lit';

export const switchStyles = css`
  [role='switch'] {
    appearance: none;
    position: relative;
    flex: none;
    width: 80px;
    height: 44px;
    margin: 0;
    border: 2px solid var(--edge);
    border-radius: 999px;
    background: var(--well);
    cursor: pointer;
  }
  [role='switch']::before {
    content: 'O';
    content: 'O' / '';
    position: absolute;
    inset: 4px auto 4px 4px;
    display: grid;
    place-items: center;
    width: 32px;
    border-radius: 50%;
    background: var(--edge);
    color: var(--panel);
    font: 700 14px/1 var(--sans);
    transition: transform 120ms ease-out;
  }
  [role='switch']:checked {
    border-color: var(--accent-line);
    background: var(--accent);
  }
  [role='switch']:checked::before {
    content: 'I';
    content: 'I' / '';
    transform: translateX(36px);
    background: var(--on-accent);
    color: var(--accent);
  }
  [role='switch']:disabled {
    border-color: var(--line);
    cursor: not-allowed;
  }
  [role='switch']:disabled::before {
    background: var(--line);
    color: var(--muted);
  }
  @media (prefers-reduced-motion: reduce) {
    [role='switch']::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    [role='switch']::before {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`;
