/** How `Chat control` looks: a paused chat turns its sign round, larger than anything near it, told by shape and words too. */
import { css } from 'lit';

export const chatPanelStyles = css`
  .sign {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 16px;
    height: 88px;
    border: 4px solid var(--line);
    border-radius: 12px;
    color: var(--muted);
    font-size: 26px;
    line-height: 32px;
    white-space: nowrap;
  }
  .shape {
    flex: none;
    width: 28px;
    height: 28px;
    fill: currentColor;
  }
  .held {
    border-color: var(--text);
    background: var(--text);
    color: var(--ground);
    font-size: 36px;
    line-height: 48px;
  }
  .held .shape {
    width: 40px;
    height: 40px;
  }
  h3 {
    margin: 20px 0 8px;
    font-size: 16px;
    line-height: 24px;
    font-weight: 650;
  }
  .limits {
    display: grid;
    grid-template-columns: 1fr 192px;
    gap: 16px;
    align-items: center;
  }
  .vote {
    grid-template-columns: 1.5fr 1fr 0.8fr;
    margin: 0 0 16px;
  }
  .share {
    grid-column: 1 / -1;
    height: 8px;
    border-radius: 4px;
    overflow: hidden;
    background: var(--well);
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  .share span {
    display: block;
    height: 100%;
    background: var(--bar);
    transform-origin: 0 0;
  }
  .allowance dd {
    font-size: 15px;
  }
  .folds {
    margin-top: 8px;
  }
  .help {
    margin-top: 16px;
  }
  @media (max-width: 360px) {
    .held {
      font-size: 28px;
    }
  }
`;
