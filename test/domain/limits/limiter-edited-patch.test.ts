import { describe, expect, test } from 'vitest';
import { LimitedChat } from '../../helpers/chat/limited-chat';

describe('an edited patch', () => {
  test('gives nobody back what is spent', () => {
    const limits = { userCooldownMs: 1000, system: { capacity: 10, perSecond: 1 } };
    const chat = new LimitedChat(limits);
    chat.ask('ada');
    chat.admitted(9, () => chat.askAsNewcomer());
    chat.configure(limits);
    expect(chat.askAsNewcomer()).toBe(1000);
    chat.configure({ ...limits, system: { capacity: 12, perSecond: 1 } });
    expect(chat.ask('ada')).toBe(1000);
    expect(chat.admitted(5, () => chat.askAsNewcomer())).toBe(2);
  });

  test('locks nobody out: a smaller bucket owes at most its own capacity', () => {
    const chat = new LimitedChat({ system: { capacity: 1000, perSecond: 0.01 } });
    chat.admitted(1000, () => chat.askAsNewcomer());
    chat.configure({ system: { capacity: 2, perSecond: 1 } });
    expect(chat.askAsNewcomer()).toBeCloseTo(1000, 6);
  });

  test('with a shorter cooldown sets viewers free at once', () => {
    const chat = new LimitedChat({ userCooldownMs: 60_000 });
    chat.ask('ada');
    chat.configure({ userCooldownMs: 100 });
    chat.at += 100;
    expect(chat.ask('ada')).toBe(0);
  });

  test('with more or fewer variables keeps the buckets of those that stay', () => {
    const limits = { variable: { capacity: 1, perSecond: 1 } };
    const chat = new LimitedChat(limits);
    chat.askAsNewcomer(0);
    chat.configure(limits, 20);
    expect(chat.askAsNewcomer(0)).toBe(1000);
    expect(chat.askAsNewcomer(19)).toBe(0);
    chat.configure(limits, 1);
    expect(chat.askAsNewcomer(0)).toBe(1000);
    expect(chat.askAsNewcomer(19)).toBe(Infinity);
  });
});

describe('opened limits', () => {
  const limits = {
    userCooldownMs: 1000,
    perMinute: 4,
    system: { capacity: 10, perSecond: 1 },
    variable: { capacity: 5, perSecond: 1 },
  };

  test('let so many times as much through, and no more once they close', () => {
    const chat = new LimitedChat(limits);
    chat.limiter.open(3);
    expect(chat.admitted(100, () => chat.askAsNewcomer(0))).toBe(15);
    expect(chat.admitted(100, () => chat.askAsNewcomer(1))).toBe(15);
    chat.at += 10_000;
    expect(chat.ask('ada', 2)).toBe(0);
    expect(chat.ask('ada', 2)).toBeCloseTo(1000 / 3, 6);
    chat.limiter.open(1);
    expect(chat.ask('ada', 2)).toBe(1000);
    chat.at += 1e6;
    expect(chat.admitted(100, () => chat.askAsNewcomer(0))).toBe(5);
    expect(chat.admitted(100, () => chat.askAsNewcomer(1))).toBe(5);
  });

  test('multiply a viewer’s minute as well', () => {
    const chat = new LimitedChat({ perMinute: 4 });
    chat.limiter.open(2.6);
    expect(chat.admitted(100, () => chat.ask('ada'))).toBe(10);
    chat.limiter.open(1);
    chat.at += 60_000;
    expect(chat.admitted(100, () => chat.ask('ada'))).toBe(4);
  });

  test('lock nobody out when they close', () => {
    const chat = new LimitedChat({ system: { capacity: 10, perSecond: 1 } });
    chat.limiter.open(100);
    chat.admitted(1000, () => chat.askAsNewcomer());
    chat.limiter.open(1);
    expect(chat.askAsNewcomer()).toBe(1000);
  });

  test('stay open through an edit of the patch', () => {
    const chat = new LimitedChat(limits);
    chat.limiter.open(2);
    chat.configure({ system: { capacity: 7, perSecond: 1 } });
    expect(chat.admitted(100, () => chat.askAsNewcomer())).toBe(14);
  });

  test('leave moderators theirs', () => {
    const chat = new LimitedChat({ privileged: { capacity: 5, perSecond: 1 } });
    chat.limiter.open(10);
    expect(chat.admitted(100, () => chat.askAsModerator())).toBe(5);
  });
});
