import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Author } from '../../../src/domain/chat/author';
import { Ownership, PLAYS_REMEMBERED } from '../../../src/domain/moderation/ownership';
import type { Rollback } from '../../../src/domain/moderation/rollback';
import { liveBytes } from '../../helpers/rigs/heap';

let messages = 0;
const author = (viewerId: string, messageId = `m${++messages}`): Author => ({
  viewerId,
  viewerName: viewerId.toUpperCase(),
  messageId,
});

/** Plays `[variable, viewer, value]`, each from a message of its own. */
function playing(
  ...plays: readonly (readonly [variable: number, viewer: string, value: number])[]
): Ownership {
  const ownership = new Ownership(4);
  for (const [variable, viewer, value] of plays) ownership.played(variable, author(viewer), value);
  return ownership;
}

const short = (rollbacks: readonly Rollback[]): unknown[] =>
  rollbacks.map(({ variableIndex, value, owner }) => [variableIndex, value, owner?.viewerId ?? null]);
const undone = (rollback: Rollback | null): unknown => (rollback === null ? null : short([rollback])[0]);

describe('a viewer is forgotten', () => {
  test('what they own goes back to the newest value of somebody else', () => {
    const ownership = playing([0, 'ada', 10], [0, 'bob', 20], [0, 'eve', 30], [0, 'eve', 40]);
    expect(short(ownership.forgetViewer('eve'))).toEqual([[0, 20, 'bob']]);
    expect(ownership.ownerOf(0)?.viewerName).toBe('BOB');
  });

  test('what nobody else played goes to rest', () => {
    const ownership = playing([2, 'eve', 30]);
    expect(short(ownership.forgetViewer('eve'))).toEqual([[2, null, null]]);
    expect(ownership.ownerOf(2)).toBeNull();
  });

  test('what somebody else has played since plays on', () => {
    const ownership = playing([0, 'eve', 30], [0, 'ada', 10], [1, 'ada', 1], [1, 'eve', 2]);
    expect(short(ownership.forgetViewer('eve'))).toEqual([[1, 1, 'ada']]);
    expect(ownership.ownerOf(0)?.viewerId).toBe('ada');
  });

  test('nothing ever goes back to what was forgotten', () => {
    const ownership = playing([0, 'ada', 10], [0, 'eve', 20], [0, 'bob', 30]);
    expect(ownership.forgetViewer('eve')).toEqual([]);
    expect(short(ownership.forgetViewer('bob'))).toEqual([[0, 10, 'ada']]);
  });

  test('twice changes nothing more, and what they play after a timeout counts', () => {
    const ownership = playing([0, 'ada', 10], [0, 'eve', 20]);
    ownership.forgetViewer('eve');
    expect(ownership.forgetViewer('eve')).toEqual([]);
    ownership.played(0, author('eve'), 50);
    ownership.played(0, author('bob'), 60);
    expect(short(ownership.forgetViewer('bob'))).toEqual([[0, 50, 'eve']]);
  });

  test('the one value that they pushed out a thousand times over comes back', () => {
    const ownership = playing([0, 'ada', 10]);
    for (let nth = 0; nth < 1_000; nth++) ownership.played(0, author('eve'), nth);
    expect(short(ownership.forgetViewer('eve'))).toEqual([[0, 10, 'ada']]);
  });

  test('fifteen accounts of one troll push nothing out either, sixteen do', () => {
    for (const accounts of [15, 16]) {
      const ownership = playing([0, 'ada', 10]);
      for (let nth = 0; nth < 1_000; nth++) ownership.played(0, author(`eve-${nth % accounts}`), nth);
      let value: number | null = -1;
      for (let nth = 0; nth < accounts; nth++)
        for (const rollback of ownership.forgetViewer(`eve-${nth}`)) value = rollback.value;
      expect(value).toBe(accounts === 15 ? 10 : null);
    }
  });
});

describe('a message is deleted', () => {
  test('every variable that it moved goes back, to an earlier value of the same viewer too', () => {
    const ownership = playing([0, 'ada', 10], [1, 'eve', 20]);
    for (const variable of [0, 1, 2]) ownership.played(variable, author('eve', 'bad'), 99);
    expect(short(ownership.forgetMessage('bad'))).toEqual([
      [0, 10, 'ada'],
      [1, 20, 'eve'],
      [2, null, null],
    ]);
  });

  test('that is not known, or any that came without an id, changes nothing', () => {
    const ownership = new Ownership(1);
    ownership.played(0, author('eve', ''), 5);
    expect([ownership.forgetMessage('other'), ownership.forgetMessage('')]).toEqual([[], []]);
    expect(ownership.ownerOf(0)?.viewerId).toBe('eve');
  });

  test('makes the writer’s word before it the last one, which no newer one of others pushes out', () => {
    const ownership = playing([0, 'ada', 1]);
    ownership.played(0, author('ada', 'bad'), 2);
    ownership.forgetMessage('bad');
    for (let nth = 0; nth < 15; nth++) {
      ownership.played(0, author(`viewer-${nth}`), nth);
      ownership.played(0, author(`viewer-${nth}`), nth);
    }
    for (let nth = 14; nth > 0; nth--) ownership.forgetViewer(`viewer-${nth}`);
    expect(short(ownership.forgetViewer('viewer-0'))).toEqual([[0, 1, 'ada']]);
  });
});

describe('undo', () => {
  test('takes back the last change, over all variables, one after the other', () => {
    const ownership = playing([0, 'ada', 10], [1, 'bob', 20], [1, 'ada', 30], [1, 'ada', 40]);
    expect(undone(ownership.undo('ada'))).toEqual([1, 30, 'ada']);
    expect(undone(ownership.undo('ada'))).toEqual([1, 20, 'bob']);
    expect(undone(ownership.undo('ada'))).toEqual([0, null, null]);
    expect(ownership.undo('ada')).toBeNull();
  });

  test('takes nothing back when the last change was played over, not even an older one that plays', () => {
    const ownership = playing([0, 'ada', 10], [1, 'ada', 20], [1, 'bob', 30]);
    expect(ownership.undo('ada')).toBeNull();
    expect(ownership.ownerOf(0)?.viewerId).toBe('ada');
  });

  test('is nothing for whoever changed nothing', () => {
    expect(playing([0, 'ada', 10]).undo('bob')).toBeNull();
  });
});

test('when all is forgotten, whatever chat played goes to rest, and nothing comes back', () => {
  const ownership = playing([0, 'ada', 10], [2, 'bob', 20], [2, 'ada', 30]);
  expect(short(ownership.forgetAll())).toEqual([
    [0, null, null],
    [2, null, null],
  ]);
  expect([ownership.forgetAll(), ownership.forgetViewer('ada'), ownership.undo('bob')]).toEqual([
    [],
    [],
    null,
  ]);
});

describe('against the whole record of what was played', () => {
  interface Played {
    readonly variable: number;
    readonly by: Author;
    readonly value: number;
  }
  const VARIABLES = 3;

  /** The value that plays when only `record` was ever played: in anarchy the newest. */
  const valuesOf = (record: readonly Played[]): (number | null)[] =>
    Array.from(
      { length: VARIABLES },
      (_, variable) => record.findLast((one) => one.variable === variable)?.value ?? null,
    );

  const turn = (viewers: number) =>
    fc.record({
      what: fc.constantFrom('play', 'play', 'play', 'play', 'forgetViewer', 'forgetMessage', 'undo'),
      viewer: fc.nat(viewers - 1),
      variable: fc.nat(VARIABLES - 1),
      back: fc.nat(5),
    });
  type Turn = typeof turn extends (viewers: number) => fc.Arbitrary<infer One> ? One : never;

  /** Plays the turns, and after each compares what stands where with the record without what was taken back. */
  function compare(turns: readonly Turn[], allowed: ReadonlySet<string>): void {
    const ownership = new Ownership(VARIABLES);
    const standing: (number | null)[] = valuesOf([]);
    let record: Played[] = [];
    turns.forEach(({ what, viewer, variable, back }, nth) => {
      if (!allowed.has(what)) return;
      const viewerId = `viewer-${viewer}`;
      let rollbacks: readonly Rollback[] = [];
      if (what === 'play') {
        const by = author(viewerId, `message-${nth}`);
        ownership.played(variable, by, nth);
        standing[variable] = nth;
        record.push({ variable, by, value: nth });
      } else if (what === 'forgetViewer') {
        rollbacks = ownership.forgetViewer(viewerId);
        record = record.filter(({ by }) => by.viewerId !== viewerId);
      } else if (what === 'forgetMessage') {
        const messageId = record.at(-1 - back)?.by.messageId ?? 'none';
        rollbacks = ownership.forgetMessage(messageId);
        record = record.filter(({ by }) => by.messageId !== messageId);
      } else {
        const last = record.findLast(({ by }) => by.viewerId === viewerId);
        const isPlaying = valuesOf(record)[last?.variable ?? 0] === last?.value;
        const rollback = ownership.undo(viewerId);
        expect(rollback !== null).toBe(isPlaying);
        rollbacks = rollback === null ? [] : [rollback];
        if (isPlaying) record = record.filter((one) => one !== last);
      }
      for (const { variableIndex, value, owner } of rollbacks) {
        standing[variableIndex] = value;
        expect(ownership.ownerOf(variableIndex)).toEqual(owner);
      }
      expect(standing).toEqual(valuesOf(record));
    });
  }

  test('once a viewer is forgotten, every variable stands as if they had never written', () => {
    const viewers = PLAYS_REMEMBERED;
    fc.assert(
      fc.property(fc.array(turn(viewers), { maxLength: 400, size: 'max' }), (turns) =>
        compare(turns, new Set(['play', 'forgetViewer'])),
      ),
      { numRuns: 300 },
    );
  });

  test('as long as all plays are remembered, the same holds for messages and for undo', () => {
    fc.assert(
      fc.property(fc.array(turn(5), { maxLength: PLAYS_REMEMBERED, size: 'max' }), (turns) =>
        compare(turns, new Set(['play', 'forgetViewer', 'forgetMessage', 'undo'])),
      ),
      { numRuns: 3000 },
    );
  });
});

test('256 variables that everybody plays take at most 2 MB', () => {
  const before = liveBytes();
  const ownership = new Ownership(256);
  const cut = (kind: string, nth: number): string =>
    Buffer.from(`${kind}${String(nth).padStart(36, '0')}`).toString();
  for (let nth = 0; nth < 256 * 100; nth++) {
    const by = { viewerId: cut('v', nth), viewerName: cut('n', nth), messageId: cut('m', nth) };
    ownership.played(nth % 256, by, nth / 7);
  }
  const bytes = liveBytes() - before;
  console.log(`4,096 plays take ${(bytes / 1_000).toFixed(0)} kB`);
  expect(bytes).toBeLessThan(2_000_000);
  expect(ownership.ownerOf(0)).not.toBeNull();
});
