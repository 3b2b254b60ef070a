/** The reader's answers as text that stays the same: in one order of fields, with nothing that the engine words differently. */
import { createHash } from 'node:crypto';
import type { PatchReading } from '../../../src/domain/patch/patch-file';
import { inputOf, type ReaderInput } from './input';
import { choicesOf } from './walk';

export interface PatchReader {
  readonly readPatch: (value: unknown) => PatchReading;
  readonly readPatchText: (text: string) => PatchReading;
}

/** Files under one digest. */
export const BLOCK = 200;
export const BLOCKS = 500;

const KNOWN_CHOICES = new Set(choicesOf());

/** A choice that came after the freeze, such as one more crowd mode, changes no answer to a wrong one. */
function withoutLaterChoices(reason: string): string {
  const parts = /^must be one of (?<list>[^"]*?)(?<rest>, not .*)?$/.exec(reason)?.groups;
  if (parts === undefined) return reason;
  const known = parts['list'].split(', ').filter((one) => KNOWN_CHOICES.has(one));
  return `must be one of ${known.join(', ')}${parts['rest'] ?? ''}`;
}

/** Node words it differently from version to version. */
const withoutEngineWords = (reason: string): string =>
  reason.startsWith('is not JSON: ') ? 'is not JSON' : reason;

/** JSON with sorted fields, and with a word for what JSON has no number for. */
function sorted(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { number: Object.is(value, -0) ? '-0' : `${value}` };
  if (value === undefined) return { value: 'undefined' };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  // From entries, since `__proto__` would be no field else.
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]));
}

function read(reader: PatchReader, input: ReaderInput): unknown {
  const reading = 'text' in input ? reader.readPatchText(input.text) : reader.readPatch(input.value);
  if (reading.kind === 'patch') return reading;
  const faults = reading.faults.map((fault) => ({
    ...fault,
    reason: withoutLaterChoices(withoutEngineWords(fault.reason)),
  }));
  return { kind: 'refused', faults };
}

export type Answer =
  | {
      readonly kind: 'patch';
      readonly patch: Readonly<Record<string, unknown>>;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly faults: readonly { readonly path: string; readonly reason: string }[];
    };

/** The reader's answer to a file. A reader that throws, which none may, answers with what it threw. */
export function answerTo(reader: PatchReader, input: ReaderInput): Answer {
  try {
    return sorted(read(reader, input)) as Answer;
  } catch (error) {
    return { kind: 'refused', faults: [{ path: 'thrown', reason: String(error) }] };
  }
}

export const firstSeedOf = (block: number): number => block * BLOCK + 1;

/** 64 bits over the answers to the files of one block, in order. `see` gets each answer. */
export function digestOf(reader: PatchReader, block: number, see?: (answer: Answer) => void): string {
  const hash = createHash('sha256');
  for (let seed = firstSeedOf(block); seed < firstSeedOf(block + 1); seed++) {
    const answer = answerTo(reader, inputOf(seed));
    see?.(answer);
    hash.update(`${JSON.stringify(answer)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
