/**
 * Reads what a text asks for, without regard to its writer: normalise → validate → match. The core grammar is the validator's
 * alone; only what that refuses is read as an order, a vote or the grammar for people. Anything else is talk, unless it names a
 * variable or begins with `!`: then it has a row that says why nothing came of it. Engine worker: safe.
 */
import { type CrowdSide, readVote } from '../../domain/crowd/mode-vote';
import { type ChatCommandReading, readChatCommand } from '../../domain/language/chat-command';
import { cutCommand, type Validator } from '../../domain/language/command';
import { Grammar } from '../../domain/language/grammar';
import { readIntent } from '../../domain/language/intent';
import type { Matcher } from '../../domain/language/matcher';
import { normalise, NORMALISE_MAX_LENGTH } from '../../domain/language/normalise';
import type { ChatCommand } from '../../domain/language/orders';
import { exampleFor } from '../../domain/patch/example-command';
import type { Patch } from '../../domain/patch/patch';
import { COMMAND_MAX_LENGTH } from '../../domain/settings/variable-name';
import { ownString } from '../../domain/text/own-string';
import type { Verdict } from '../../domain/verdict/verdict';
import type { Wish } from '../../domain/voltage/ask';
import { CHATTER, MALFORMED, TOO_LONG, FOREIGN } from '../../domain/verdict/verdicts';
import { ReadingCache } from './reading-cache';

export type TextReading =
  /** A command of the core grammar: `value` is whole, and may be outside the variable's range. */
  | { readonly kind: 'move'; readonly variableIndex: number; readonly value: number }
  /** A command of the core grammar, for a variable that there is not. */
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'wishes'; readonly wishes: readonly Wish[] }
  | { readonly kind: 'order'; readonly command: ChatCommand }
  | { readonly kind: 'vote'; readonly side: CrowdSide }
  /** `name` may be a slip in a variable's name. Where none is near, `otherwise` is what becomes of the text. */
  | { readonly kind: 'near'; readonly name: string; readonly otherwise: Verdict }
  /** Nothing that can be played, and what becomes of it. */
  | { readonly kind: 'nothing'; readonly verdict: Verdict };

const nothing = (verdict: Verdict): TextReading => ({ kind: 'nothing', verdict });
const TALK = nothing(CHATTER);

export class TextReader {
  private readonly readings = new ReadingCache<TextReading>(this);
  private readonly grammar: Grammar;

  constructor(
    private readonly patch: Pick<Patch, 'grammar' | 'variables'>,
    private readonly matcher: Matcher,
    private readonly validator: Validator,
  ) {
    this.grammar = new Grammar(patch.grammar, (word) => matcher.find(word) >= 0);
  }

  /**
   * From `trailingEmotesAt` on a text has only emotes, which may stand behind a command. Keeps a text that comes twice: hand it
   * one that pins nothing (`ownString`).
   */
  read(text: string, trailingEmotesAt = text.length): TextReading {
    const reading = this.readings.get(text);
    if (trailingEmotesAt >= text.length || !isNothing(reading)) return reading;
    return this.readings.get(ownString(text.slice(0, trailingEmotesAt)));
  }

  /** Reads a whole text that nobody remembers, as `read` does. */
  readAnew(written: string): TextReading {
    const normalised = normalise(written);
    // Twitch lets through no command that long, however it is spelled.
    if (normalised === null)
      return this.readMeaning(normalise(written.slice(0, NORMALISE_MAX_LENGTH / 20)) ?? '', TALK, true);
    const core = this.readCore(normalised);
    if (core !== null) return core;
    const order = readChatCommand(normalised);
    if (order.kind === 'command') return { kind: 'order', command: order.command };
    if (order.kind === 'mistake' && order.isCertain) return wrongOrder(order);
    const read = this.readMore(normalised) ?? this.readWithoutMark(normalised);
    if (read !== null) return read;
    return this.readMeaning(
      normalised,
      order.kind === 'mistake' ? wrongOrder(order) : TALK,
      normalised.length > COMMAND_MAX_LENGTH,
    );
  }

  private readCore(normalised: string): TextReading | null {
    const text = this.matcher.expandAlias(normalised);
    const colon = this.validator.findColon(text);
    if (colon === 0) return null;
    const { name, value } = cutCommand(text, colon);
    const variableIndex = this.matcher.indexOf(name);
    return variableIndex < 0 ? { kind: 'unknown', name } : { kind: 'move', variableIndex, value };
  }

  /** Reads the forms that only people write: votes, several commands, ramps. */
  private readMore(normalised: string): TextReading | null {
    const side = readVote(normalised);
    if (side !== null) return { kind: 'vote', side };
    const reading = this.grammar.read(normalised);
    return reading.kind === 'wishes' ? reading : null;
  }

  /** `pitch: 64!`, `pitch: 64.`: one mark at the end of a sentence is nobody's slip. */
  private readWithoutMark(normalised: string): TextReading | null {
    const bare = withoutOneMark(normalised);
    return bare === null ? null : (this.readCore(bare) ?? this.readMore(bare));
  }

  private readMeaning(normalised: string, otherwise: TextReading, isTooLong: boolean): TextReading {
    const intent = readIntent(normalised, this.matcher.resembling);
    switch (intent.kind) {
      case 'talk':
        return otherwise;
      case 'foreign':
        return otherwise === TALK ? nothing(FOREIGN) : otherwise;
      case 'near': {
        const name = ownString(intent.written);
        if (otherwise.kind === 'nothing' && otherwise !== TALK)
          return { kind: 'near', name, otherwise: otherwise.verdict };
        if (intent.otherwise === 'malformed')
          return { kind: 'near', name, otherwise: isTooLong ? TOO_LONG : MALFORMED };
        return { kind: 'near', name, otherwise: intent.otherwise === 'talk' ? CHATTER : FOREIGN };
      }
      case 'named': {
        if (isTooLong) return nothing(TOO_LONG);
        const { variableIndex, word } = intent.named;
        const variable = this.patch.variables[variableIndex];
        if (word === null)
          return nothing({ kind: 'unknown', name: ownString(intent.written), suggestion: variable.name });
        const asked = `${word}: ${intent.rest}`;
        const isCommand = this.readCore(asked)?.kind === 'move' || this.readMore(asked) !== null;
        const example = isCommand ? ownString(asked) : exampleFor(word, variable);
        return nothing({ kind: 'invalid', reason: 'malformed', example });
      }
    }
  }
}

const isNothing = ({ kind }: TextReading): boolean => kind === 'nothing' || kind === 'near';

const wrongOrder = ({ sentence }: Extract<ChatCommandReading, { kind: 'mistake' }>): TextReading =>
  nothing({ kind: 'invalid', reason: 'order', sentence });

/** Null when there is none, or more than one. */
function withoutOneMark(text: string): string | null {
  const last = text.length - 1;
  if (last < 1 || !isMark(text[last]) || isMark(text[last - 1])) return null;
  return text.slice(0, text[last - 1] === ' ' ? last - 1 : last);
}

const isMark = (character: string): boolean => character === '.' || character === '!';
