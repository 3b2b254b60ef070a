/** The controls over the charts: which stretch all of them show, where their cursors stand, and what is saved. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatTime } from '../kit/format';
import type { Moment } from './chart-panel';
import { RANGES, startOf, type TimeWindow } from './time-window';

export interface TimeAct {
  choose(spanMs: number): void;
  pause(): void;
  zoom(factor: number): void;
  goBack(): void;
  /** Stands the cursor at a share of the stretch, or takes it away. */
  point(share: number | null): void;
  showTables(asTables: boolean): void;
  saveCsv(): void;
  savePicture(): void;
}

export interface TimeBar {
  readonly window: TimeWindow;
  readonly rangeMs: number;
  readonly asTables: boolean;
}

const ZOOM = { in: 0.5, out: 2 };
/** Steps of the slider over the whole stretch. */
const STEPS = 120;

/** The keys beside the arrows that move the slider. */
const keysOf =
  (act: TimeAct) =>
  (event: KeyboardEvent): void => {
    const acts: Readonly<Record<string, () => void>> = {
      '+': () => act.zoom(ZOOM.in),
      '=': () => act.zoom(ZOOM.in),
      '-': () => act.zoom(ZOOM.out),
      '0': () => act.goBack(),
    };
    const does = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (does === undefined) return;
    event.preventDefault();
    does();
  };

/** `momentNow` is asked at each move: the stretch follows the clock. */
export function timeBar({ window, rangeMs, asTables }: TimeBar, act: TimeAct, momentNow: () => Moment) {
  const isStill = window.endsAt !== null;
  const isZoomed = isStill || window.spanMs !== rangeMs;
  const onSlide = ({ currentTarget }: Event): void => {
    const slider = currentTarget as HTMLInputElement;
    const share = slider.valueAsNumber / STEPS;
    const { now } = momentNow();
    slider.setAttribute('aria-valuetext', formatTime(startOf(window, now) + share * window.spanMs));
    act.point(share);
  };
  return html`<div class="bar" role="group" aria-label="What the charts show">
    <fieldset>
      <legend class="unseen">Range</legend>
      ${RANGES.map(
        ({ spanMs, label }) =>
          html`<label class="range"
            ><input
              type="radio"
              name="range"
              .checked=${live(spanMs === rangeMs)}
              @change=${() => act.choose(spanMs)}
            /><span>${label}</span></label
          >`,
      )}
    </fieldset>
    <button aria-pressed=${isStill ? 'true' : 'false'} @click=${act.pause}>Pause charts</button>
    <div class="zoom">
      <button aria-label="Zoom in" @click=${() => act.zoom(ZOOM.in)}>+</button>
      <button aria-label="Zoom out" @click=${() => act.zoom(ZOOM.out)}>−</button>
      <button ?disabled=${!isZoomed} @click=${act.goBack}>Back to now</button>
    </div>
    <label class="moment"
      ><span>Moment</span
      ><input
        type="range"
        min="0"
        max=${STEPS}
        value=${STEPS}
        aria-valuetext="now"
        aria-keyshortcuts="+ - 0"
        ?disabled=${asTables}
        @input=${onSlide}
        @focus=${onSlide}
        @blur=${() => act.point(null)}
        @keydown=${keysOf(act)}
    /></label>
  </div>`;
}

/** The ways to have the numbers otherwise than in charts. */
export const showBar = (
  { asTables, isSaving }: { readonly asTables: boolean; readonly isSaving: boolean },
  act: TimeAct,
) =>
  html`<div class="bar">
    <button aria-pressed=${asTables ? 'true' : 'false'} @click=${() => act.showTables(!asTables)}>
      As tables
    </button>
    <button ?disabled=${isSaving || asTables} @click=${act.savePicture}>Save picture</button>
    <button ?disabled=${isSaving} @click=${act.saveCsv}>Save CSV</button>
  </div>`;
