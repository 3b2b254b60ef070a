/** A remembered reading never differs from what reading the text again would say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadingCache } from '../../../src/engine/path/reading-cache';
import type { TextReading } from '../../../src/engine/path/text-reader';

/** Reads a text as its own name, and counts how often. */
class CountingReader {
  reads = 0;
  private readonly readings = new ReadingCache<TextReading>(this);

  read(text: string): TextReading {
    return this.readings.get(text);
  }

  readAnew(text: string): TextReading {
    this.reads++;
    return { kind: 'unknown', name: text };
  }
}

describe('a text', () => {
  test('that comes for the third time is not read again', () => {
    const reader = new CountingReader();
    for (let time = 0; time < 10; time++) reader.read('vco#1.pitch: 64');
    expect(reader.reads).toBe(2);
  });

  test.each(['', '0', '__proto__', 'constructor', '\u0000', 'é', '\ud83d'])(
    '%j is read as itself',
    (text) => {
      const reader = new CountingReader();
      for (let time = 0; time < 4; time++) expect(reader.read(text)).toEqual({ kind: 'unknown', name: text });
    },
  );

  test.each([
    { length: 100, reads: 2 },
    { length: 101, reads: 5 },
  ])('of $length characters is read $reads times of 5: what is longer than a command is not kept', (row) => {
    const reader = new CountingReader();
    for (let time = 0; time < 5; time++) reader.read('x'.repeat(row.length));
    expect(reader.reads).toBe(row.reads);
  });

  test('is told from another one of the same hash', () => {
    const reader = new CountingReader();
    // These two meet in the 32 bits of FNV-1a.
    for (const text of ['costarring', 'costarring', 'liquid'])
      expect(reader.read(text)).toEqual({ kind: 'unknown', name: text });
  });

  test('among six thousand that a crowd repeats is known again more often than in two of three cases', () => {
    const reader = new CountingReader();
    const texts = Array.from({ length: 6_000 }, (_, nth) => `vco#${nth % 8}.pitch: ${nth >> 3}`);
    for (let round = 0; round < 3; round++) for (const text of texts) reader.read(text);
    const before = reader.reads;
    for (const text of texts) reader.read(text);
    expect(reader.reads - before).toBeLessThan(texts.length / 3);
  });

  test('stays known while a flood of texts goes by that nobody repeats', () => {
    const reader = new CountingReader();
    reader.read('vco#1.pitch: 64');
    reader.read('vco#1.pitch: 64');
    for (let nth = 0; nth < 100_000; nth++) reader.read(`flood ${nth}`);
    const { reads } = reader;
    reader.read('vco#1.pitch: 64');
    expect(reader.reads).toBe(reads);
  });
});

test('of the thousand texts that a crowd writes over and over most are not read again', () => {
  const reader = new CountingReader();
  const readsOfRound = (): number => {
    const before = reader.reads;
    for (let nth = 0; nth < 1_024; nth++) reader.read(`vco#${nth >> 7}.pitch: ${nth & 127}`);
    return reader.reads - before;
  };
  expect([readsOfRound(), readsOfRound()]).toEqual([1_024, 1_024]);
  // With as many texts at random places, a text has its place for itself with a chance of e^(-1/4), 78 %.
  expect(readsOfRound()).toBeLessThan(0.25 * 1_024);
});

test('whatever comes in whatever order, each text is read as itself', () => {
  const texts = fc.oneof(
    fc.integer({ min: 0, max: 20_000 }).map((nth) => `vco#${nth}.pitch: ${nth % 3}`),
    fc.string({ unit: 'binary', maxLength: 110 }),
  );
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 500 }), fc.nat(), (pool, seed) => {
      const reader = new CountingReader();
      for (let nth = 0; nth < 2_000; nth++) {
        const text = pool[(seed + nth * nth) % pool.length];
        expect(reader.read(text)).toEqual({ kind: 'unknown', name: text });
      }
    }),
    { numRuns: 30 },
  );
});
