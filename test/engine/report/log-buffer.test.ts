/** Log entries that wait for the page. */
import { expect, test } from 'vitest';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import { LogBuffer } from '../../../src/engine/report/log-buffer';

const ACCEPTED: Verdict = { kind: 'accepted' };
const AT = 1_800_000_000_000 as EpochMilliseconds;
const message = (text: string): ChatMessage => ({
  ...{ id: text, viewerId: 'ann', viewerLogin: 'ann', viewerName: 'Ann', role: 'viewer', isGuest: false },
  ...{ isFirst: false, text, trailingEmotesAt: text.length },
  ...{ bits: 0, rewardId: null, sentAt: null, receivedAt: 0 as Milliseconds },
});

/** Adds entries numbered from `first` to `last`, a millisecond apart; returns what the page should read of them. */
function fill(log: LogBuffer, first: number, last: number) {
  return Array.from({ length: last - first + 1 }, (_, nth) => {
    const number = first + nth;
    const at = (AT + number) as EpochMilliseconds;
    log.add(message(`text ${number}`), ACCEPTED, at);
    return { number, at, text: `text ${number}`, rewardId: null };
  });
}

test('the newest 200 wait, oldest first, and are handed over once', () => {
  const log = new LogBuffer();
  const entries = fill(log, 1, 450);
  expect(log.drain()).toMatchObject(entries.slice(-200));
  expect(log.drain()).toEqual([]);
});

test('however often it is read, nothing is lost, doubled or out of order', () => {
  const log = new LogBuffer();
  for (let first = 1; first <= 631; first += 70) {
    const entries = fill(log, first, first + 69);
    expect(log.drain()).toMatchObject(entries);
  }
});

test('every entry has a number of its own, and a later verdict that of its message', () => {
  const log = new LogBuffer();
  const number = log.add(message('one'), ACCEPTED, AT);
  log.note('two', AT);
  const what = { kind: 'cheer', bits: 1 } as const;
  log.addSupport({ id: 'x', viewerId: 'ann', viewerName: 'Ann', what }, ACCEPTED, AT);
  log.revise(number, message('one'), ACCEPTED, AT);
  log.add(message('four'), ACCEPTED, AT);
  expect(log.drain().map((entry) => entry.number)).toEqual([1, 2, 3, 1, 4]);
});

test('a redeemed reward is of its own entry alone', () => {
  const log = new LogBuffer();
  const what = { kind: 'reward', rewardId: 'r-1' } as const;
  log.addSupport({ id: 'x', viewerId: 'ann', viewerName: 'Ann', what }, ACCEPTED, AT);
  expect(log.drain()).toMatchObject([{ rewardId: 'r-1' }]);
  fill(log, 2, 250);
  expect(log.drain().filter(({ rewardId }) => rewardId !== null)).toEqual([]);
});

test('of a long text the first 200 characters are shown', () => {
  const log = new LogBuffer();
  for (const length of [200, 201, 500]) log.add(message('x'.repeat(length)), ACCEPTED, AT);
  expect(log.drain().map(({ text }) => text.length)).toEqual([200, 200, 200]);
});
