import { expect, test } from 'vitest';
import { ViewerTable } from '../../../src/domain/crowd/viewer-table';
import { Random } from '../../../src/domain/numbers/random';

const NOBODY = -1;

/** Known of each viewer: the first row, the newest row, the count. */
type Known = readonly [first: number, newest: number, count: number];

function knownOf(table: ViewerTable, key: number): Known | null {
  const entry = table.find(key);
  return entry === NOBODY ? null : [table.firstOf(entry), table.newestOf(entry), table.countOf(entry)];
}

test.each([1, 2, 3, 4])('agrees with a map, whoever comes and goes (seed %d)', (seed) => {
  const random = new Random(seed);
  const table = new ViewerTable();
  const plain = new Map<number, Known>();
  // Few keys, some of them neighbours and some of them fingerprints, so that they get in each other's way.
  const keys = Array.from({ length: 300 }, (_, nth) =>
    nth % 2 === 0 ? 100_000_000 + nth : -1 - random.below(2 ** 32) * 2 ** 20,
  );
  for (let step = 0; step < 20_000; step++) {
    const key = random.pick(keys);
    const entry = table.find(key);
    const row = random.below(1000);
    if (entry === NOBODY) {
      table.add(key, row);
      plain.set(key, [row, row, 1]);
    } else if (random.chance(0.3)) {
      table.set(entry, row, row + 1, 2);
      plain.set(key, [row, row + 1, 2]);
    } else {
      table.remove(entry);
      plain.delete(key);
    }
    if (random.chance(0.001)) {
      table.clear(random.below(300));
      plain.clear();
    }
    expect(table.size).toBe(plain.size);
    const asked = random.pick(keys);
    expect(knownOf(table, asked)).toEqual(plain.get(asked) ?? null);
  }
  for (const key of keys) expect(knownOf(table, key)).toEqual(plain.get(key) ?? null);
});
