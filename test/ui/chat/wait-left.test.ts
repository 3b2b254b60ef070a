import { expect, test } from 'vitest';
import { DEFAULT_PATCH_LIMITS } from '../../../src/domain/limits/limit-settings';
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import type { Tier, Verdict } from '../../../src/domain/verdict/verdict';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import { isAnyWaiting, reasonAt, verdictAt } from '../../../src/ui/chat/wait-left';

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
  [1_000, 'one command a second: wait 1.5 s'],
  [2_000, 'one command a second: wait 0.5 s'],
  [2_401, 'one command a second: wait 0.1 s'],
  [2_499, 'one command a second: wait 0.1 s'],
  [2_500, 'one command a second: may go again'],
  [9_000, 'one command a second: may go again'],
])('at %i ms the log says %j', (wall, sentence) => {
  expect(reasonAt(limited, DEFAULT_PATCH_LIMITS, wall)).toBe(sentence);
});

const LIMITS = { ...DEFAULT_PATCH_LIMITS, perMinute: 12 };
const PACED = { ...LIMITS.roles, vip: { cooldownFactor: 0.5, cooldownMs: null } };

test.each<[Tier, Partial<typeof LIMITS>, string]>([
  ['cooldown', { userCooldownMs: 2_500 }, 'one command every 2.5 s'],
  // The row does not tell the viewer's role.
  ['cooldown', { roles: PACED }, 'one command at a time'],
  ['minute', {}, '12 commands a minute for one viewer'],
  ['variable', {}, 'this variable is busy, 2 a second for all'],
  ['system', {}, 'chat is busy, 10 a second for all'],
  ['system', { followViewers: { from: 20, most: 4 } }, 'chat is busy'],
  ['privileged', {}, "the moderators' allowance is used up"],
])('the cause of %s stays when the wait is over', (tier, change, cause) => {
  const waited = entry({ kind: 'limited', tier, waitMs: milliseconds(500) });
  expect(reasonAt(waited, { ...LIMITS, ...change }, 9_000)).toBe(`${cause}: may go again`);
});

test.each([
  [{ factor: 0.62, latencyMs: null }, 'slowed to 62 % because the engine is nearly too busy'],
  [{ factor: 0.7, latencyMs: 12.2 }, 'only 70 % at once because commands take 13 ms'],
])('a system that is slowed tells by how much, beside the limit of the patch: %j', (slowed, words) => {
  const waited = entry({ kind: 'limited', tier: 'system', waitMs: milliseconds(500), slowed });
  expect(reasonAt(waited, LIMITS, 1_000)).toBe(`chat is busy, 10 a second for all, ${words}: wait 0.5 s`);
  expect(verdictAt(waited, 1_000)).toMatchObject({ slowed });
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
