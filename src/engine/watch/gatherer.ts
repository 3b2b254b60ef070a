/**
 * Reads what the parts of the engine count anyway and puts down what is news. It asks ten times a second, so the path pays for
 * none of it. Engine worker: safe.
 */
import type { RecentNames } from '../../domain/chat/recent-names';
import type { Staleness } from '../../domain/chat/staleness';
import type { LimitsInForce } from '../../domain/limits/limits-in-force';
import { HistogramNews } from '../../domain/numbers/histogram';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import { VERDICT_KINDS } from '../../domain/verdict/verdict';
import type { CountName } from '../../domain/watch/figures';
import type { History } from '../../domain/watch/history';
import type { ChatReport } from '../../shared/reports/chat-report';
import type { EngineLatency } from '../../shared/reports/metrics-report';
import type { OutputReport } from '../../shared/reports/output-report';
import { RING_CAPACITY } from '../../shared/ring';
import type { Snapshot } from '../../shared/snapshot';
import type { Metrics } from '../report/metrics';
import { AudioLoad } from './audio-load';
import type { BusyTime } from './busy-time';
import { JacksMoving } from './jacks-moving';

/** The parts of the engine, as far as they are watched. */
export interface Watched {
  readonly metrics: Metrics;
  readonly busy: BusyTime;
  readonly staleness: Pick<Staleness, 'clockAheadMs'>;
  readonly output: { readonly ring: OutputReport['ring']; readonly snapshot: Snapshot | null };
  readonly chat: { report(): ChatReport };
  readonly current: {
    readonly pipeline: {
      readonly limiter: { inForce(now: Milliseconds): LimitsInForce };
      readonly recentNames: Pick<RecentNames, 'active'>;
    } | null;
  };
}

const TIMED: readonly EngineLatency[] = ['l1', 'l2', 'l3', 'chatDelivery'];
const VIEWERS_EVERY_MS = 1_000;

export class Gatherer {
  private readonly timed;
  /** Totals at the last look. */
  private readonly seen = new Map<CountName, number>();
  private readonly audioLoad = new AudioLoad();
  private readonly jacksMoving = new JacksMoving();
  private viewers = NaN;
  private viewersAt = -Infinity;
  private connectedAt: EpochMilliseconds | null = null;

  constructor(private readonly watched: Watched) {
    this.timed = TIMED.map((name) => ({ name, news: new HistogramNews(watched.metrics[name]) }));
    this.forgetNews();
  }

  /** Takes what was counted until now for old: an engine that died counted it. */
  forgetNews(): void {
    for (const [name, total] of this.totals()) this.seen.set(name, total);
  }

  /** Puts down all that came since the last call. */
  record(history: History, now: Milliseconds, wall: EpochMilliseconds): void {
    const { busy, staleness } = this.watched;
    for (const { name, news } of this.timed)
      news.take((middle, times, longest) => history.time(name, middle, times, longest));
    for (const [name, total] of this.totals()) history.record(name, this.newsOf(name, total));
    this.recordOutput(history, now);
    this.recordCrowd(history, now);
    history.record('chatSilentS', this.silence(wall));
    history.record('clockSkewMs', staleness.clockAheadMs);
    history.record('busy', busy.takeShare(now));
  }

  private totals(): [CountName, number][] {
    const { metrics, chat, output } = this.watched;
    const { counts, everLimited } = metrics;
    return [
      ...VERDICT_KINDS.map((kind): [CountName, number] => [
        kind,
        // A message that waited is limited first and played later: both happened.
        kind === 'limited' ? everLimited : counts[kind],
      ]),
      ['received', counts.received],
      ['decided', counts.received - counts.chatter],
      ['reconnects', chat.report().chat.reconnects],
      ['dropped', output.snapshot === null ? NaN : output.ring.dropped],
    ];
  }

  /** A total that fell began anew. */
  private newsOf(name: CountName, total: number): number {
    const before = this.seen.get(name) ?? 0;
    this.seen.set(name, total);
    return total >= before ? total - before : total;
  }

  private recordOutput(history: History, now: Milliseconds): void {
    const { snapshot, ring } = this.watched.output;
    history.record('audioLoad', this.audioLoad.take(snapshot, now));
    if (snapshot === null) {
      history.record('ringFill', NaN);
      history.record('jacksMoving', NaN);
      return;
    }
    history.record('ringFill', ((ring.written - ring.taken) >>> 0) / RING_CAPACITY);
    history.record('jacksMoving', this.jacksMoving.take(snapshot));
  }

  private recordCrowd(history: History, now: Milliseconds): void {
    const { pipeline } = this.watched.current;
    history.record('limitFactor', pipeline?.limiter.inForce(now).factor ?? NaN);
    if (pipeline !== null && now - this.viewersAt >= VIEWERS_EVERY_MS) {
      this.viewersAt = now;
      this.viewers = pipeline.recentNames.active.count(now);
    }
    history.record('viewers', this.viewers);
  }

  /** Seconds since the last message, or since it was connected; NaN while it is not. */
  private silence(wall: EpochMilliseconds): number {
    const { state, lastMessageAt } = this.watched.chat.report().chat;
    this.connectedAt = state === 'connected' ? (this.connectedAt ?? wall) : null;
    if (this.connectedAt === null) return NaN;
    return Math.max(wall - Math.max(this.connectedAt, lastMessageAt ?? 0), 0) / 1_000;
  }
}
