/** Says in one line, which a table can hold, how the grammar for people reads a text. */
import { Grammar } from '../../../src/domain/language/grammar';
import { normalise } from '../../../src/domain/language/normalise';
import type { Ask, Wish } from '../../../src/domain/voltage/ask';
import { DEFAULT_GRAMMAR_SETTINGS } from '../samples/default-settings';

const ALIASES = new Set(['cutoff', 'pitch', 'gate', 'высота']);
export const grammar = new Grammar(DEFAULT_GRAMMAR_SETTINGS, (word) => ALIASES.has(word.toLowerCase()));

/** Null for no wish. */
export function readInWords(text: string): string | null {
  const reading = grammar.read(normalise(text)!);
  return reading.kind === 'none' ? null : reading.wishes.map(inWords).join(' & ');
}

function inWords({ name, ask }: Wish): string {
  const { kind, ...rest } = ask;
  const details = (Object.values(rest) as (number | string | boolean | Ask)[]).map((detail) =>
    typeof detail === 'object' ? inWords({ name: '', ask: detail }) : String(detail),
  );
  return [name, kind, ...details].filter((word) => word !== '').join(' ');
}
