/** Messages taken back before they came: told by Twitch's times, where there are any. */
import { describe, expect, test } from 'vitest';
import type { ModerationEvent } from '../../../src/domain/chat/chat-event';
import { TakenBack } from '../../../src/domain/chat/taken-back';
import { type EpochMilliseconds, type Milliseconds, seconds } from '../../../src/domain/numbers/units';

const CLEARED_AT = 1_800_000_000_000;
const HEARD_AT = 5_000 as Milliseconds;
const out = (viewerId: string): ModerationEvent => ({
  kind: 'viewerCleared',
  viewerId,
  timeoutSeconds: seconds(1),
});
const stamp = (afterMs: number): EpochMilliseconds => (CLEARED_AT + afterMs) as EpochMilliseconds;
const late = (sentAfterMs: number | null, heardAfterMs: number, viewerId = 'ann', id = 'm') => ({
  ...{ id, viewerId },
  sentAt: sentAfterMs === null ? null : stamp(sentAfterMs),
  receivedAt: (HEARD_AT + heardAfterMs) as Milliseconds,
});

describe('a viewer who was put out', () => {
  test.each([
    { sent: -60, heard: 40, isCovered: true, why: 'sent before' },
    { sent: -60_000, heard: 60_000, isCovered: true, why: 'sent long before, and very late' },
    { sent: 0, heard: 1, isCovered: true, why: 'sent in the same millisecond' },
    { sent: 1, heard: 1, isCovered: false, why: 'sent after a timeout that was over at once' },
    { sent: 1_200, heard: 1_250, isCovered: false, why: 'sent when the timeout had ended' },
    { sent: null, heard: 40, isCovered: true, why: 'without a time, at once' },
    { sent: null, heard: 1_999, isCovered: true, why: 'without a time, within two seconds' },
    { sent: null, heard: 2_000, isCovered: false, why: 'without a time, after two seconds' },
  ])('is refused for what was $why: $isCovered', ({ sent, heard, isCovered }) => {
    const taken = new TakenBack();
    taken.note(out('ann'), stamp(0), HEARD_AT);
    expect(taken.covers(late(sent, heard))).toBe(isCovered);
    expect(taken.coversWriterOf(late(sent, heard))).toBe(isCovered);
    expect(taken.covers(late(sent, heard, 'bob'))).toBe(false);
  });

  test.each([
    { sent: -60, heard: 1_999, isCovered: true },
    { sent: 500, heard: 1_999, isCovered: true },
    { sent: -60, heard: 2_000, isCovered: false },
  ])('at a time that nobody tells is refused for two seconds: %o', ({ sent, heard, isCovered }) => {
    const taken = new TakenBack();
    taken.note(out('ann'), null, HEARD_AT);
    expect(taken.covers(late(sent, heard))).toBe(isCovered);
  });

  test('twice counts for the later time, in whatever order it is told', () => {
    const taken = new TakenBack();
    taken.note(out('ann'), stamp(500), HEARD_AT);
    taken.note(out('ann'), stamp(0), HEARD_AT);
    taken.note(out('ann'), null, HEARD_AT);
    expect(taken.covers(late(400, 9_000))).toBe(true);
    expect(taken.covers(late(600, 9_000))).toBe(false);
  });
});

describe('a cleared chat', () => {
  test.each([
    { sent: -1, isCovered: true },
    { sent: 0, isCovered: false },
    { sent: 1, isCovered: false },
    { sent: null, isCovered: false },
  ])('covers what everybody sent before it, whoever wrote it: %o', ({ sent, isCovered }) => {
    const taken = new TakenBack();
    taken.note({ kind: 'chatCleared' }, stamp(0), HEARD_AT);
    for (const viewer of ['ann', 'bob']) expect(taken.covers(late(sent, 5, viewer))).toBe(isCovered);
    expect(taken.coversWriterOf(late(sent, 5))).toBe(false);
  });

  test('at a time that nobody tells covers nothing', () => {
    const taken = new TakenBack();
    taken.note({ kind: 'chatCleared' }, null, HEARD_AT);
    expect(taken.covers(late(-60, 5))).toBe(false);
  });
});

test('a deletion covers the message that it names, and no message without an id', () => {
  const taken = new TakenBack();
  taken.note({ kind: 'messageDeleted', messageId: 'm' }, stamp(0), HEARD_AT);
  taken.note({ kind: 'messageDeleted', messageId: '' }, stamp(0), HEARD_AT);
  expect(taken.covers(late(-60, 40))).toBe(true);
  expect(taken.covers(late(-60, 40, 'ann', 'other'))).toBe(false);
  expect(taken.covers(late(-60, 40, 'ann', ''))).toBe(false);
});

test('a flood of bans, clears and deletions is remembered in bounded memory, the newest for certain', () => {
  const taken = new TakenBack();
  for (let nth = 0; nth < 100_000; nth++) {
    taken.note(out(`troll-${nth}`), stamp(nth), HEARD_AT);
    taken.note({ kind: 'messageDeleted', messageId: `m-${nth}` }, stamp(nth), HEARD_AT);
    taken.note({ kind: 'chatCleared' }, stamp(-10_000), HEARD_AT);
  }
  expect(taken.size).toBeLessThanOrEqual(8_192);
  for (let nth = 99_000; nth < 100_000; nth++) {
    expect(taken.covers(late(nth - 1, 9_000, `troll-${nth}`, ''))).toBe(true);
    expect(taken.covers(late(null, 9_000, 'ann', `m-${nth}`))).toBe(true);
  }
});
