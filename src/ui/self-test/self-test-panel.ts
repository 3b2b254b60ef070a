/** `Test this computer`: whether it is good enough for a show, and what to change. */
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type ComputerReport, computerText } from '../../domain/watch/computer';
import type { ComputerLine, Rating } from '../../domain/watch/computer-facts';
import { AppElement } from '../kit/app-element';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';

/** A shape beside the word: no meaning by colour alone. */
const SIGNS: Readonly<Record<Rating, string>> = {
  good: '✓',
  enough: '◐',
  'too slow': '✕',
  'not known': '–',
};

@customElement('ttcv-self-test')
export class SelfTestPanel extends AppElement {
  constructor() {
    super();
    this.watch((state) => [state.selfTest, state.armed]);
  }

  override render() {
    const { step, done, found, refusal } = this.app.state.selfTest;
    return html`<section class="panel" aria-labelledby="title">
      <div class="panel-head">
        <h2 id="title">This computer</h2>
        <span class="spring"></span>
        ${
          step === null
            ? html`<button type="button" @click=${this.onRun}>Test this computer</button>`
            : html`<button type="button" @click=${this.onCancel}>Cancel the test</button>`
        }
      </div>
      <p class="muted small">
        Takes some seconds. No jack moves, and nothing is changed. It does not run while the outputs are
        armed.
      </p>
      <p role="status">${step === null ? refusal : `Testing: ${step}`}</p>
      ${
        step === null
          ? nothing
          : html`<progress aria-label="Progress of the test" max="1" .value=${done}></progress>`
      }
      ${found === null || step !== null ? nothing : this.renderReport(found.report)}
    </section>`;
  }

  private renderReport(report: ComputerReport) {
    return html`<p class="verdict">${report.sentence}</p>
      <table aria-label="Test of this computer">
        <thead>
          <tr>
            <th scope="col">Checked</th>
            <th scope="col">Found</th>
            <th scope="col">Verdict</th>
            <th scope="col">What to change</th>
          </tr>
        </thead>
        <tbody>
          ${report.lines.map((line) => this.renderLine(line))}
        </tbody>
      </table>
      <button type="button" @click=${() => this.onCopy(report)}>Copy as text</button>`;
  }

  private renderLine({ label, found, rating, advice }: ComputerLine) {
    return html`<tr data-rating=${rating}>
      <th scope="row">${label}</th>
      <td>${found}</td>
      <td><span aria-hidden="true">${SIGNS[rating]}</span> ${rating}</td>
      <td class="advice">${advice}</td>
    </tr>`;
  }

  private readonly onRun = (): void => {
    void this.app.selfTest.run();
  };

  private readonly onCancel = (): void => {
    this.app.selfTest.cancel();
  };

  private async onCopy(report: ComputerReport): Promise<void> {
    const said = await navigator.clipboard.writeText(computerText(report)).then(
      () => 'The test is copied.',
      () => 'The browser did not let this page copy.',
    );
    this.app.page.tell(said);
  }

  static override styles = [
    panelStyles,
    buttonStyles,
    css`
      p {
        margin: 8px 0 0;
      }
      p:empty {
        margin: 0;
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
      .verdict {
        font-size: 18px;
        font-weight: 600;
      }
      table {
        width: 100%;
        margin: 12px 0;
        border-collapse: collapse;
        font-size: 15px;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: 6px 12px 6px 0;
        border-bottom: 1px solid var(--line);
        font-weight: 400;
        line-height: 20px;
        text-align: left;
        vertical-align: top;
      }
      thead th {
        color: var(--muted);
        font-size: 14px;
      }
      td:nth-child(3) {
        white-space: nowrap;
      }
      [data-rating='too slow'] td:nth-child(3) {
        font-weight: 600;
      }
      .advice {
        color: var(--muted);
      }
      @media (width < 640px) {
        thead {
          position: absolute;
          overflow: hidden;
          width: 1px;
          height: 1px;
          clip-path: inset(50%);
        }
        tr {
          display: grid;
          grid-template-columns: 1fr auto;
          padding: 6px 0;
          border-bottom: 1px solid var(--line);
        }
        th,
        td {
          padding: 2px 0;
          border: 0;
        }
        td:nth-child(2) {
          text-align: right;
        }
        td:nth-child(3),
        .advice:not(:empty) {
          grid-column: 1 / -1;
        }
        .advice:empty {
          display: none;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-self-test': SelfTestPanel;
  }
}
