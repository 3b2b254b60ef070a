import { describe, expect, test } from 'vitest';
import { FairShare } from '../../../src/domain/limits/fair-share';
import type { Waiting } from '../../../src/domain/limits/fair-viewers';
import { MAX_VIEWERS } from '../../../src/domain/limits/viewer-cooldowns';
import { Random } from '../../../src/domain/numbers/random';
import { milliseconds } from '../../../src/domain/numbers/units';
import { FairChat } from '../../helpers/chat/fair-chat';
import { playAll, wish } from '../../helpers/chat/wishes';
import { liveBytes } from '../../helpers/rigs/heap';

const ms = milliseconds;
const FOUR = [true, true, true, true];

describe('turns', () => {
  test('go round, whoever asks more', () => {
    const chat = new FairChat({ limits: { system: { capacity: 1, perSecond: 1 } } });
    for (let at = 0; at < 60_000; at += 10) {
      chat.advanceTo(at);
      if (at % 1000 === 500) for (const viewer of ['ada', 'bob']) chat.ask(viewer);
      chat.ask('eve');
    }
    // Eve had the first one to herself.
    expect([...chat.got]).toEqual([
      ['eve', 21],
      ['ada', 20],
      ['bob', 19],
    ]);
  });

  test('come to the one who was served longest ago, also when others have waited longer', () => {
    const share = new FairShare<Waiting>([false]);
    for (const viewer of ['ada', 'bob']) share.keep(wish(viewer), 'variable', ms(1000));
    expect(playAll(share)).toEqual(['ada', 'bob']);
    for (const viewer of ['newcomer', 'bob', 'ada']) share.keep(wish(viewer), 'variable', ms(20_000));
    expect(playAll(share, 20_000)).toEqual(['ada', 'bob', 'newcomer']);
  });

  test('are kept by who is refused once more', () => {
    const share = new FairShare<Waiting>(FOUR);
    for (const viewer of ['ada', 'bob']) share.keep(wish(viewer), 'system', ms(100));
    const first = share.takeDue(ms(100));
    expect(first?.viewerId).toBe('ada');
    share.keep(first!, 'system', ms(200));
    expect(share.takeDue(ms(199))).toBeNull();
    expect(share.takeDue(ms(200))).toBe(first);
  });

  test('are lost for as many rounds as a dear move spent tokens', () => {
    const share = new FairShare<Waiting>([false]);
    const viewers = ['heavy', 'ada', 'bob', 'eve'];
    for (const viewer of viewers) share.keep(wish(viewer), 'variable', ms(0));
    const order: string[] = [];
    for (let now = 0; order.length < 400; now++) {
      const item = share.takeDue(ms(now))!;
      order.push(item.viewerId);
      share.played(item, item.viewerId === 'heavy' ? 4 : 1, ms(now));
      share.keep(wish(item.viewerId), 'variable', ms(now));
    }
    // In thirteen turns each of the other three has four, and the heavy one a single one, of four tokens.
    expect(order.filter((viewer) => viewer === 'heavy')).toHaveLength(31);
  });

  test('a full variable holds up nobody who wants another one', () => {
    const share = new FairShare<Waiting>(FOUR);
    share.keep(wish('ada', 0), 'variable', ms(60_000));
    share.keep(wish('bob', 1), 'variable', ms(100));
    expect(share.takeDue(ms(100))?.viewerId).toBe('bob');
    expect(share.queueFor(0, false, ms(200))).toEqual({ tier: 'variable', dueAt: 60_000 });
    expect(share.queueFor(2, false, ms(200))).toBeNull();
  });

  test('a full system holds up everybody but moderators', () => {
    const share = new FairShare<Waiting>(FOUR);
    share.keep(wish('ada', 0), 'system', ms(500));
    expect(share.queueFor(3, false, ms(200))).toEqual({ tier: 'system', dueAt: 500 });
    expect(share.queueFor(3, true, ms(200))).toBeNull();
    expect(share.takeDue(ms(499))).toBeNull();
  });

  test('whoever waits only for a limit of their own stands in nobody’s way', () => {
    const share = new FairShare<Waiting>(FOUR);
    share.keep(wish('ada'), 'cooldown', ms(500));
    share.keep(wish('bob'), 'minute', ms(600));
    expect(share.queueFor(0, false, ms(200))).toBeNull();
    expect([share.takeDue(ms(499)), share.nextDueAt()]).toEqual([null, 500]);
  });
});

test('a newcomer who comes at the very moment of a token does not get it before those who wait', () => {
  const chat = new FairChat({ limits: { system: { capacity: 1, perSecond: 1 } } });
  chat.ask('first');
  chat.ask('waits');
  chat.at = 1000;
  expect(chat.ask('lucky')).toBe(true);
  expect([...chat.got.keys()]).toEqual(['first', 'waits']);
});

test('while there are tokens nobody waits', () => {
  const chat = new FairChat({ limits: { system: { capacity: 5, perSecond: 100 } }, variables: 4 });
  const random = new Random(4);
  for (let at = 0; at < 60_000; at += 10) {
    chat.advanceTo(at);
    expect(chat.ask(`viewer-${random.below(50)}`, random.below(4))).toBe(true);
  }
  expect(chat.share.remembered).toBe(0);
});

test('whoever waits is overtaken by nobody twice, whoever comes and however often (ten seeds)', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const random = new Random(seed);
    const chat = new FairChat({ limits: { variable: { capacity: 3, perSecond: 5 } } });
    const waiting = new Map<string, Map<string, number>>();
    for (let at = 0; at < 60_000; at += random.below(30)) {
      const before = new Map(chat.got);
      chat.advanceTo(at);
      const viewer = random.chance(0.3) ? 'spammer' : `viewer-${random.below(random.pick([5, 40, 10_000]))}`;
      const played = chat.got.get(viewer) ?? 0;
      chat.ask(viewer);
      const isServed = (chat.got.get(viewer) ?? 0) > played;
      for (const [id, count] of chat.got) {
        const times = count - (before.get(id) ?? 0);
        if (times === 0) continue;
        waiting.delete(id);
        for (const [who, overtaken] of waiting) {
          overtaken.set(id, (overtaken.get(id) ?? 0) + times);
          if (overtaken.get(id)! > 1) expect.fail(`seed ${seed}: ${who} was overtaken by ${id} twice`);
        }
      }
      if (!isServed && !waiting.has(viewer)) waiting.set(viewer, new Map());
    }
    expect(chat.played).toBeGreaterThan(250);
  }
});

test('a clock that steps back locks nobody out', () => {
  const chat = new FairChat({ limits: { userCooldownMs: 1000, system: { capacity: 1, perSecond: 1 } } });
  chat.at = 1e9;
  for (const viewer of ['ada', 'bob', 'ada']) chat.ask(viewer);
  chat.retry();
  chat.at = 0;
  chat.retry();
  chat.ask('eve');
  chat.advanceTo(10_000);
  expect([chat.share.waiting, chat.played]).toEqual([0, 4]);
});

test('100,000 viewers who wait take at most 300 bytes each, the next one is not kept, and a served one makes room', () => {
  const wishes = Array.from({ length: MAX_VIEWERS }, (_, nth) => wish(String(nth).padStart(36, '0')));
  const before = liveBytes();
  const share = new FairShare<Waiting>([false]);
  for (const one of wishes) share.keep(one, 'system', ms(0));
  const bytesPerViewer = (liveBytes() - before) / MAX_VIEWERS;
  console.log(`one viewer who waits takes ${bytesPerViewer.toFixed(0)} bytes, with an id of 36 characters`);
  expect(bytesPerViewer).toBeLessThan(300);
  expect(share.waiting).toBe(MAX_VIEWERS);
  expect(share.keep(wish('one too many'), 'system', ms(0))).toBe(false);
  for (let nth = 0; nth < 8; nth++) share.played(share.takeDue(ms(0))!, 1, ms(0));
  for (let nth = 0; nth < MAX_VIEWERS; nth++) share.keep(wish('one too many'), 'system', ms(0));
  expect([share.waiting, share.remembered]).toEqual([MAX_VIEWERS - 7, MAX_VIEWERS]);
});
