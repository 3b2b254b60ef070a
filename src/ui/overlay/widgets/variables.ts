/** Every variable in large type: its value, its volts, who set it and how chat decides. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Variable } from '../../../domain/patch/patch';
import { AppElement } from '../../kit/app-element';
import { FrameLoop } from '../../kit/frame-loop';
import { LiveCells } from '../../kit/live-cells';
import { meterScale } from '../../kit/meter-scale';
import { part } from '../../kit/required-part';
import { rowMeters } from '../../kit/row-meters';
import { panelStyles } from '../../kit/styles/shared-styles';
import { VoltFigures } from '../../kit/volt-figures';
import type { OverlayWidget } from '../widget';

@customElement('ttcv-overlay-variables')
class Variables extends AppElement {
  private readonly cells = new LiveCells();
  private readonly figures = new VoltFigures();

  constructor() {
    super();
    this.watch((state) => [state.patch]);
    this.addController(
      new FrameLoop(this, (nowMs) => {
        this.cells.draw(this.app.state, nowMs);
        this.figures.draw(rowMeters(this.app), nowMs);
      }),
    );
  }

  override render() {
    return html`<ul>
      ${repeat(
        this.app.state.patch.variables,
        ({ name }) => name,
        (variable) => this.renderVariable(variable),
      )}
    </ul>`;
  }

  private renderVariable({ name, aliases, crowd }: Variable) {
    return html`<li data-variable>
      <div class="name clipped">${name}</div>
      <div class="muted clipped"><bdi>${aliases[0] ?? crowd.mode}</bdi></div>
      <div class="value"></div>
      <div class="level" aria-hidden="true"><div class="bar"></div></div>
      <div class="volts muted"><span class="figure"></span> V</div>
      <div class="set-by clipped"></div>
      <div class="tally muted clipped"></div>
    </li>`;
  }

  protected override updated(): void {
    const { variables, jacks } = this.app.state.patch;
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-variable]')];
    this.cells.show(
      items.map((item, index) => ({
        index,
        row: item,
        value: part(item, '.value'),
        setBy: part(item, '.set-by'),
        tally: part(item, '.tally'),
      })),
    );
    this.figures.show(
      items.flatMap((item, index) => {
        const jackIndex = jacks.findIndex(({ jack }) => jack === variables[index].jack);
        if (jackIndex < 0) return [];
        const level = { bar: part(item, '.bar'), scale: meterScale(jacks[jackIndex].limits) };
        return [{ jackIndex, figure: part(item, '.figure'), level }];
      }),
    );
  }

  static override styles = [
    panelStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
        gap: 16px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-rows: 28px 24px 56px 8px 28px 32px 24px;
        height: 234px;
        padding: 16px;
        contain: strict;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--panel);
      }
      .name {
        font: 600 20px/28px var(--mono);
      }
      .value {
        font-size: 48px;
        line-height: 56px;
        font-weight: 700;
        contain: strict;
      }
      .level {
        position: relative;
        overflow: hidden;
        border-radius: 4px;
        background: var(--well);
      }
      .bar {
        position: absolute;
        inset: 0;
        transform-origin: left;
        background: var(--bar);
      }
      .volts {
        line-height: 28px;
        contain: strict;
      }
      .set-by {
        font-size: 20px;
        line-height: 32px;
        font-weight: 600;
        contain: strict;
      }
      .tally {
        contain: strict;
      }
    `,
  ];
}

export const widget: OverlayWidget = { place: 'body', create: () => new Variables() };
