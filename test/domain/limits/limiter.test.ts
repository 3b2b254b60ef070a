import { describe, expect, test } from 'vitest';
import { DEFAULT_PATCH_LIMITS } from '../../../src/domain/limits/limit-settings';
import { LimitedChat } from '../../helpers/chat/limited-chat';

describe('each tier', () => {
  test('a viewer waits out the cooldown, another viewer does not', () => {
    const chat = new LimitedChat({ userCooldownMs: 1000 });
    expect(chat.ask('ada')).toBe(0);
    chat.at += 400;
    expect(chat.ask('ada')).toBe(600);
    expect(chat.refusedBy).toBe('cooldown');
    expect(chat.ask('bob')).toBe(0);
    chat.at += 600;
    expect(chat.ask('ada')).toBe(0);
  });

  test('the whole system holds its capacity, then its refill', () => {
    const chat = new LimitedChat({ system: { capacity: 100, perSecond: 10 } });
    expect(chat.admitted(150, () => chat.askAsNewcomer())).toBe(100);
    expect(chat.askAsNewcomer()).toBeCloseTo(100, 6);
    expect(chat.refusedBy).toBe('system');
    chat.at += 1000;
    expect(chat.admitted(150, () => chat.askAsNewcomer())).toBe(10);
  });

  test('a busy variable leaves the others alone', () => {
    const chat = new LimitedChat({ variable: { capacity: 20, perSecond: 2 } });
    expect(chat.admitted(50, () => chat.askAsNewcomer(3))).toBe(20);
    expect(chat.askAsNewcomer(3)).toBeCloseTo(500, 6);
    expect(chat.refusedBy).toBe('variable');
    expect(chat.askAsNewcomer(4)).toBe(0);
  });

  test('of several tiers that refuse, the longest wait is told', () => {
    const chat = new LimitedChat({ userCooldownMs: 5000, system: { capacity: 1, perSecond: 1 } });
    chat.ask('ada');
    expect([chat.ask('ada'), chat.refusedBy]).toEqual([5000, 'cooldown']);
    expect([chat.ask('bob'), chat.refusedBy]).toEqual([1000, 'system']);
  });
});

describe('broadcaster and moderators', () => {
  test('have an allowance of their own', () => {
    const chat = new LimitedChat({ ...DEFAULT_PATCH_LIMITS });
    expect(chat.admitted(2000, () => chat.askAsModerator())).toBe(1000);
    expect(chat.askAsModerator()).toBeCloseTo(10, 6);
    expect(chat.refusedBy).toBe('privileged');
  });

  test('can move a variable that chat keeps busy, and take nothing from chat', () => {
    const chat = new LimitedChat({ ...DEFAULT_PATCH_LIMITS });
    chat.admitted(50, () => chat.askAsNewcomer(0));
    expect(chat.askAsModerator(0)).toBe(0);
    chat.admitted(1000, () => chat.askAsModerator(1));
    expect(chat.askAsNewcomer(1)).toBe(0);
  });
});

describe('a refused command', () => {
  test('spends no token of another tier', () => {
    const chat = new LimitedChat({
      userCooldownMs: 1000,
      system: { capacity: 3, perSecond: 0.001 },
      variable: { capacity: 1, perSecond: 0.001 },
    });
    expect(chat.ask('ada', 0)).toBe(0);
    expect(chat.admitted(100, () => chat.ask('ada', 1))).toBe(0);
    expect(chat.admitted(100, () => chat.askAsNewcomer(0))).toBe(0);
    expect([chat.askAsNewcomer(1), chat.askAsNewcomer(2)]).toEqual([0, 0]);
  });

  test('does not start the cooldown again', () => {
    const chat = new LimitedChat({ userCooldownMs: 1000 });
    chat.ask('ada');
    for (let nth = 0; nth < 9; nth++) {
      chat.at += 100;
      expect(chat.ask('ada')).toBeGreaterThan(0);
    }
    chat.at += 100;
    expect(chat.ask('ada')).toBe(0);
  });

  test('is admitted after the wait that it was told, and not before', () => {
    const chat = new LimitedChat({ ...DEFAULT_PATCH_LIMITS });
    for (let nth = 0; nth < 1000; nth++) {
      const waitMs = chat.askAsNewcomer(nth % 8);
      if (waitMs === 0) continue;
      chat.at += waitMs * 0.999;
      expect(chat.askAsNewcomer(nth % 8)).toBeGreaterThan(0);
      chat.at += waitMs * 0.001;
      expect(chat.askAsNewcomer(nth % 8)).toBe(0);
    }
  });
});

test.each([11, 10.001, 100, 1000, 8000])(
  'at a steady %d commands per second the system tier admits its refill rate for ever',
  (perSecond) => {
    const chat = new LimitedChat({ system: { capacity: 100, perSecond: 10 } });
    const seconds = 600;
    let lateAdmissions = 0;
    let admissions = 0;
    for (let nth = 0; nth < perSecond * seconds; nth++) {
      chat.at = 10_000 + (nth * 1000) / perSecond;
      if (chat.askAsNewcomer() !== 0) continue;
      admissions++;
      if (nth >= perSecond * (seconds - 60)) lateAdmissions++;
    }
    // One admission more or less is the phase of the traffic against the refill.
    expect(Math.abs(lateAdmissions - 600)).toBeLessThanOrEqual(1);
    expect(admissions).toBeLessThanOrEqual(100 + 10 * seconds);
    expect(admissions).toBeGreaterThanOrEqual(Math.min(100, (perSecond - 10) * seconds) + 10 * seconds - 2);
  },
);

describe('the clock', () => {
  test('a step back refills nothing and locks nobody out', () => {
    const chat = new LimitedChat({ userCooldownMs: 1000, system: { capacity: 2, perSecond: 1 } });
    chat.ask('ada');
    chat.ask('bob');
    chat.at -= 5000;
    expect(chat.ask('ada')).toBe(1000);
    expect(chat.ask('eve')).toBe(1000);
    chat.at += 1000;
    expect(chat.ask('ada')).toBe(0);
    expect(chat.ask('eve')).toBe(1000);
  });

  test('a step forward fills a bucket once, never above its capacity', () => {
    const chat = new LimitedChat({ system: { capacity: 5, perSecond: 1 } });
    chat.admitted(5, () => chat.askAsNewcomer());
    chat.at += 1e9;
    expect(chat.admitted(100, () => chat.askAsNewcomer())).toBe(5);
  });

  test.each([NaN, Infinity, -Infinity])('a clock that says %d is a refusal and changes nothing', (at) => {
    const chat = new LimitedChat({ system: { capacity: 1, perSecond: 1 } });
    const before = chat.at;
    chat.at = at;
    expect(chat.askAsNewcomer()).toBe(Infinity);
    expect(chat.askAsModerator()).toBe(Infinity);
    chat.at = before;
    expect(chat.askAsNewcomer()).toBe(0);
    expect(chat.askAsNewcomer()).toBe(1000);
  });
});

test.each([-1, 8, 0.5, NaN])('variable %d of eight is a refusal', (variableIndex) => {
  const chat = new LimitedChat({});
  expect([chat.askAsNewcomer(variableIndex), chat.askAsModerator(variableIndex)]).toEqual([
    Infinity,
    Infinity,
  ]);
});

test.each([
  { capacity: 0, perSecond: 1 },
  { capacity: 1, perSecond: 0 },
  { capacity: NaN, perSecond: 1 },
  { capacity: 1, perSecond: Infinity },
])('a bucket of $capacity tokens and $perSecond per second is a programmer’s mistake', (system) => {
  expect(() => new LimitedChat({ system })).toThrow(RangeError);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'a viewer called %j is a viewer',
  (viewerId) => {
    const chat = new LimitedChat({ userCooldownMs: 1000 });
    expect([chat.ask(viewerId), chat.ask(viewerId)]).toEqual([0, 1000]);
  },
);
