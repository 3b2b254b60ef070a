/**
 * Log entries waiting for the page's next report: the newest LOG_BATCH of them, so that a flood or a blocked page holds
 * memory still. Engine worker: safe.
 */
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import { supportSentence } from '../../domain/support/causes';
import type { SupportEvent } from '../../domain/support/support-event';
import type { Verdict } from '../../domain/verdict/verdict';
import { UNDONE } from '../../domain/verdict/verdicts';
import type { LogEntry, LogReport } from '../../shared/reports/log-report';

const LOG_BATCH = 200;
/** A Twitch message has at most 500 characters; a command at most 100. */
const SHOWN_CHARACTERS = 200;

type Writer = Pick<ChatMessage, 'viewerId' | 'viewerName'> &
  Partial<Pick<ChatMessage, 'isGuest' | 'id' | 'sentAt' | 'receivedAt'>>;
const MODERATION: Writer = { viewerId: '', viewerName: 'moderation' };

/** The parts of an entry, put together once somebody reads it. */
interface LogRow {
  number: number;
  at: EpochMilliseconds;
  writer: Writer;
  text: string;
  verdict: Verdict;
  rewardId: string | null;
}

const emptyRow = (): LogRow => ({
  number: 0,
  at: 0 as EpochMilliseconds,
  writer: MODERATION,
  text: '',
  verdict: UNDONE,
  rewardId: null,
});

export class LogBuffer {
  /** A ring of rows that are written over: a command makes no new one. */
  private readonly rows: readonly LogRow[] = Array.from({ length: LOG_BATCH }, emptyRow);
  private next = 0;
  private waiting = 0;
  /** Number of the newest entry. A replacement engine continues from the last one's number. */
  lastNumber = 0;

  /** Returns the entry's number, by which `revise` finds it. Does not allocate. */
  add(message: ChatMessage, verdict: Verdict, at: EpochMilliseconds): number {
    this.enter(++this.lastNumber, message, message.text, verdict, at);
    return this.lastNumber;
  }

  /** A later verdict for a message that the page may show already. Does not allocate. */
  revise(number: number, message: ChatMessage, verdict: Verdict, at: EpochMilliseconds): void {
    this.enter(number, message, message.text, verdict, at);
  }

  /** Adds a viewer's gift and what it set off. Returns the entry's number, by which `reviseSupport` finds it. */
  addSupport(event: SupportEvent, verdict: Verdict, at: EpochMilliseconds): number {
    this.reviseSupport(++this.lastNumber, event, verdict, at);
    return this.lastNumber;
  }

  /** A later verdict for what a viewer gave. */
  reviseSupport(number: number, event: SupportEvent, verdict: Verdict, at: EpochMilliseconds): void {
    const { what } = event;
    const rewardId = 'rewardId' in what ? what.rewardId : null;
    this.enter(number, event, supportSentence(what), verdict, at, rewardId);
  }

  /** Something that nobody wrote: what moderation did to a variable. */
  note(text: string, at: EpochMilliseconds): void {
    this.enter(++this.lastNumber, MODERATION, text, UNDONE, at);
  }

  /** Hands over what waits, oldest first. */
  drain(): readonly LogEntry[] {
    const oldest = this.next - this.waiting + LOG_BATCH;
    const drained = Array.from({ length: this.waiting }, (_, nth) =>
      toEntry(this.rows[(oldest + nth) % LOG_BATCH]),
    );
    this.waiting = 0;
    return drained;
  }

  /** The newest `count` entries that do not count as left out, oldest first; also those that the page has. For once a moment: allocates. */
  newest(count: number, isLeftOut: (writer: Writer, at: EpochMilliseconds) => boolean): readonly LogEntry[] {
    const seen = new Set<number>([0]);
    const found: LogEntry[] = [];
    for (let back = 1; back <= LOG_BATCH && found.length < count; back++) {
      const row = this.rows[(this.next - back + LOG_BATCH) % LOG_BATCH];
      if (seen.has(row.number)) continue;
      seen.add(row.number);
      if (!isLeftOut(row.writer, row.at)) found.push(toEntry(row));
    }
    return found.sort((one, other) => one.number - other.number);
  }

  report(): LogReport {
    return { log: this.drain() };
  }

  private enter(
    number: number,
    writer: Writer,
    text: string,
    verdict: Verdict,
    at: EpochMilliseconds,
    rewardId: string | null = null,
  ): void {
    const row = this.rows[this.next];
    row.number = number;
    row.at = at;
    row.writer = writer;
    row.text = text;
    row.verdict = verdict;
    row.rewardId = rewardId;
    this.next = this.next + 1 === LOG_BATCH ? 0 : this.next + 1;
    if (this.waiting < LOG_BATCH) this.waiting++;
  }
}

function toEntry({ number, at, writer, text, verdict, rewardId }: LogRow): LogEntry {
  const { viewerId, viewerName } = writer;
  const shown = text.length > SHOWN_CHARACTERS ? text.slice(0, SHOWN_CHARACTERS) : text;
  const entry = { number, at, viewerId, viewerName, text: shown, verdict, rewardId };
  return writer.isGuest === true ? { ...entry, isGuest: true } : entry;
}
