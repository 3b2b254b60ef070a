/**
 * Hears in a tab that only reads what the other one plays. It asks ten times a second; what nobody confirmed for a second is not
 * known any more. Nothing heard touches this tab's own state: it is shown, and forgotten when this tab takes over. Page: safe.
 */
import type { VariableValue } from '../../shared/reports/values-report';
import { patchMark } from '../patch/patch-mark';
import type { AppState, EchoRow, Played } from '../state/state';
import type { PageStore } from '../state/store';
import { ECHO_CHANNEL, type EchoAsk, readAnswer, type TabEcho } from './tab-echo';

const ASK_EVERY_MS = 100;
const STALE_AFTER_MS = 1_000;
const RELOAD_EVERY_MS = 1_000;

/** The last answer heard. Its age counts from the ask: a page that hung reads answers that waited for it. */
interface Heard {
  readonly askedAtMs: number;
  readonly echo: TabEcho;
}

export class EchoEar {
  private readonly tabs = new BroadcastChannel(ECHO_CHANNEL);
  private readonly name = crypto.randomUUID();
  private asks = 0;
  /** When each ask that may still be answered was sent. */
  private readonly askedAtMs = new Map<string, number>();
  private heard: Heard | null = null;
  private reloadedAtMs = -Infinity;

  /** `reloadPatch`: the other tab has another patch, which is on the disk. */
  constructor(
    private readonly store: PageStore,
    private readonly reloadPatch: () => Promise<void>,
  ) {
    this.tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      this.hear(data);
    });
    setInterval(() => {
      this.ask();
    }, ASK_EVERY_MS);
    // A hidden page asks once a second only: what it knew then is old.
    document.addEventListener('visibilitychange', () => {
      this.ask();
    });
  }

  /** Volts now at a physical jack, from 1 on, or null when they are not known. Does not allocate. */
  voltsAt(jack: number): number | null {
    return this.fresh()?.volts?.[jack - 1] ?? null;
  }

  targetAt(jack: number): number | null {
    return this.fresh()?.targets?.[jack - 1] ?? null;
  }

  private fresh(): TabEcho | null {
    const { heard } = this;
    return heard !== null && performance.now() - heard.askedAtMs < STALE_AFTER_MS ? heard.echo : null;
  }

  private ask(): void {
    if (this.fresh() === null) this.forget();
    if (this.store.state.tab.role === 'owner') {
      this.forget();
      return;
    }
    const now = performance.now();
    for (const [ask, atMs] of this.askedAtMs) if (now - atMs >= STALE_AFTER_MS) this.askedAtMs.delete(ask);
    const asks = `${this.name}/${++this.asks}`;
    this.askedAtMs.set(asks, now);
    this.tabs.postMessage({ asks } satisfies EchoAsk);
  }

  private hear(data: unknown): void {
    if (this.store.state.tab.role === 'owner') return;
    const answer = readAnswer(data);
    const askedAtMs = answer === null ? undefined : this.askedAtMs.get(answer.answers);
    if (answer === null || askedAtMs === undefined) return;
    if (askedAtMs < (this.heard?.askedAtMs ?? -Infinity)) return;
    this.heard = { askedAtMs, echo: answer.echo };
    if (this.fresh() === null) return;
    const { state } = this.store;
    this.store.set({ echo: shown(answer.echo, state), echoLog: sameRows(state.echoLog, answer.echo.log) });
    this.followPatch(answer.echo.patch);
  }

  private forget(): void {
    this.heard = null;
    if (this.store.state.echo !== null) this.store.set({ echo: null, echoLog: [] });
  }

  private followPatch({ mark, isSaved }: TabEcho['patch']): void {
    const now = performance.now();
    if (!isSaved || mark === patchMark(this.store.state.patch)) return;
    if (now - this.reloadedAtMs < RELOAD_EVERY_MS) return;
    this.reloadedAtMs = now;
    void this.reloadPatch();
  }
}

/** Values and crowds belong to variables by their place in the patch: of another patch than this tab shows, they mean nothing. */
function shown(echo: TabEcho, { patch, echo: before }: AppState): Played {
  if (echo.patch.mark !== patchMark(patch)) return { ...echo, values: null, crowds: [] };
  return { ...echo, values: byIndex(echo.values, patch.variables.length, before?.values ?? []) };
}

/** Keeps the rows where none is new or revised. */
const sameRows = (before: readonly EchoRow[], rows: readonly EchoRow[]): readonly EchoRow[] =>
  before.length === rows.length &&
  before.every(({ number, sentence }, at) => number === rows[at].number && sentence === rows[at].sentence)
    ? before
    : rows;

/** Keeps what did not change identical, so that nothing is written again for it. */
function byIndex(
  values: readonly VariableValue[],
  length: number,
  before: AppState['values'],
): AppState['values'] {
  const placed = new Array<VariableValue | undefined>(length).fill(undefined);
  for (const value of values) {
    if (value.index >= length) continue;
    const was = before[value.index];
    placed[value.index] = was !== undefined && isSame(was, value) ? was : value;
  }
  return placed;
}

const isSame = (one: VariableValue, other: VariableValue): boolean =>
  one.value === other.value && one.volts === other.volts && one.setBy === other.setBy;
