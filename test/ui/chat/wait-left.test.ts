import { expect, test } from 'vitest';
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import { type Verdict, verdictSentence } from '../../../src/domain/verdict/verdict';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import { isAnyWaiting, verdictAt } from '../../../src/ui/chat/wait-left';

const entry = (verdict: Verdict): LogEntry => ({
  number: 1,
  at: 1_000 as EpochMilliseconds,
  viewerId: '7',
  viewerName: 'ann',
  text: 'a',
  verdict,
  rewardId: null,
});
const limited = entry({ kind: 'limited', tier: 'cooldown', waitMs: milliseconds(1_500) });

test.each([
  [1_000, 'one command at a time: wait 1.5 s'],
  [2_000, 'one command at a time: wait 0.5 s'],
  [2_401, 'one command at a time: wait 0.1 s'],
  [2_499, 'one command at a time: wait 0.1 s'],
  [2_500, 'one command at a time: may go again'],
  [9_000, 'one command at a time: may go again'],
])('at %i ms the log says %j', (wall, sentence) => {
  expect(verdictSentence(verdictAt(limited, wall))).toBe(sentence);
});

test('nobody waits less than no time', () => {
  expect(verdictAt(limited, 9_000)).toMatchObject({ waitMs: 0 });
});

test('other verdicts stay what they are, the same object', () => {
  const played = entry({ kind: 'accepted' });
  expect(verdictAt(played, 9_000)).toBe(played.verdict);
});

test('the log is drawn again only as long as somebody waits', () => {
  expect(isAnyWaiting([limited], 2_499)).toBe(true);
  expect(isAnyWaiting([limited], 2_500)).toBe(false);
  expect(isAnyWaiting([entry({ kind: 'accepted' })], 0)).toBe(false);
});
