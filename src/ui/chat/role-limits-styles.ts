/** How the finer limits look: a row for each role, then labels with their fields at the right. */
import { css } from 'lit';

export const roleLimitsStyles = css`
  details {
    border-bottom: 1px solid var(--line);
  }
  [open] {
    padding-bottom: 12px;
  }
  .roles {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 60px 64px 92px;
    gap: 4px 8px;
    align-items: center;
    font-size: 14px;
    line-height: 20px;
  }
  .roles > :nth-child(-n + 4) {
    color: var(--muted);
  }
  .role,
  label {
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
  }
  input:not([type='checkbox']) {
    min-height: 36px;
    padding: 0 8px;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 80px;
    gap: 4px 12px;
    align-items: center;
    margin-top: 12px;
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
  .tick {
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 40px;
    margin-top: 8px;
  }
  .tick input {
    width: 20px;
    height: 20px;
    margin: 0;
  }
`;
