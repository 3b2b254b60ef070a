import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Limiter } from '../../src/domain/limit';
import { NewestRefused } from '../../src/domain/newest-refused';
import { milliseconds } from '../../src/domain/units';

const ms = milliseconds;

test('the newest item of a variable replaces the older one, which comes back', () => {
  const refused = new NewestRefused<string>(4);
  expect(refused.keep(2, 'old', ms(100))).toBeNull();
  expect(refused.keep(2, 'new', ms(200))).toBe('old');
  expect(refused.takeDue(ms(199))).toBeNull();
  expect(refused.takeDue(ms(200))).toBe('new');
  expect(refused.takeDue(ms(1e9))).toBeNull();
});

test('a value that was played drops the older one that waits', () => {
  const refused = new NewestRefused<string>(4);
  refused.keep(1, 'old', ms(100));
  refused.keep(3, 'other', ms(100));
  refused.drop(1);
  expect(refused.takeDue(ms(1000))).toBe('other');
  expect(refused.takeDue(ms(1000))).toBeNull();
});

test('clear forgets everything', () => {
  const refused = new NewestRefused<string>(4);
  for (let variable = 0; variable < 4; variable++) refused.keep(variable, 'x', ms(100));
  refused.clear();
  expect([refused.takeDue(ms(1e9)), refused.nextDueAt()]).toEqual([null, Infinity]);
});

test('turns go by how long a variable has waited, also when its value is replaced or refused again', () => {
  const refused = new NewestRefused<string>(4);
  refused.keep(3, 'first', ms(50));
  refused.keep(0, 'second', ms(10));
  refused.keep(3, 'first, newer', ms(60));
  expect(refused.takeDue(ms(100))).toBe('first, newer');
  refused.keep(3, 'first, again', ms(100));
  expect(refused.takeDue(ms(100))).toBe('first, again');
  refused.drop(3);
  refused.keep(3, 'last', ms(100));
  expect(refused.takeDue(ms(100))).toBe('second');
});

describe('against a plain list', () => {
  interface Slot {
    item: number | null;
    dueAt: number;
    turn: number;
  }
  const event = fc.oneof(
    fc.record({ kind: fc.constant('keep' as const), variable: fc.nat(7), in: fc.nat(50) }),
    fc.record({ kind: fc.constant('drop' as const), variable: fc.nat(7) }),
    fc.record({ kind: fc.constant('take' as const) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(30) }),
  );

  test('any order of keeping, taking and dropping gives the same items', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        const refused = new NewestRefused<number>(8);
        const slots = new Map<number, Slot>();
        let now = 0;
        let number = 0;
        for (const happened of events) {
          number++;
          const due = [...slots.values()].filter(({ item, dueAt }) => item !== null && dueAt <= now);
          if (happened.kind === 'wait') now += happened.ms;
          else if (happened.kind === 'drop') {
            refused.drop(happened.variable);
            slots.delete(happened.variable);
          } else if (happened.kind === 'take') {
            const expected = due.sort((a, b) => a.turn - b.turn)[0];
            expect(refused.takeDue(ms(now))).toBe(expected?.item ?? null);
            if (expected === undefined) expect(refused.nextDueAt()).toBeGreaterThan(now);
            else expected.item = null;
          } else {
            const slot = slots.get(happened.variable);
            const dueAt = now + happened.in;
            expect(refused.keep(happened.variable, number, ms(dueAt))).toBe(slot?.item ?? null);
            slots.set(happened.variable, { item: number, dueAt, turn: slot?.turn ?? number });
          }
          expect(refused.nextDueAt()).toBeLessThanOrEqual(earliest(slots));
        }
      }),
      { numRuns: 1000 },
    );
  });

  const earliest = (slots: ReadonlyMap<number, Slot>): number =>
    Math.min(Infinity, ...[...slots.values()].filter(({ item }) => item !== null).map(({ dueAt }) => dueAt));
});

test('no variable starves: each of 256 that are flooded moves once per round of tokens', () => {
  const variables = 256;
  const perSecond = 10;
  const wide = { capacity: 1000, perSecond: 1000 };
  const limiter = new Limiter(
    { userCooldownMs: 0, system: { capacity: 1, perSecond }, variable: wide, privileged: wide },
    variables,
  );
  const refused = new NewestRefused<number>(variables);
  const played = new Float64Array(variables);
  const ask = (variable: number, now: number): void => {
    const waitMs = limiter.ask('ada', false, variable, ms(now));
    if (waitMs > 0) refused.keep(variable, variable, ms(now + waitMs));
    else {
      refused.drop(variable);
      played[variable]++;
    }
  };
  const rounds = 4;
  for (let now = 0; now < (rounds * variables * 1000) / perSecond; now += 5) {
    for (let due = refused.takeDue(ms(now)); due !== null; due = refused.takeDue(ms(now))) ask(due, now);
    for (let nth = 0; nth < 40; nth++) ask((now * 8 + nth * 7) % variables, now);
  }
  expect(Math.min(...played)).toBeGreaterThanOrEqual(rounds - 1);
  expect(Math.max(...played)).toBeLessThanOrEqual(rounds + 1);
});

test('the last word is played although nothing else comes', () => {
  const bucket = { capacity: 1, perSecond: 2 };
  const limiter = new Limiter({ userCooldownMs: 0, system: bucket, variable: bucket, privileged: bucket }, 1);
  const refused = new NewestRefused<number>(1);
  let played: number | null = null;
  for (let value = 0; value < 100; value++) {
    const waitMs = limiter.ask('ada', false, 0, ms(value));
    if (waitMs === 0) played = value;
    else refused.keep(0, value, ms(value + waitMs));
  }
  expect(played).toBe(0);
  const dueAt = refused.nextDueAt();
  expect(refused.takeDue(dueAt)).toBe(99);
  expect(limiter.ask('ada', false, 0, dueAt)).toBe(0);
});
