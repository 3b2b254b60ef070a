/** How the library looks: it hangs over what is below its button, and scrolls within itself. */
import { css } from 'lit';

export const libraryPanelStyles = css`
  .panel {
    max-height: min(560px, 60vh);
    overflow: auto;
    border-color: var(--edge);
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.4);
  }
  h3 {
    margin: 16px 0 0;
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    min-height: 56px;
    padding: 4px 0 4px 8px;
    border-top: 1px solid var(--line);
  }
  li[aria-current] {
    box-shadow: inset 3px 0 var(--accent-line);
  }
  .what {
    flex: 1 1 240px;
    min-width: 0;
    padding-right: 8px;
  }
  .entry-name {
    font-weight: 600;
  }
  li button {
    padding: 0 12px;
  }
  p {
    margin: 8px 0;
  }
  .deleted {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .naming {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 8px;
    padding: 4px 0;
  }
  .naming input {
    flex: 1 1 240px;
    width: auto;
  }
  @media (pointer: coarse), (max-width: 640px) {
    button,
    .naming input {
      min-height: 44px;
    }
  }
  @media (max-width: 640px) {
    .entry .what {
      flex-basis: 100%;
    }
    li button {
      padding: 0 10px;
    }
  }
`;
