/** How the set-up looks: a column of fields, and over it, on a first visit, what the product is. */
import { css } from 'lit';

/** A label, a control with its button beside it, and a hint under both. */
export const fieldStyles = css`
  .place:focus:not(:focus-visible) {
    outline: none;
  }
  .with-button {
    display: flex;
    gap: 8px;
    margin: 4px 0;
  }
  .with-button > select,
  .with-button > input {
    flex: 1;
    min-width: 0;
    min-height: 44px;
  }
  .with-button > button {
    flex: none;
    min-height: 44px;
  }
  .hint {
    display: flow-root;
    min-height: 20px;
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  .hint.bad {
    color: var(--bad);
  }
  .hint button {
    float: right;
  }
  .found {
    display: inline-block;
    max-width: calc(100% - 104px);
    padding: 10px 0;
    color: var(--text);
    font-weight: 600;
  }
`;

/** While live the field of the channel is one row: its placeholder names it to the eye, and a fault alone takes a line. */
export const channelStyles = css`
  [data-live] > label,
  [data-live] > .hint:not(.bad) {
    position: absolute;
    width: 1px;
    height: 1px;
    min-height: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  [data-live] > .with-button {
    margin: 0;
  }
  [data-live] > .with-button > :is(input, button) {
    min-height: 36px;
    padding: 0 10px;
  }
  /* A name is to be read whole: in a narrow place the button goes below. */
  [data-live] > .with-button {
    flex-wrap: wrap;
  }
  [data-live] > .with-button > input {
    flex-basis: 132px;
  }
  @media (pointer: coarse), (max-width: 640px) {
    [data-live] > .with-button > :is(input, button) {
      min-height: 44px;
    }
  }
`;

export const setupStyles = css`
  .panel {
    display: grid;
    gap: 10px;
    padding: 12px 20px 16px;
    scroll-margin-top: 200px;
  }
  .panel:focus:not(:focus-visible) {
    outline: none;
  }
  .panel-head {
    margin: 0;
  }
  /* While live it lies in the box that it shares with what comes before arming. */
  .panel[data-live] {
    padding: 0;
    border: 0;
    background: none;
  }
  /* The Demo crowd keeps its place, whether or not something beside it takes the other one. */
  [data-live] > .panel-head {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    align-items: start;
    gap: 4px 8px;
    min-height: 36px;
  }
  [data-live] > .panel-head > button {
    min-height: 36px;
    padding: 0 8px;
    white-space: nowrap;
  }
  [data-live] > .panel-head > .spring {
    display: none;
  }
  [data-live] h2 {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (pointer: coarse), (max-width: 640px) {
    [data-live] > .panel-head > button {
      min-height: 44px;
    }
  }
  .panel[data-first] h2 {
    font-size: 22px;
    line-height: 28px;
    font-weight: 750;
    letter-spacing: -0.01em;
  }
  h3 {
    margin: 0;
    padding-top: 10px;
    border-top: 1px solid var(--line);
    font-size: 16px;
    line-height: 24px;
    font-weight: 650;
  }
  p {
    margin: 0;
    font-size: 15px;
    line-height: 22px;
  }
  code {
    padding: 1px 5px;
    border-radius: 5px;
    background: var(--well);
    font: 500 0.94em var(--mono);
  }
  .patches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .demo {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .demo > button {
    flex: 1 1 auto;
    min-height: 48px;
  }
  .demo > button:first-child {
    font-size: 18px;
    font-weight: 700;
  }
  button[aria-pressed='true'] {
    border-color: var(--accent-line);
    background: var(--accent-wash);
    color: var(--accent-text);
  }
`;
