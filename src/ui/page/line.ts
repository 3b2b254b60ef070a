/**
 * The line under the header. It is always there and always as tall: the worst alert with its one act, else the next step, else the
 * last move. Further alerts wait behind `+1 more`, which shows all of them over the page.
 */
import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { keyedRows } from '../kit/keyed-rows';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { AlertName } from '../../domain/watch/alerts';
import { AppElement } from '../kit/app-element';
import { CancelKey } from '../kit/cancel-key';
import { toneIcon } from '../kit/icons';
import { connectInterface, goToArm, goToChannel, goToTry, KeepFocus } from '../kit/keep-focus';
import { withoutDirectionMarks } from '../kit/plain-text';
import { buttonStyles, panelStyles } from '../kit/styles/shared-styles';
import { alerts, type LineEntry, nextEntry } from '../words/line';
import { lineStyles } from './line-styles';

/** A press on its way to the button lands within that, and was meant for the act that stood there before. */
const SETTLES_MS = 500;
/** Moves of a busy chat come faster than anybody reads them. */
const MOVES_EVERY_MS = 500;
/** Long enough to put it right, short enough to be told again when that did not help. */
const MUTE_MS = 600_000;

/** A sentence takes the place of the one before it: one line in the place of two moves no word. */
const renderWords = (text: string) => keyed(text, html`<p title=${text}>${text}</p>`);

type Act = NonNullable<LineEntry['action']>;

const keyOf = ({ bannerId, alert, text }: LineEntry): string => bannerId ?? alert ?? text;

@customElement('ttcv-line')
export class Line extends AppElement {
  @query('section') private readonly strip!: HTMLElement;
  /** All alerts are listed. */
  @state() private isOpen = false;
  /** By place, the line or a banner in the list: the act that its button offers. */
  private readonly acts = new Map<string, string>();
  /** Places whose button has just changed from one act to another: it takes no press until the timer ends. */
  private readonly settling = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    super();
    this.watch((state) => [
      state.banners,
      ...alerts(state).map(({ text }) => text),
      nextEntry(state).action?.intent,
    ]);
    this.watch((state) => [nextEntry(state).text], MOVES_EVERY_MS);
    // A banner goes with the press that was on it.
    this.addController(new KeepFocus(this, () => this.strip));
    const close = (): void => {
      this.isOpen = false;
    };
    this.addController(new CancelKey(this, () => this.isOpen, close));
  }

  override willUpdate(): void {
    const all = alerts(this.app.state);
    if (all.length === 0) this.isOpen = false;
    this.follow('line', all.at(0) ?? nextEntry(this.app.state));
    const places = new Set(['line', ...all.map(keyOf)]);
    for (const place of this.acts.keys()) if (!places.has(place)) this.acts.delete(place);
    for (const entry of all) this.follow(keyOf(entry), entry);
  }

  override render() {
    const all = alerts(this.app.state);
    return html`<section class="strip" tabindex="-1" aria-label="What comes next">
      <div class="alerts ${all.length === 0 ? 'none' : ''}" role="alert">
        ${keyedRows(all, keyOf, (entry, at) => this.renderAlert(entry, at > 0))}
      </div>
      ${all.length === 0 ? this.renderNext(nextEntry(this.app.state)) : this.renderMore(all.length)}
      ${this.isOpen ? this.renderList(all) : nothing}
    </section>`;
  }

  /** One that waits its turn is told to a screen reader all the same. */
  private renderAlert(entry: LineEntry, waits: boolean) {
    return html`<div class="entry banner ${entry.tone} ${waits ? 'unseen' : ''}">
      ${toneIcon(entry.tone)} ${renderWords(withoutDirectionMarks(entry.text))}
      ${waits || this.isOpen ? nothing : this.renderButtons('line', entry)}
    </div>`;
  }

  private renderNext(entry: LineEntry) {
    return html`<div class="entry">
      ${renderWords(withoutDirectionMarks(entry.text))} ${this.renderButtons('line', entry)}
    </div>`;
  }

  private renderMore(count: number) {
    const more = count > 1 ? `+${count - 1} more` : 'Whole text';
    return html`<button
      type="button"
      class="quiet more ${count > 1 ? '' : 'single'}"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      @click=${this.onMore}
    >
      ${this.isOpen ? html`Close` : keyed(more, html`<span>${more}</span>`)}
    </button>`;
  }

  private renderList(all: readonly LineEntry[]) {
    return html`<ul class="list" aria-label="Alerts">
      ${keyedRows(
        all,
        keyOf,
        (entry) =>
          html`<li class="entry ${entry.tone}">
            ${toneIcon(entry.tone)}
            <p>${withoutDirectionMarks(entry.text)}</p>
            ${this.renderButtons(keyOf(entry), entry)}
          </li>`,
      )}
    </ul>`;
  }

  private renderButtons(place: string, { action, bannerId, alert, text }: LineEntry) {
    return html`${
      action === null
        ? nothing
        : html`<button
            type="button"
            class="primary"
            aria-disabled=${this.settling.has(place) ? 'true' : 'false'}
            @click=${() => this.onAction(place, action.intent, alert)}
          >
            ${keyed(action.label, html`<span>${action.label}</span>`)}
          </button>`
    }
    ${
      bannerId === null
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => this.app.page.dismissBanner(bannerId)}>
            Dismiss<span class="unseen">: ${text}</span>
          </button>`
    }
    ${
      alert === undefined
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => this.mute(alert)}>
            Mute 10 min<span class="unseen">: ${text}</span>
          </button>`
    }`;
  }

  private follow(place: string, entry: LineEntry): void {
    const now = entry.action === null ? undefined : `${entry.bannerId} ${entry.alert} ${entry.action.intent}`;
    const before = this.acts.get(place);
    if (now === undefined) this.acts.delete(place);
    else this.acts.set(place, now);
    if (now === undefined || before === undefined || before === now) return;
    clearTimeout(this.settling.get(place));
    const settle = (): void => {
      this.settling.delete(place);
      this.requestUpdate();
    };
    this.settling.set(place, setTimeout(settle, SETTLES_MS));
  }

  private onMore(): void {
    this.isOpen = !this.isOpen;
  }

  private mute(alert: AlertName): void {
    this.app.alerts.mute(alert, (Date.now() + MUTE_MS) as EpochMilliseconds);
  }

  private onAction(place: string, intent: Act['intent'], alert?: AlertName): void {
    if (this.settling.has(place)) return;
    const acts: Readonly<Record<Act['intent'], () => void>> = {
      resume: () => void this.resume(),
      goToArm: () => goToArm(this),
      goToChannel: () => goToChannel(this),
      connectInterface: () => connectInterface(this),
      tryCommand: () => goToTry(this),
      revealDeviceLabels: () => void this.app.setup.revealDeviceLabels(),
      exportPatch: () => this.app.patch.export(),
      reload: () => location.reload(),
      act: () => alert && this.app.alerts.act(alert),
    };
    acts[intent]();
  }

  private async resume(): Promise<void> {
    await this.app.session.resume();
    const isHere = this.renderRoot.querySelector(':focus') !== null;
    if (this.app.state.loss === null && isHere) goToArm(this);
  }

  static override styles = [panelStyles, buttonStyles, lineStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'ttcv-line': Line;
  }
}
