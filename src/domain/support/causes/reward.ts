/** A redeemed reward of channel points. Any thread: safe. */
import { text } from '../../settings/field';
import { cause } from '../cause';

export const reward = cause('reward', {
  words: {
    label: 'channel point reward',
    help: 'Redeem it once, and its id is in the list. Chat tells only of rewards that ask the viewer for a text.',
  },
  settings: {
    // Twitch's ids are 36 characters long.
    rewardId: text('Reward id', {
      longest: 100,
      fallback: '',
      expects: 'paste the id, at most 100 characters in one line.',
    }),
  },
  rules: {
    after: {
      rewardId({ rewardId }, from) {
        if (rewardId === '') from.fault('rewardId', 'must be the id of a channel-point reward');
      },
    },
  },
  sentence: ({ rewardId }) => `Reward ${rewardId}`,
  // The log shows the id, by which a trigger knows the reward.
  told: ({ rewardId }) => `redeemed ${rewardId}`,
  threshold: (what, { rewardId }) => (what.rewardId === rewardId ? 0 : null),
});
