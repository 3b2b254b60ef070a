/** Limits that a patch may name beyond cooldown and buckets: minutes, roles, costs, and a system that follows the evening. */
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMIT_SETTINGS } from '../../../src/domain/limits/limit-settings';
import { MAX_VIEWERS } from '../../../src/domain/limits/viewer-cooldowns';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { LimitedChat } from '../../helpers/chat/limited-chat';

const { roles } = DEFAULT_LIMIT_SETTINGS;

describe('a minute', () => {
  test('holds as many commands of a viewer as it may, and another viewer has a minute of their own', () => {
    const chat = new LimitedChat({ perMinute: 5 });
    expect(chat.admitted(20, () => chat.ask('ada'))).toBe(5);
    expect([chat.ask('ada'), chat.refusedBy]).toEqual([60_000, 'minute']);
    expect(chat.admitted(20, () => chat.ask('bob'))).toBe(5);
  });

  test('forgets each command after 55 to 60 seconds, and no other', () => {
    const chat = new LimitedChat({ perMinute: 12 });
    for (let nth = 0; nth < 12; nth++) {
      chat.at = 12_345 + nth * 5_000;
      expect(chat.ask('ada')).toBe(0);
    }
    for (let nth = 12; nth < 1000; nth++) {
      chat.at = 10_000 + nth * 5_000;
      expect(chat.ask('ada')).toBe(0);
      expect(chat.ask('ada')).toBe(5_000);
    }
  });

  test('is told truly: who comes back after the wait is admitted, and not before', () => {
    const chat = new LimitedChat({ perMinute: 3, userCooldownMs: 700 });
    for (let nth = 0; nth < 300; nth++) {
      const waitMs = chat.ask('ada');
      if (waitMs === 0) continue;
      chat.at += waitMs - 0.01;
      expect(chat.ask('ada')).toBeGreaterThan(0);
      chat.at += 0.01;
      expect(chat.ask('ada')).toBe(0);
    }
  });

  test('is a newcomer’s own, also when there is only the room of somebody who has to go', () => {
    const chat = new LimitedChat({ perMinute: 2 });
    for (let nth = 0; nth < MAX_VIEWERS; nth++) chat.askAsNewcomer();
    expect([chat.ask('ada'), chat.ask('ada'), chat.ask('ada')]).toEqual([0, 0, 60_000]);
  });

  test('that is cleared by a moderator is over for everybody', () => {
    const chat = new LimitedChat({ perMinute: 1, userCooldownMs: 30_000 });
    chat.ask('ada');
    chat.limiter.clearCooldowns();
    expect(chat.ask('ada')).toBe(0);
    expect(chat.ask('ada')).toBe(60_000);
  });
});

describe('roles', () => {
  test('have a factor of the common cooldown, or a cooldown of their own', () => {
    const chat = new LimitedChat({
      userCooldownMs: 1000,
      roles: {
        ...roles,
        vip: { cooldownFactor: 0.5, cooldownMs: null },
        firstTime: { cooldownFactor: 1, cooldownMs: 9000 },
      },
    });
    const waitOf = (role: 'viewer' | 'vip' | 'subscriber' | 'firstTime'): number => {
      chat.ask(role, 0, role);
      return chat.ask(role, 0, role);
    };
    expect([waitOf('viewer'), waitOf('vip'), waitOf('subscriber'), waitOf('firstTime')]).toEqual([
      1000, 500, 1000, 9000,
    ]);
  });

  test('are remembered as long as the longest cooldown, whoever comes in between', () => {
    const chat = new LimitedChat({
      userCooldownMs: 10,
      roles: { ...roles, firstTime: { cooldownFactor: 1, cooldownMs: 60_000 } },
    });
    chat.ask('eve', 0, 'firstTime');
    for (let nth = 0; nth < 1000; nth++) {
      chat.at += 50;
      chat.askAsNewcomer();
    }
    expect(chat.ask('eve', 0, 'firstTime')).toBe(10_000);
  });
});

describe('a dear move', () => {
  const costs = [{ variable: 'v#0.x', tokens: 5, cools: [{ variable: 'v#1.x', tokens: 3 }] }];

  test('is admitted like any other, and leaves its variable and the system in debt', () => {
    const chat = new LimitedChat({ costs, variable: { capacity: 2, perSecond: 1 } });
    expect(chat.askAsNewcomer(0)).toBe(0);
    // Two were there and five were spent: until one is there again, four must come in.
    expect([chat.askAsNewcomer(0), chat.refusedBy]).toEqual([4000, 'variable']);
    const busy = new LimitedChat({ costs, system: { capacity: 10, perSecond: 1 } });
    expect(busy.admitted(10, () => busy.askAsNewcomer(0))).toBe(2);
    expect([busy.askAsNewcomer(7), busy.refusedBy]).toEqual([1000, 'system']);
  });

  test('cools down another variable, and waits for it', () => {
    const chat = new LimitedChat({ costs, variable: { capacity: 2, perSecond: 1 } });
    chat.askAsNewcomer(0);
    expect(chat.askAsNewcomer(1)).toBe(2000);
    const other = new LimitedChat({ costs, variable: { capacity: 2, perSecond: 1 } });
    other.admitted(2, () => other.askAsNewcomer(1));
    expect([other.askAsNewcomer(0), other.askAsNewcomer(2)]).toEqual([1000, 0]);
  });

  test('that is refused spends nothing anywhere', () => {
    const chat = new LimitedChat({
      costs,
      userCooldownMs: 60_000,
      variable: { capacity: 9, perSecond: 0.001 },
    });
    chat.ask('ada', 2);
    expect(chat.admitted(100, () => chat.ask('ada', 0))).toBe(0);
    expect(chat.admitted(100, () => chat.askAsNewcomer(1))).toBe(9);
  });

  test('over a long time spends what comes in, not more', () => {
    const chat = new LimitedChat({ costs, variable: { capacity: 20, perSecond: 2 } });
    const seconds = 10_000;
    let admitted = 0;
    for (let at = 0; at < seconds * 1000; at += 50) {
      chat.at = at;
      if (chat.askAsNewcomer(0) === 0) admitted++;
    }
    // A full bucket and the last move's debt come on top.
    expect(Math.abs(admitted * 5 - seconds * 2)).toBeLessThanOrEqual(20 + 5);
  });

  test('costs moderators as much of theirs', () => {
    const chat = new LimitedChat({ costs, privileged: { capacity: 10, perSecond: 1 } });
    expect(chat.admitted(10, () => chat.askAsModerator(0))).toBe(2);
  });

  test('of a variable that does not exist costs nobody anything', () => {
    const chat = new LimitedChat({
      costs: [{ variable: 'gone#1.x', tokens: 9, cools: [{ variable: 'v#1.x', tokens: 9 }] }],
      variable: { capacity: 2, perSecond: 1 },
    });
    expect(chat.admitted(9, () => chat.askAsNewcomer(1))).toBe(2);
  });
});

describe('the system', () => {
  const system = { capacity: 100, perSecond: 10 };
  const measure = (chat: LimitedChat, latencyMs: number): void => {
    for (const until = chat.at + 10_000; chat.at < until; chat.at += 100)
      chat.limiter.observeLatency(latencyMs, milliseconds(chat.at));
  };

  test.each([
    [4.9, 150],
    [5, 100],
    [9.9, 100],
    [10, 70],
  ])('at a latency of %d ms holds %d commands', (latencyMs, expected) => {
    const chat = new LimitedChat({ system, adaptive: true });
    measure(chat, latencyMs);
    expect(chat.admitted(1000, () => chat.askAsNewcomer())).toBe(expected);
  });

  test('does not follow latency unless it is told to', () => {
    const chat = new LimitedChat({ system });
    measure(chat, 50);
    expect(chat.admitted(1000, () => chat.askAsNewcomer())).toBe(100);
  });

  test('that swings between sizes never spends more than the largest one and what comes in', () => {
    const chat = new LimitedChat({ system, adaptive: true });
    let admitted = 0;
    const seconds = 2000;
    const startedAt = chat.at;
    for (; chat.at < startedAt + seconds * 1000; chat.at += 20) {
      const latencyMs = Math.floor(chat.at / 7000) % 2 === 0 ? 1 : 30;
      chat.limiter.observeLatency(latencyMs, milliseconds(chat.at));
      if (chat.askAsNewcomer() === 0) admitted++;
    }
    expect(admitted).toBeLessThanOrEqual(150 + 10 * seconds);
    expect(admitted).toBeGreaterThan(10 * seconds);
  });

  test('grows with the viewers who have been active in the last minute, up to its bound, and shrinks again', () => {
    const chat = new LimitedChat({ system, followViewers: { from: 50, most: 4 } });
    const random = new Random(11);
    const perMinute = (viewers: number): number => {
      let admitted = 0;
      for (const until = chat.at + 60_000; chat.at < until; chat.at += 10)
        if (chat.ask(`viewer-${random.below(viewers)}`) === 0) admitted++;
      return admitted;
    };
    const settled = (viewers: number): number => {
      for (let minute = 0; minute < 3; minute++) perMinute(viewers);
      return perMinute(viewers);
    };
    for (const [viewers, times] of [
      [20, 1],
      [100, 2],
      [150, 3],
      [1000, 4],
      [50, 1],
    ])
      // In a minute chance leaves one or the other out, and brings one or the other twice.
      expect(Math.abs(settled(viewers) - 600 * times)).toBeLessThan(60 * times);
  });

  test('that follows its audience gives nothing back at an edit', () => {
    const limits = { system, followViewers: { from: 1, most: 10 } };
    const chat = new LimitedChat(limits);
    for (let nth = 0; nth < 5000; nth++) {
      chat.at += 20;
      chat.askAsNewcomer();
    }
    chat.admitted(5000, () => chat.askAsNewcomer());
    chat.configure(limits);
    let admitted = 0;
    for (const until = chat.at + 10_000; chat.at < until; chat.at += 5)
      if (chat.askAsNewcomer() === 0) admitted++;
    // Ten times the refill of ten a second, one more or less by its phase, and nothing of the thousand that the bucket holds.
    expect(Math.abs(admitted - 1000)).toBeLessThanOrEqual(1);
  });
});
