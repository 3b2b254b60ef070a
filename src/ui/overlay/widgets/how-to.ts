/** How to play: a command that every viewer may type. */
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Variable } from '../../../domain/patch/patch';
import { AppElement } from '../../kit/app-element';
import type { OverlayWidget } from '../widget';

@customElement('ttcv-overlay-how-to')
class HowTo extends AppElement {
  constructor() {
    super();
    this.watch((state) => [state.patch]);
  }

  override render() {
    const example = this.app.state.patch.variables.at(0);
    return html`<span>
      ${example === undefined ? 'Nothing to play yet' : html`Type <code>${exampleFor(example)}</code>`}
    </span>`;
  }

  static override styles = css`
    code {
      color: var(--accent-text);
      font-family: var(--mono);
    }
  `;
}

/** The middle of the variable's range. */
const exampleFor = ({ name, values }: Variable): string =>
  `${name}: ${Math.round((values.min + values.max) / 2)}`;

export const widget: OverlayWidget = { place: 'title', create: () => new HowTo() };
