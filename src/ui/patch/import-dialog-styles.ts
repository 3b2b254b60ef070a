/** How the import dialog looks: it lies over the page and under the header, so that Panic is never covered. */
import { css } from 'lit';

export const importDialogStyles = css`
  .shade {
    position: fixed;
    inset: 0;
    z-index: 10;
    background: rgb(0 0 0 / 0.6);
  }
  /* Under what is dragged: it takes no event from the page. */
  .over {
    display: grid;
    place-items: center;
    border: 3px dashed var(--accent-line);
    pointer-events: none;
  }
  .over p {
    padding: 16px 24px;
    border-radius: 12px;
    background: var(--panel);
    font-size: 18px;
    font-weight: 600;
  }
  .dialog {
    position: fixed;
    z-index: 11;
    inset: 160px 16px 16px;
    display: flex;
    flex-direction: column;
    width: min(720px, calc(100vw - 32px));
    height: fit-content;
    max-height: calc(100vh - 176px);
    margin: 0 auto;
    padding: 24px;
    overflow: auto;
    border: 1px solid var(--edge);
    border-radius: 16px;
    background: var(--panel);
    box-shadow: 0 24px 64px rgb(0 0 0 / 0.5);
  }
  .dialog:focus-visible {
    outline: none;
    border-color: var(--accent-line);
  }
  tr:last-child td {
    border-bottom: 0;
  }
  h2 {
    font-size: 24px;
    line-height: 32px;
  }
  /* The header is taller there. */
  @media (max-width: 1100px) {
    .dialog {
      inset: 208px 16px 16px;
      max-height: calc(100vh - 224px);
    }
  }
  p {
    margin: 8px 0;
  }
  .source {
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 16px;
    margin: 8px 0 16px;
  }
  dt {
    color: var(--muted);
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  .list {
    flex: 0 1 auto;
    min-height: 96px;
    max-height: 320px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    max-width: 320px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--line);
    line-height: 20px;
    overflow-wrap: anywhere;
    text-align: left;
    vertical-align: top;
  }
  th {
    color: var(--muted);
    font-size: 14px;
    font-weight: 400;
  }
  .mono {
    font-family: var(--mono);
    font-size: 15px;
  }
  .fault {
    overflow-wrap: anywhere;
  }
  .buttons {
    display: flex;
    gap: 8px;
    margin-top: 16px;
  }
`;
