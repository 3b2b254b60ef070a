/** A part of a panel that is closed until somebody asks for it: its summary says in words how things stand. */
import { css } from 'lit';

export const foldStyles = css`
  details {
    border-top: 1px solid var(--line);
  }
  summary {
    display: grid;
    grid-template-columns: 8px auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    min-height: 48px;
    padding-left: 4px;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::before {
    content: '';
    width: 8px;
    height: 8px;
    box-sizing: border-box;
    border: solid var(--muted);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  [open] > summary::before {
    transform: translateY(-2px) rotate(45deg);
  }
  summary > :last-child {
    font-weight: 400;
    text-align: right;
  }
  summary:hover::before {
    border-color: var(--text);
  }
  .hint {
    margin: 4px 0 0;
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
  }
  .fault {
    min-height: 24px;
    margin: 4px 0 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;
