/** How the editor of a variable or a trigger looks: groups of fields that wrap as the page narrows. */
import { css } from 'lit';

export const editorStyles = css`
  form {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 16px 24px;
    padding: 16px;
    border: 1px solid var(--accent-line);
    border-radius: 12px;
    background: var(--raised);
    white-space: normal;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    align-content: start;
    gap: 8px 12px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: 4px;
    padding: 0;
    color: var(--muted);
    font-size: 14px;
    line-height: 20px;
  }
  .field {
    grid-column: span 2;
    min-width: 0;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .crowd {
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
    align-items: end;
  }
  .crowd .field {
    grid-column: span 1;
  }
  .crowd .choice,
  .crowd .wide {
    grid-column: span 2;
  }
  label {
    font-size: 14px;
    line-height: 20px;
  }
  .clipping {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .clipping p {
    flex: 1 1 200px;
    margin: 0;
  }
  .fault {
    grid-column: 1 / -1;
    min-height: 24px;
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  @media (max-width: 760px) {
    form {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .buttons {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
