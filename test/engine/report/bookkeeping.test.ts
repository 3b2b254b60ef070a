/** Every message is counted, timed and logged once, and what waited is corrected. */
import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import { triedMessage } from '../../../src/domain/chat/try-viewer';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import { ACCEPTED, CHATTER, REHEARSED, STALE } from '../../../src/domain/verdict/verdicts';
import { Bookkeeping } from '../../../src/engine/report/bookkeeping';
import { LogBuffer } from '../../../src/engine/report/log-buffer';
import { Metrics } from '../../../src/engine/report/metrics';
import { EngineBench } from '../../helpers/rigs/engine-bench';

const WALL = 1_800_000_000_000 as EpochMilliseconds;
const LIMITED: Verdict = { kind: 'limited', tier: 'cooldown', waitMs: 500 as Milliseconds };
const LATE: Verdict = { kind: 'coalesced', afterMs: 500 as Milliseconds };
const LATE_REHEARSAL: Verdict = { ...LATE, note: 'rehearsed' };

function openBook() {
  const { clock } = new EngineBench();
  const metrics = new Metrics();
  const log = new LogBuffer();
  return { clock, metrics, log, book: new Bookkeeping(clock, metrics, log) };
}

function message(receivedAt: number): ChatMessage {
  return {
    ...{ id: 'x', viewerId: 'ann', viewerLogin: 'ann', viewerName: 'Ann', role: 'viewer' },
    ...{ isGuest: false, isFirst: false, text: 'cv#1.out: 1', trailingEmotesAt: 11 },
    ...{ bits: 0, rewardId: null, sentAt: null, receivedAt: receivedAt as Milliseconds },
  };
}

describe('a message', () => {
  test('is counted, timed up to its decision, and has a row of its own', () => {
    const { book, metrics, log } = openBook();
    expect(book.enter(message(10), ACCEPTED, WALL, 14 as Milliseconds)).toBe(1);
    expect(book.enter(message(20), STALE, WALL, 21 as Milliseconds)).toBe(2);
    expect(metrics.counts).toMatchObject({ received: 2, accepted: 1, blocked: 1 });
    expect([metrics.l1.count, metrics.l1.max]).toEqual([2, 4]);
    expect(log.drain().map(({ number, verdict }) => [number, verdict])).toEqual([
      [1, ACCEPTED],
      [2, STALE],
    ]);
  });

  test('that is talk is counted and timed, and has no row', () => {
    const { book, metrics, log } = openBook();
    expect(book.enter(message(10), CHATTER, WALL)).toBe(0);
    expect([metrics.counts.chatter, metrics.l1.count, log.drain()]).toEqual([1, 1, []]);
  });

  test('that is talk has a row when the streamer tried it', () => {
    const { book, log, clock } = openBook();
    expect(book.enter(triedMessage('hello', clock.now()), CHATTER, WALL)).toBe(1);
    expect(log.drain()).toMatchObject([{ viewerName: 'you, as a viewer', text: 'hello' }]);
  });

  test('without a moment of decision was decided just now', () => {
    const { book, clock, metrics } = openBook();
    book.enter(message(clock.ms - 30), CHATTER, WALL);
    expect(metrics.l1.max).toBe(30);
  });
});

describe('what was limited and went on', () => {
  test.each([
    { verdict: LATE, rehearsed: 0, rehearsedLate: 0 },
    { verdict: LATE_REHEARSAL, rehearsed: 1, rehearsedLate: 1 },
  ])('moves in the counts and keeps its row: $verdict', ({ verdict, ...more }) => {
    const { book, metrics, log } = openBook();
    const logNumber = book.enter(message(0), LIMITED, WALL);
    book.revise({ message: message(0), logNumber, count: null }, verdict, 500 as Milliseconds);
    expect(metrics.counts).toMatchObject({ received: 1, limited: 0, coalesced: 1, ...more });
    expect(log.drain().map(({ number }) => number)).toEqual([1, 1]);
  });

  test('as one of several wishes moves its message only while that counts as limited', () => {
    const { book, metrics } = openBook();
    const count = book.countSeveral();
    for (const verdict of [LIMITED, ACCEPTED]) book.enterWish(message(0), verdict, WALL);
    expect(metrics.counts.received).toBe(0);
    count.count([LIMITED, ACCEPTED]);
    book.revise({ message: message(0), logNumber: 1, count }, LATE, 500 as Milliseconds);
    expect(metrics.counts).toMatchObject({ received: 1, accepted: 1, limited: 0, coalesced: 0 });
  });
});

test('a rehearsal counts as accepted, and beside that as rehearsed', () => {
  const { book, metrics } = openBook();
  book.enter(message(0), REHEARSED, WALL);
  book.enter(message(0), ACCEPTED, WALL);
  expect(metrics.counts).toMatchObject({ accepted: 2, rehearsed: 1, rehearsedLate: 0 });
});

test('one command of four is timed into the ring', () => {
  const { book, clock, metrics } = openBook();
  for (let nth = 0; nth < 8; nth++) book.noteSent((clock.ms - nth) as Milliseconds);
  expect([metrics.l2.count, metrics.l2.max]).toEqual([2, 4]);
});

test('what moderation did has a row that nobody wrote', () => {
  const { book, metrics, log } = openBook();
  book.note('cv#1.out goes back to rest');
  expect(log.drain()).toMatchObject([{ text: 'cv#1.out goes back to rest', viewerId: '' }]);
  expect(metrics.counts.received).toBe(0);
});
