/** Lists of the overlay: as many rows at all times, so that nothing moves when one comes or goes. */
import { html, type TemplateResult } from 'lit/html.js';
import type { Picture } from './widget';

/** A ticker has room for one line. */
export const rowsIn = ({ options }: Picture, most: number): number =>
  options.layout === 'ticker' ? 1 : most;

/** Exactly `length` items of a list; null where there is none. */
export const padded = <T>(items: readonly T[], length: number): readonly (T | null)[] =>
  Array.from({ length }, (_, index) => items[index] ?? null);

/** A list of `length` rows, the missing ones empty. */
export const rows = <T>(
  items: readonly T[],
  length: number,
  className: string,
  draw: (item: T) => TemplateResult,
): TemplateResult =>
  html`<ul class="tcv-list">
    ${padded(items, length).map((item) =>
      item === null
        ? html`<li class="tcv-row tcv-empty"></li>`
        : html`<li class=${`tcv-row ${className}`}>${draw(item)}</li>`,
    )}
  </ul>`;

/** A text of a viewer or of the patch: of any script and direction, it leaves its neighbours in their place. */
export const name = (text: string, className: string): TemplateResult =>
  html`<bdi class=${className}>${text}</bdi>`;

/** A bar that is filled so far, 0 to 1. */
export const bar = (share: number): TemplateResult =>
  html`<span class="tcv-track"
    ><span class="tcv-bar" .style=${`--tcv-share:${share.toFixed(3)}`}></span
  ></span>`;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${Math.round(count)} ${Math.round(count) === 1 ? one : many}`;
