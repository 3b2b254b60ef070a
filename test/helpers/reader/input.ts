/** Questions to the reader: the file that belongs to a seed, as text or as a value. The same on every machine. */
import { Random } from '../../../src/domain/numbers/random';
import { drawFile } from './draw';
import { spoil } from './spoil';

export type ReaderInput = { readonly text: string } | { readonly value: unknown };

/** One file in so many goes through text; an edit and a record of the database do not. */
const TEXT_EVERY = 8;

/** Numbers that JSON can write and `JSON.stringify` does not. */
const AS_TEXT = new Map<number, string>([
  [Infinity, '1e999'],
  [-Infinity, '-1e309'],
]);

function toText(random: Random, value: unknown): string {
  const marked = JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'number' && AS_TEXT.has(one)) return `@${AS_TEXT.get(one)}@`;
    return Object.is(one, -0) ? '@-0@' : one;
  });
  const text = (marked ?? '').replaceAll(/"@(?<number>[-0-9e]+)@"/g, '$<number>');
  switch (random.below(12)) {
    case 0:
      return `\uFEFF${text}`;
    case 1:
      return text.slice(0, random.below(text.length + 1));
    case 2:
      return `${text}${random.pick([' ', '\n', ',', '}', '\0'])}`;
    default:
      return text;
  }
}

export function inputOf(seed: number): ReaderInput {
  const random = new Random(seed);
  const drawing = drawFile(random);
  spoil(random, drawing);
  const value = drawing.root['file'];
  return seed % TEXT_EVERY === 0 ? { text: toText(random, value) } : { value };
}
