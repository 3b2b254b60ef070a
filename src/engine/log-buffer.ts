/**
 * Log entries waiting for the page's next report: the newest LOG_BATCH of them, so that a flood or a blocked page holds
 * memory still. Engine worker: safe.
 */
import type { ChatMessage } from '../domain/chat-message';
import { type SupportEvent, supportSentence } from '../domain/support';
import type { EpochMilliseconds } from '../domain/units';
import type { Verdict } from '../domain/verdict';
import type { LogEntry } from '../shared/protocol';

const LOG_BATCH = 200;
/** A Twitch message has at most 500 characters; a command at most 100. */
const SHOWN_CHARACTERS = 200;

const UNDONE: Verdict = { kind: 'accepted', note: 'undone' };

export class LogBuffer {
  private entries: LogEntry[] = [];
  /** Of the newest entry; set by an engine that goes on for another. */
  lastNumber = 0;

  /** Returns the entry's number, by which `revise` finds it. */
  add(message: ChatMessage, verdict: Verdict, at: EpochMilliseconds): number {
    this.lastNumber++;
    this.push(this.lastNumber, message, verdict, at);
    return this.lastNumber;
  }

  /** A later verdict for a message that the page may show already. */
  revise(number: number, message: ChatMessage, verdict: Verdict, at: EpochMilliseconds): void {
    this.push(number, message, verdict, at);
  }

  /** What a viewer gave, and what that set off. */
  addSupport({ viewerId, viewerName, what }: SupportEvent, verdict: Verdict, at: EpochMilliseconds): void {
    this.lastNumber++;
    const entry = { number: this.lastNumber, at, viewerId, viewerName, text: supportSentence(what), verdict };
    this.enter(what.kind === 'reward' ? { ...entry, rewardId: what.rewardId } : entry);
  }

  /** Something that nobody wrote: what moderation did to a variable. */
  note(text: string, at: EpochMilliseconds): void {
    this.lastNumber++;
    this.enter({
      number: this.lastNumber,
      at,
      viewerId: '',
      viewerName: 'moderation',
      text,
      verdict: UNDONE,
    });
  }

  /** Hands over what waits, oldest first. */
  drain(): readonly LogEntry[] {
    const drained = this.entries.slice(-LOG_BATCH);
    this.entries = [];
    return drained;
  }

  private push(number: number, message: ChatMessage, verdict: Verdict, at: EpochMilliseconds): void {
    const { viewerId, viewerName } = message;
    const text =
      message.text.length > SHOWN_CHARACTERS ? message.text.slice(0, SHOWN_CHARACTERS) : message.text;
    this.enter({ number, at, viewerId, viewerName, text, verdict });
  }

  private enter(entry: LogEntry): void {
    this.entries.push(entry);
    if (this.entries.length >= 2 * LOG_BATCH) this.entries = this.entries.slice(-LOG_BATCH);
  }
}
