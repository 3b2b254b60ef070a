/** What is remembered of texts never differs from what reading them again would say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecentReadings } from '../../src/engine/recent-readings';
import type { TextReading } from '../../src/engine/text-reader';

/** Reads a text as its own name, and counts how often. */
class CountingReader {
  reads = 0;
  private readonly recent = new RecentReadings();

  read(text: string): TextReading {
    return this.recent.of(text, (read) => {
      this.reads++;
      return { kind: 'unknown', name: read };
    });
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

  test('longer than a command is not kept', () => {
    const reader = new CountingReader();
    for (let time = 0; time < 5; time++) reader.read('x'.repeat(101));
    expect(reader.reads).toBe(5);
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
