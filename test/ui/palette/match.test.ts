import { describe, expect, test } from 'vitest';
import { findEntries } from '../../../src/ui/palette/match';

const titled = (...titles: readonly string[]) => titles.map((title) => ({ title }));
const found = (query: string, ...titles: readonly string[]): readonly string[] =>
  findEntries(query, titled(...titles)).map(({ title }) => title);

describe('what fits', () => {
  test.each([
    ['gli', 'Go live', 'beginnings of words'],
    ['gl', 'Go live', 'their first letters'],
    ['dlv', 'Download verdicts', 'letters with others between'],
    ['live', 'Go live', 'a later word'],
    ['live go', 'Go live', 'words in another order'],
    ['GO LI', 'go live', 'other case'],
    ['cafe', 'Café au lait', 'without the accents'],
    ['vcf1', 'Edit vcf#1.cutoff', 'a name without its signs'],
    ['vcf#1.cut', 'Edit vcf#1.cutoff', 'a name with its signs'],
    ['ダメ', 'ダメージ', 'another alphabet'],
  ])('%s finds %s: %s', (query, title) => {
    expect(found(query, 'Panic', title)).toEqual([title]);
  });

  test('all of it has to fit', () => {
    expect(found('gol x', 'Go live')).toEqual([]);
    expect(found('gox', 'Go live')).toEqual([]);
  });

  test('other words for it find it, behind those whose title fits', () => {
    const entries = [{ title: 'Theme dark', words: 'colours' }, { title: 'Colours' }];
    expect(findEntries('col', entries)).toEqual([entries[1], entries[0]]);
  });
});

describe('the order', () => {
  test('the whole title, its start, beginnings of words, a part, letters', () => {
    const ranked = ['Stop', 'Stop all', 'Set top', 'Nonstop', 'Slow tempo up'];
    expect(found('stop', ...[...ranked].reverse())).toEqual(ranked);
  });

  test('fewer words left out come first', () => {
    expect(found('lc', 'Lock the old cutoff', 'Lock cutoff')).toEqual(['Lock cutoff', 'Lock the old cutoff']);
  });

  test('equals keep the order given, as does everything for an empty query', () => {
    expect(found('lim', 'Limits b', 'Limits a')).toEqual(['Limits b', 'Limits a']);
    expect(found(' # ', 'b', 'a')).toEqual(['b', 'a']);
  });
});

test('hostile names and queries cost no more than others', () => {
  const hostile = [
    'a'.repeat(100_000),
    `${'a '.repeat(50_000)}b`,
    'Z' + '\u0335\u0318'.repeat(50_000),
    '\u202Eerawtfos',
  ];
  const entries = Array.from({ length: 1000 }, (_, index) => ({ title: hostile[index % hostile.length] }));
  const query = 'a'.repeat(100_000);
  const beginMs = performance.now();
  findEntries(query, entries);
  // Some hundred times what it takes; work that grows with the square of either would take minutes.
  expect(performance.now() - beginMs).toBeLessThan(5000);
});
