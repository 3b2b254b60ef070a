/** Each variable in a cell of one size: its value, a bar in its range, who set it, and who else keeps it. */
import { html, type TemplateResult } from 'lit/html.js';
import { formatNumber } from '../../../domain/numbers/number-words';
import type { OverlayVariable } from '../../../domain/overlay/overlay-state';
import { bar, counted, name } from '../rows';
import type { OverlayWidget } from '../widget';

const KEEPERS: Readonly<Record<OverlayVariable['keeper'], string>> = {
  chat: '',
  hand: 'by hand',
  locked: 'locked',
};

export const widget: OverlayWidget = {
  shape: 'block',
  isEmpty: ({ variables }) => variables.length === 0,
  start:
    () =>
    ({ variables }) =>
      html`<ul class="tcv-list">
        ${variables.map(cell)}
      </ul>`,
};

function cell(variable: OverlayVariable): TemplateResult {
  const { alias, value, keeper, setBy, vote } = variable;
  return html`<li class=${`tcv-variable tcv-kept-by-${keeper}`}>
    ${name(alias ?? variable.name, 'tcv-name')}
    <span class="tcv-value">${value === null ? '–' : formatNumber(Math.round(value * 100) / 100)}</span>
    <span class="tcv-by">
      ${name(keeper === 'hand' ? '' : setBy, 'tcv-who')}
      <span class="tcv-keeper"
        >${KEEPERS[keeper] || (vote === null ? '' : counted(vote.voters, 'vote'))}</span
      >
    </span>
    ${bar(shareOf(variable))}
  </li>`;
}

/** A part of the variable's range, 0 to 1; 0 while nobody has moved it. */
function shareOf({ value, values: { min, max } }: OverlayVariable): number {
  if (value === null) return 0;
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}
