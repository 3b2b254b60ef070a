/**
 * Stamps of sampled commands, in rows that were made beforehand: a decision takes a microsecond, a span a hundred. Spans are made
 * of them afterwards (`engine/watch/tracer.ts`). While `isOn` is false nobody calls anything else here, so that tracing costs
 * the path one look at a boolean. Engine worker: safe; only `take` allocates.
 */
import type { Clock } from '../../adapters/clock';
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { CrowdModeName } from '../../domain/crowd/modes';
import { LONG_AGO, milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { Verdict } from '../../domain/verdict/verdict';
import { REHEARSED } from '../../domain/verdict/verdicts';
import { type Trace, TraceStamp } from '../../domain/watch/trace';
import { makeRows, type TraceRow } from './trace-rows';

/** A collector and a person read a few; a raid writes hundreds. */
const LEAST_APART_MS = 200;

/** The fate of a wish that the limits let through. */
export interface SentWish {
  readonly variableIndex: number;
  readonly jack: number;
  readonly mode: CrowdModeName;
  /** The answer of `Player.play`. */
  readonly sent: 'now' | 'later' | null;
  /** Its crowd decides later. */
  readonly isPending: boolean;
  /** The number of the ring's newest record. */
  readonly record: number;
}

export class TraceBook {
  /** Whether commands are sampled. */
  isOn = false;
  private readonly rows = makeRows();
  /** The row of the message that is being decided. */
  private current: TraceRow | null = null;
  private oneOf = 1;
  /** Commands to pass before the next is sampled. */
  private toPass = 0;
  private notBefore: Milliseconds = LONG_AGO;

  constructor(private readonly clock: Clock) {}

  /** Samples one command of so many from now on; null ends it, and forgets what is open. */
  sample(oneOf: number | null): void {
    this.isOn = oneOf !== null;
    this.oneOf = oneOf ?? 1;
    this.toPass = 0;
    this.current = null;
    if (!this.isOn) for (const row of this.rows) row.free();
  }

  /** Begins a message. Returns whether it is sampled: then its stages are to be stamped. Talk is given up at its end. */
  begin(message: ChatMessage, deliveryMs: Milliseconds | null): boolean {
    const { receivedAt } = message;
    this.current?.free();
    const isDue = this.toPass <= 0 && receivedAt >= this.notBefore;
    const row = isDue ? (this.rows.find(({ state }) => state === 'free') ?? null) : null;
    this.current = row;
    if (row === null) return false;
    row.open(message);
    row.deliveryMs = deliveryMs;
    row.stamps[TraceStamp.Received] = receivedAt;
    row.stamps[TraceStamp.Begun] = this.clock.now();
    return true;
  }

  stamp(stage: TraceStamp): void {
    if (this.current !== null) this.current.stamps[stage] = this.clock.now();
  }

  /** Notes what a request of this message came to that the limits let through at `decidedAt`. The first one counts. */
  noteSent(wish: SentWish, decidedAt: Milliseconds): void {
    const row = this.current;
    if (row?.state !== 'deciding') return;
    row.stamps[TraceStamp.Admitted] = decidedAt;
    row.stamps[TraceStamp.Sent] = this.clock.now();
    this.follow(row, wish, row.stamps[TraceStamp.Sent]);
  }

  /** Ends the decision on a message. */
  end(verdict: Verdict): void {
    const row = this.current;
    this.current = null;
    if (row === null) {
      if (verdict.kind !== 'chatter') this.toPass--;
      return;
    }
    if (verdict.kind === 'chatter') {
      row.free();
      return;
    }
    const now = this.clock.now();
    this.toPass = this.oneOf - 1;
    this.notBefore = milliseconds(now + LEAST_APART_MS);
    row.stamps[TraceStamp.Ended] = now;
    row.verdict = verdict.kind;
    row.isRehearsed = verdict === REHEARSED;
    if (row.state !== 'deciding') return;
    if (verdict.kind !== 'limited') row.finish('answered');
    else {
      row.tier = verdict.tier;
      row.state = 'waiting';
      row.stamps[TraceStamp.WaitsFrom] = now;
    }
  }

  /** A request that waited has had its turn; `wish` null: it may not move any more. */
  noteTurn(message: ChatMessage, wish: SentWish | null): void {
    const row = this.rows.find((one) => one.state === 'waiting' && one.message === message);
    if (row === undefined) return;
    const now = this.clock.now();
    row.stamps[TraceStamp.WaitsUntil] = now;
    if (wish === null) row.finish('answered');
    else this.follow(row, wish, now);
  }

  /** A variable's crowd decided by time alone; `messageId` null: together. */
  noteDecision(wish: SentWish, messageId: string | null): void {
    const now = this.clock.now();
    for (const row of this.rows) {
      if (row.state !== 'in crowd' || row.variableIndex !== wish.variableIndex) continue;
      if (messageId !== null && row.message?.id !== messageId) continue;
      row.stamps[TraceStamp.CrowdUntil] = now;
      this.ring(row, wish, now);
    }
  }

  /** The audio thread took a record of the ring. */
  noteTaken(record: number, now: Milliseconds): void {
    for (const row of this.rows) {
      if (row.state !== 'ringing' || row.record !== record) continue;
      row.stamps[TraceStamp.Taken] = now;
      row.finish('taken');
    }
  }

  /** Variables may have other places from now on: what is with a crowd is followed no further. */
  noteEdit(): void {
    for (const row of this.rows) if (row.state === 'in crowd') row.finish('not followed');
  }

  /** Every jack is at 0 V: nothing that waited plays. */
  noteRest(): void {
    for (const row of this.rows) if (row.state !== 'free') row.finish('not followed');
  }

  /** Takes the traces that have ended; what waits for longer than a minute ends here. `outputMs` is that of `Trace`. */
  take(now: Milliseconds, outputMs: Milliseconds | null): Trace[] {
    const traces: Trace[] = [];
    for (const row of this.rows) {
      row.expire(now);
      if (row.state !== 'done') continue;
      traces.push(row.toTrace(outputMs));
      row.free();
    }
    return traces;
  }

  private follow(row: TraceRow, wish: SentWish, now: number): void {
    row.variableIndex = wish.variableIndex;
    row.jack = wish.jack;
    if (wish.sent === null && wish.isPending) {
      row.state = 'in crowd';
      row.mode = wish.mode;
      row.stamps[TraceStamp.CrowdFrom] = now;
    } else this.ring(row, wish, now);
  }

  private ring(row: TraceRow, { sent, record }: Pick<SentWish, 'sent' | 'record'>, now: number): void {
    if (sent === null) row.finish('answered');
    else if (sent === 'later') row.finish('sent later');
    else {
      row.record = record;
      row.stamps[TraceStamp.RingFrom] = now;
      row.state = 'ringing';
    }
  }
}
