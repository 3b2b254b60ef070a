import { cpus } from 'node:os';
import { expect, test } from 'vitest';
import { explain, type Look, wordsOf } from './blame';

const WORKLET = { id: 7, name: 'Realtime AudioW' };
const SERVER = { id: 9, name: 'threaded-ml' };
const blame = (gap: typeof GAP, all: readonly Look[]) => explain(gap, all).blame;
const GAP = { atMs: 5_000, lengthMs: 20 };

interface Accounts {
  readonly workletMs: number;
  readonly waitedMs: number;
}

/** Every 50 ms for ten seconds; the accounts at a moment. */
const looks = (at: (atMs: number) => Accounts): Look[] =>
  Array.from({ length: 201 }, (_, nth) => {
    const { workletMs, waitedMs } = at(nth * 50);
    return {
      atMs: nth * 50,
      ...{ stolenMs: 0, othersMs: 0 },
      accounts: [
        { ...WORKLET, ranMs: workletMs, waitedMs: 0 },
        { ...SERVER, ranMs: 1, waitedMs },
      ],
    };
  });

/** A worklet that takes 3 % of a core. */
const usual = (atMs: number): number => 0.03 * atMs;
const from = (atMs: number, since: number, ms: number): number => (atMs >= since ? ms : 0);

test('the machine starved a stream when a thread of its way waited for a core', () => {
  expect(
    blame(
      GAP,
      looks((at) => ({ workletMs: usual(at), waitedMs: from(at, 4_900, 18) })),
    ),
  ).toBe('machine');
});

test('waits long before and after the gap explain nothing', () => {
  expect(
    blame(
      GAP,
      looks((at) => ({ workletMs: usual(at), waitedMs: from(at, 4_000, 90) })),
    ),
  ).toBe('product');
  expect(
    blame(
      GAP,
      looks((at) => ({ workletMs: usual(at), waitedMs: from(at, 5_200, 90) })),
    ),
  ).toBe('product');
});

test('a worklet that ran for longer than it does is the product, whoever waited', () => {
  const busy = (at: number): Accounts => ({
    workletMs: usual(at) + from(at, 4_900, 15),
    waitedMs: from(at, 4_900, 40),
  });
  expect(blame(GAP, looks(busy))).toBe('product');
});

test('a gap that nothing explains, or of which nothing is known, is the product', () => {
  expect(
    blame(
      GAP,
      looks((at) => ({ workletMs: usual(at), waitedMs: 0 })),
    ),
  ).toBe('product');
  expect(blame(GAP, [])).toBe('product');
});

test('a thread that began a moment before has waited since then alone', () => {
  const began = looks((at) => ({ workletMs: usual(at), waitedMs: 30 })).map(({ accounts, ...look }) => ({
    ...look,
    accounts: look.atMs < 4_900 ? accounts.slice(0, 1) : accounts,
  }));
  expect(blame(GAP, began)).toBe('machine');
});

test('a core that the host took away is the machine', () => {
  const stolen = looks((at) => ({ workletMs: usual(at), waitedMs: 0 })).map((look) => ({
    ...look,
    stolenMs: from(look.atMs, 4_900, 20),
  }));
  expect(blame(GAP, stolen)).toBe('machine');
});

test('where others take much of the machine, a rest is nobody’s for sure; a worklet that ran too long stays the product', () => {
  const shared = (workletMs: (atMs: number) => number): Look[] =>
    looks((at) => ({ workletMs: workletMs(at), waitedMs: 0 })).map((look) => ({
      ...look,
      othersMs: 0.5 * cpus().length * look.atMs,
    }));
  expect(explain(GAP, shared(usual))).toMatchObject({ blame: 'unclear', othersShare: 0.5 });
  expect(
    blame(
      GAP,
      shared((at) => usual(at) + from(at, 4_900, 15)),
    ),
  ).toBe('product');
});

test('waits of a tenth of the gap do not explain it', () => {
  expect(
    blame(
      GAP,
      looks((at) => ({ workletMs: usual(at), waitedMs: from(at, 4_900, 2) })),
    ),
  ).toBe('product');
});

test('a worklet that began a moment before is compared with itself afterwards', () => {
  const began = looks((at) => ({ workletMs: usual(Math.max(0, at - 4_600)), waitedMs: from(at, 4_900, 18) }));
  const young = began.map((look) => ({ ...look, accounts: look.atMs < 4_600 ? [] : look.accounts }));
  expect(blame(GAP, young)).toBe('machine');
});

test('the sentence tells who worked and who waited', () => {
  const waited = explain(
    GAP,
    looks((at) => ({ workletMs: usual(at), waitedMs: from(at, 4_900, 18) })),
  );
  expect(wordsOf(GAP, waited)).toBe(
    'underrun of 20.0 ms (machine): the worklet ran 0.0 ms beyond its usual, threads of the sound waited 18.0 ms for a core, other programs had 0 % of the machine',
  );
});
