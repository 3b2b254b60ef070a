/** How the owner writes an output: `es9out#1`, `jack#1`. Engine worker: safe. */
import { MAX_JACKS } from '../devices/jack';
import { COMMAND_MAX_LENGTH } from '../settings/variable-name';
import type { OrderReading } from './order';
import { HASH, ZERO } from '../text/code-units';

/** Words for a jack, whatever the device: its number decides. */
const OUTPUT_WORDS = new Set(['es3out', 'es8out', 'es9out', 'cvout', 'out', 'jack']);
const LONGEST_OUTPUT_WORD = 6;

export const NO_SUCH_JACK: OrderReading<never> = {
  kind: 'mistake',
  sentence: `jacks have the numbers 1 to ${MAX_JACKS}`,
};

/** The end of the output that starts at `start`, or -1 when none does. */
export function findOutputEnd(text: string, start: number): number {
  let hash = start;
  while (hash < start + LONGEST_OUTPUT_WORD && hash < text.length && text.charCodeAt(hash) !== HASH) hash++;
  if (text.charCodeAt(hash) !== HASH) return -1;
  let end = hash + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end === hash + 1) return -1;
  return OUTPUT_WORDS.has(text.slice(start, hash).toLowerCase()) ? end : -1;
}

const isDigit = (unit: number): boolean => unit >= ZERO && unit <= ZERO + 9;

/** The jack's number, 1 to MAX_JACKS; null when there can be no such jack. */
export function readJack(output: string): number | null {
  // Leading zeros are the same number, but nobody writes hundreds of them.
  if (output.length > COMMAND_MAX_LENGTH) return null;
  const jack = Number(output.slice(output.indexOf('#') + 1));
  return jack >= 1 && jack <= MAX_JACKS ? jack : null;
}
