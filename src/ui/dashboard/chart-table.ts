/** The numbers of a chart as a table, the newest first. */
import { html } from 'lit';
import { formatTime } from '../kit/format';
import { notKnown } from '../kit/not-known';
import type { Chart } from './chart-list';
import { figureNumber, UNIT_WORDS } from './figure-words';
import type { PlotData } from './plot-data';

/** Few enough to be read at one go. */
export const TABLE_ROWS = 12;

export function chartTable({ title, unit, lines }: Chart, { times, values, columnMs }: PlotData) {
  const rows = times.map((time, at) => ({ time: time - columnMs / 2, at })).reverse();
  return html`<table aria-label=${title}>
    <thead>
      <tr>
        <th scope="col">From</th>
        ${lines.map(({ label }) => html`<th scope="col">${label}${unit === 'number' ? '' : `, ${UNIT_WORDS[unit]}`}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ time, at }) =>
          html`<tr>
            <th scope="row">${formatTime(time)}</th>
            ${values.map((line) => {
              const value = line[at] ?? null;
              return html`<td>${value === null ? notKnown : figureNumber(value, unit)}</td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
