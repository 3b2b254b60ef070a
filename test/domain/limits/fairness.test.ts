import { expect, test } from 'vitest';
import { type FairnessCase, maxMinShares, measureFairness } from '../../helpers/proofs/fairness';

const SPAMMER = { viewers: 1, perSecond: 1000 };
const bucket = (perSecond: number) => ({ capacity: 20, perSecond });

test('max-min fair shares fill the small wishes and share the rest', () => {
  expect(maxMinShares([1, 10, 3, 10], 16)).toEqual([1, 6, 3, 6]);
  expect(maxMinShares([1, 2], 16)).toEqual([1, 2]);
});

/** Everybody, and each one, is to be within 1 % of max-min fair. */
const CASES: readonly (readonly [string, FairnessCase])[] = [
  [
    'a spammer at 1,000/s and 100 viewers at 1/s share 50/s of the system',
    {
      crowds: [SPAMMER, { viewers: 100, perSecond: 1 }],
      limits: { system: bucket(50) },
      perSecond: 50,
      seconds: 300,
      variables: 8,
    },
  ],
  [
    'the same, 98/s, where the viewers want hardly more than their share',
    {
      crowds: [SPAMMER, { viewers: 100, perSecond: 1 }],
      limits: { system: bucket(98) },
      perSecond: 98,
      seconds: 300,
      variables: 8,
    },
  ],
  [
    'the same, 150/s, where the viewers get all they want and the spammer the rest',
    {
      crowds: [SPAMMER, { viewers: 100, perSecond: 1 }],
      limits: { system: bucket(150) },
      perSecond: 150,
      seconds: 300,
      variables: 8,
    },
  ],
  [
    'the same on one variable at 60/s, under a cooldown of half a second',
    {
      crowds: [SPAMMER, { viewers: 100, perSecond: 1 }],
      limits: { userCooldownMs: 500, variable: bucket(60) },
      perSecond: 60,
      seconds: 300,
      variables: 1,
    },
  ],
  [
    'fifty spammers and ten who ask every five seconds share 10/s of one variable',
    {
      crowds: [
        { viewers: 50, perSecond: 20 },
        { viewers: 10, perSecond: 0.2 },
      ],
      limits: { variable: bucket(10) },
      perSecond: 10,
      seconds: 800,
      variables: 1,
    },
  ],
  [
    '500 viewers at 1/s share 250/s',
    {
      crowds: [{ viewers: 500, perSecond: 1 }],
      limits: { system: bucket(250) },
      perSecond: 250,
      seconds: 300,
      variables: 16,
    },
  ],
];

test.each(CASES)('%s', (name, given) => {
  const { asked, played, error, worst, means } = measureFairness(given, 1);
  console.log(
    `${name}: ${played} of ${asked} played, ` +
      `error ${(100 * error).toFixed(2)} %, worst viewer ${(100 * worst).toFixed(2)} %, ` +
      `got in the mean ${means.map((mean) => mean.toFixed(1)).join(' and ')}`,
  );
  expect(error).toBeLessThan(0.01);
  expect(worst).toBeLessThan(0.01);
});
