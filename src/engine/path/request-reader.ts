/** Reads the requests of one message: read (normalise → validate → match) → who may → range. Engine worker: safe. */
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { Validator } from '../../domain/language/command';
import { Matcher } from '../../domain/language/matcher';
import type { Random } from '../../domain/numbers/random';
import { milliseconds, type Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { Permission } from '../../domain/people/permission';
import type { Verdict } from '../../domain/verdict/verdict';
import type { Ask, Wish } from '../../domain/voltage/ask';
import { VOLTAGE_KINDS } from '../../domain/voltage/kinds';
import { resolveAsk } from '../../domain/voltage/resolve-ask';
import type { RefusedAsk } from '../../domain/voltage/resolved-ask';
import { refusalVerdict } from '../../domain/people/refusal-verdict';
import { NO_VIEWER_ID } from '../../domain/verdict/verdicts';
import { type Heard, type HeardWish, type MoveRequest, request } from './request';
import { TextReader } from './text-reader';

/** Tells what a variable stands at, from which `+5` counts. */
export interface CurrentValues {
  valueOf(variableIndex: number): number;
}

export class RequestReader {
  private readonly matcher: Matcher;
  private readonly texts: TextReader;
  /** By variable: each asks its kind once, no message does. */
  private readonly playsAsAsked: readonly boolean[];

  constructor(
    private readonly patch: Patch,
    validator: Validator,
    private readonly permission: Permission,
    private readonly values: CurrentValues,
    private readonly random: Random,
  ) {
    this.matcher = new Matcher(patch.variables);
    this.texts = new TextReader(patch, this.matcher, validator);
    this.playsAsAsked = patch.variables.map(({ kind }) => VOLTAGE_KINDS[kind].playsAsAsked);
  }

  /** Index of a variable by name or alias, or -1. */
  find(word: string): number {
    return this.matcher.find(word);
  }

  /** Returns what a message asks for, or why nothing comes of it. `now` is the moment for which names are suggested. */
  read(message: ChatMessage, now: Milliseconds): Heard {
    const reading = this.texts.read(message.text, message.trailingEmotesAt);
    const { kind } = reading;
    if (kind === 'nothing') return reading.verdict;
    if (kind === 'near') return this.nearly(reading.name, now) ?? reading.otherwise;
    if (kind === 'order') return reading;
    if (message.viewerId === '') return NO_VIEWER_ID;
    if (kind === 'move') return this.toMove(message, reading.variableIndex, reading.value);
    if (kind === 'unknown') return this.unknown(reading.name, now);
    if (kind === 'vote') return reading;
    const { wishes } = reading;
    if (wishes.length === 1) return this.toWish(wishes[0], message, now);
    return { kind: 'requests', requests: wishes.map((wish) => this.toWish(wish, message, now)) };
  }

  /** Reads by far the most of a chat's commands: nothing to resolve where every number plays as asked. */
  private toMove(message: ChatMessage, variableIndex: number, value: number): MoveRequest | Verdict {
    const { values } = this.patch.variables[variableIndex];
    if (!this.playsAsAsked[variableIndex])
      return this.toRequest(message, variableIndex, { kind: 'value', value });
    const refusal = this.permission.mayMove(message, variableIndex);
    if (refusal !== null) return refusalVerdict(refusal);
    if (value < values.min || value > values.max)
      return { kind: 'outOfRange', min: values.min, max: values.max };
    return request(message, variableIndex, value, null);
  }

  private toWish({ name, ask }: Wish, message: ChatMessage, now: Milliseconds): HeardWish {
    if (ask.kind === 'undo' && name === '') return { kind: 'undo', variableIndex: null };
    const variableIndex = this.matcher.find(name);
    if (variableIndex < 0) return this.unknown(name, now);
    if (ask.kind === 'undo') return { kind: 'undo', variableIndex };
    return this.toRequest(message, variableIndex, ask);
  }

  private toRequest(message: ChatMessage, variableIndex: number, ask: Ask): MoveRequest | Verdict {
    const refusal = this.permission.mayMove(message, variableIndex);
    if (refusal !== null) return refusalVerdict(refusal);
    const variable = this.patch.variables[variableIndex];
    const resolved = resolveAsk(ask, variable, {
      currentValue: this.values.valueOf(variableIndex),
      previousValue: null,
      random: this.random,
      pitch: variable.pitch,
      longestGateMs: variable.longestGateMs === null ? null : milliseconds(variable.longestGateMs),
    });
    if (resolved.kind === 'refused') return refusedAsk(resolved, variable.values);
    const isTimed = resolved.overMs > 0 || resolved.holdMs !== null;
    return request(message, variableIndex, resolved.value, isTimed ? resolved : null);
  }

  /** Null when no name is near, or when more is asked than anyone could read. */
  private nearly(name: string, now: Milliseconds): Verdict | null {
    const suggestion = this.matcher.suggest(name, now);
    return suggestion === null ? null : { kind: 'unknown', name, suggestion };
  }

  private unknown(name: string, now: Milliseconds): Verdict {
    return { kind: 'unknown', name, suggestion: this.matcher.suggest(name, now) };
  }
}

function refusedAsk(refused: RefusedAsk, values: { readonly min: number; readonly max: number }): Verdict {
  if (refused.reason !== 'out-of-range') return { kind: 'invalid', reason: refused.reason };
  const { min, max } = refused.unit === 'value' ? values : refused.bounds;
  return { kind: 'outOfRange', min, max };
}
