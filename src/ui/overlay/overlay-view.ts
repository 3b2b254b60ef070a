/**
 * Draws the overlay into an element, in light DOM, so that the streamer's own CSS reaches all of it. The class names are a promise to
 * that CSS: `src/README.md` has them. Texts are texts: nothing from outside becomes an element, an attribute or an address.
 */
import { html, render, type TemplateResult } from 'lit/html.js';
import type { OverlayNewsHeard } from '../../app/on-air/overlay-ear';
import type { OverlayWidgetName } from '../../domain/overlay/overlay-look';
import {
  MAX_SHOWN,
  type OverlayOptions,
  shownSide,
  shownWidgets,
} from '../../domain/overlay/overlay-options';
import type { OverlayState, OverlayVariable } from '../../domain/overlay/overlay-state';
import type { Draw, OverlayWidget, Picture } from './widget';
import { OVERLAY_WIDGETS, type WidgetTable } from './widgets';

interface Placed {
  readonly name: OverlayWidgetName;
  readonly widget: OverlayWidget;
  readonly draw: Draw;
}

const COLOURS = ['accent', 'text', 'backing', 'key'] as const;
/** Full has a place for so many; more are chosen by name. */
const IN_FULL = 8;

export class OverlayView {
  private options: OverlayOptions | null = null;
  private placed: readonly Placed[] = [];
  private isIncomplete = false;
  /** The last that was known: it keeps the places, unseen, while nothing is. */
  private before: Picture | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly widgets: WidgetTable = OVERLAY_WIDGETS,
  ) {}

  /** Loads the widgets of these options. Resolves when the next `draw` has them. */
  async dress(options: OverlayOptions): Promise<void> {
    this.options = options;
    wear(options);
    const wanted = shownWidgets(options);
    const results = await Promise.allSettled(wanted.map((name) => this.load(name)));
    // Other options came while these were loaded.
    if (this.options !== options) return;
    this.placed = results.flatMap((result) =>
      result.status === 'fulfilled' && result.value !== null ? [result.value] : [],
    );
    this.isIncomplete = results.some(({ status }) => status === 'rejected');
  }

  /** Null while nothing is known. */
  draw(news: OverlayNewsHeard | null): void {
    const { options } = this;
    if (options === null) return;
    const picture = news === null ? null : pictureOf(news, options);
    this.before = picture ?? this.before;
    const { lines, blocks } = this.cells(options, picture);
    const layout = `tcv-overlay tcv-layout-${options.layout} tcv-side-${shownSide(options)}`;
    render(
      html`<main
        aria-label="Overlay"
        class=${`${layout} tcv-is-${picture?.state.standing ?? 'unknown'}`}
        ?hidden=${picture !== null && !picture.state.isShown}
      >
        <div class="tcv-lines">${lines}${this.isIncomplete ? INCOMPLETE : null}</div>
        <div class="tcv-blocks">${blocks}</div>
      </main>`,
      this.root,
    );
  }

  private cells(options: OverlayOptions, picture: Picture | null) {
    const isLine = ({ widget }: Placed): boolean => options.layout === 'ticker' || widget.shape === 'line';
    const cell = ({ name, widget, draw }: Placed): TemplateResult => {
      const told = picture === null ? widget.withoutNews?.() : undefined;
      const isSeen = told !== undefined || (picture !== null && !widget.isEmpty(picture));
      const kept = picture ?? this.before;
      const content = told ?? (kept === null ? null : draw(kept));
      return html`<section class=${`tcv-widget tcv-${kebab(name)}${isSeen ? '' : ' tcv-empty'}`}>
        ${content}
      </section>`;
    };
    return {
      lines: this.placed.filter(isLine).map(cell),
      blocks: this.placed.filter((one) => !isLine(one)).map(cell),
    };
  }

  /** A widget that stays keeps what it remembers. Null for one that is not there. */
  private async load(name: OverlayWidgetName): Promise<Placed | null> {
    const known = this.placed.find((one) => one.name === name);
    const load = this.widgets[name];
    if (known !== undefined || load === undefined) return known ?? null;
    const { widget } = await load();
    return { name, widget, draw: widget.start() };
  }
}

/** The files of an older version are gone from the server once there is a newer one. */
const INCOMPLETE = html`<section class="tcv-widget tcv-incomplete">
  A part of the overlay did not load: refresh this source
</section>`;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const pictureOf = ({ state, ageMs }: OverlayNewsHeard, options: OverlayOptions): Picture => ({
  ...{ state, ageMs, options },
  variables: chosenFrom(state, options),
});

function chosenFrom({ variables }: OverlayState, options: OverlayOptions): readonly OverlayVariable[] {
  if (options.show.length === 0) return variables.slice(0, options.layout === 'full' ? IN_FULL : MAX_SHOWN);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return options.show.flatMap((name) => byName.get(name) ?? []);
}

/** Colours and scale go to the custom properties that the overlay's CSS is made of. Each is a number, or digits behind `#`. */
function wear(options: OverlayOptions): void {
  const { style, classList } = document.documentElement;
  style.setProperty('--tcv-scale', String(options.scale));
  for (const name of COLOURS) {
    if (options[name] === null) style.removeProperty(`--tcv-${name}`);
    else style.setProperty(`--tcv-${name}`, options[name]);
  }
  classList.toggle('tcv-keyed', options.key !== null);
}
