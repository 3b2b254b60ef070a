/** Rewards that a trigger can be made of. */
import { expect, test } from 'vitest';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import { rewardsOf } from '../../../src/ui/support/seen-rewards';

const entry = (viewerName: string, rewardId: string | null = null): LogEntry => ({
  ...{
    number: 1,
    at: 0 as EpochMilliseconds,
    viewerName,
    viewerId: '1',
    text: '',
    verdict: { kind: 'accepted' },
    rewardId,
  },
});

test('the newest comes first, each once, with who redeemed it last', () => {
  const log = [entry('ada', 'r-1'), entry('bob', 'r-2'), entry('cy'), entry('dee', 'r-1')];
  expect(rewardsOf(log)).toEqual([
    { id: 'r-1', words: 'redeemed by dee' },
    { id: 'r-2', words: 'redeemed by bob' },
  ]);
});

test('a name cannot turn the line round', () => {
  expect(rewardsOf([entry('\u202Eeve', 'r-1')])[0].words).toBe('redeemed by eve');
});

test('of many only the newest are offered, however much is said between them', () => {
  const log = Array.from({ length: 30 }, (_, nth) => [entry('ada', `r-${nth}`), entry('bob')]).flat();
  const ids = rewardsOf(log).map(({ id }) => id);
  expect(ids).toHaveLength(8);
  expect(ids[0]).toBe('r-29');
});

test.each([
  ['highlighted-message', 'Highlight My Message'],
  ['skip-subs-mode-message', 'Send a Message in Sub-Only Mode'],
  ['gigantified-emote-message', 'Gigantify an Emote'],
  ['animated-message', 'Message Effects'],
])('of Twitch’s own rewards %s is told as %s', (id, words) => {
  expect(rewardsOf([entry('ada', id)])).toEqual([{ id, words: `${words}, redeemed by ada` }]);
});
