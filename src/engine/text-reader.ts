/**
 * What a text asks for, whoever wrote it: normalise → validate → match. The core grammar is the validator's alone; only what it
 * does not take is read as an order, a vote or the grammar for people. Engine worker: safe.
 */
import { type ChatCommand, readChatCommand } from '../domain/chat-command';
import { COMMAND_MAX_LENGTH, cutCommand, type Validator } from '../domain/command';
import { type CrowdSide, readVote } from '../domain/crowd-switch';
import { Grammar } from '../domain/grammar';
import type { Matcher } from '../domain/match';
import { looksLikeCommand, normalise } from '../domain/normalise';
import type { Patch } from '../domain/patch';
import type { Verdict } from '../domain/verdict';
import type { Wish } from '../domain/wish';
import { RecentReadings } from './recent-readings';

export type TextReading =
  /** In the core grammar: `value` is whole, and may be outside the variable's range. */
  | { readonly kind: 'move'; readonly variableIndex: number; readonly value: number }
  /** In the core grammar, for a variable that there is not. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'wishes'; readonly wishes: readonly Wish[] }
  | { readonly kind: 'order'; readonly command: ChatCommand }
  | { readonly kind: 'vote'; readonly side: CrowdSide }
  /** Nothing that can be played, and what becomes of it. */
  | { readonly kind: 'nothing'; readonly verdict: Verdict };

export const CHATTER: Verdict = { kind: 'chatter' };
const PROSE: TextReading = { kind: 'nothing', verdict: CHATTER };
const MALFORMED: TextReading = { kind: 'nothing', verdict: { kind: 'invalid', reason: 'malformed' } };
const TOO_LONG: TextReading = { kind: 'nothing', verdict: { kind: 'invalid', reason: 'too-long' } };

export class TextReader {
  private readonly recent = new RecentReadings();
  private readonly grammar: Grammar;

  constructor(
    { grammar }: Pick<Patch, 'grammar'>,
    private readonly matcher: Matcher,
    private readonly validator: Validator,
  ) {
    this.grammar = new Grammar(grammar, (word) => matcher.find(word) >= 0);
  }

  /** Keeps a text that comes twice: hand it one that pins nothing (`ownString`). */
  read(text: string): TextReading {
    return this.recent.of(text, this.readAnew);
  }

  private readonly readAnew = (written: string): TextReading => {
    const normalised = normalise(written);
    if (normalised === null) return TOO_LONG;
    const text = this.matcher.expandAlias(normalised);
    const colon = this.validator.findColon(text);
    if (colon === 0) return this.readMore(normalised, text);
    const { name, value } = cutCommand(text, colon);
    const variableIndex = this.matcher.indexOf(name);
    return variableIndex < 0 ? { kind: 'unknown', name } : { kind: 'move', variableIndex, value };
  };

  /** What only people write: orders, votes, several commands, ramps. */
  private readMore(normalised: string, expanded: string): TextReading {
    const order = readChatCommand(normalised);
    if (order.kind === 'command') return { kind: 'order', command: order.command };
    if (order.kind === 'mistake' && order.isCertain) return wrongOrder(order.sentence);
    const side = readVote(normalised);
    if (side !== null) return { kind: 'vote', side };
    const reading = this.grammar.read(normalised);
    if (reading.kind === 'wishes') return reading;
    if (order.kind === 'mistake') return wrongOrder(order.sentence);
    if (!reading.looksLikeCommand && !looksLikeCommand(expanded)) return PROSE;
    return expanded.length > COMMAND_MAX_LENGTH ? TOO_LONG : MALFORMED;
  }
}

const wrongOrder = (sentence: string): TextReading => ({
  kind: 'nothing',
  verdict: { kind: 'invalid', reason: 'order', sentence },
});
