/** The log's words on support: every cheer, redeem, subscription, gift and raid, and what came of it. */
import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { verdictSentence } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { notify } from '../../helpers/rigs/support-bench';
import { crowdPatch } from '../../helpers/samples/crowd-patch';

const PATCH = crowdPatch([{ kind: 'gate' }], {
  triggers: [
    {
      name: 'Big gate',
      on: { kind: 'cheer', leastBits: 100, mostBits: null },
      do: { kind: 'gate', variable: 'cv#1.out', forMs: milliseconds(200) },
      cooldownMs: milliseconds(1_000),
    },
  ],
});

const cheer = (bench: EngineBench, bits: number, id?: string): void =>
  bench.say('Cheer here you are', 'fan', { bits, ...(id === undefined ? {} : { id }) });

const told = (bench: EngineBench): (readonly [text: string, what: string])[] =>
  bench.log
    .drain()
    .filter(({ text }) => !text.startsWith('Cheer'))
    .map(({ text, verdict }) => [text, verdictSentence(verdict)]);

test('says what each cheer set off, or why nothing', () => {
  const bench = new EngineBench(PATCH);
  cheer(bench, 1);
  cheer(bench, 100);
  cheer(bench, 100);
  bench.pass(1_000);
  cheer(bench, 100, 'same');
  cheer(bench, 100, 'same');
  expect(told(bench)).toEqual([
    ['cheered 1 bit', 'no trigger for it'],
    ['cheered 100 bits', 'sets off Big gate'],
    ['cheered 100 bits', 'this trigger is cooling down'],
    ['cheered 100 bits', 'sets off Big gate'],
  ]);
});

test('says of support that comes while nothing is live that it set nothing off', () => {
  const bench = new EngineBench(PATCH, { live: false });
  cheer(bench, 100);
  expect(told(bench)).toEqual([['cheered 100 bits', 'the outputs are not live']]);
});

test('tells of subscriptions, gifts and raids in words', () => {
  const bench = new EngineBench(PATCH);
  notify(bench, { kind: 'sub', months: 3 });
  notify(bench, { kind: 'gift', count: 1 });
  notify(bench, { kind: 'raid', viewers: 20 });
  expect(told(bench).map(([text]) => text)).toEqual([
    'subscribed, month 3',
    'gave 1 subscription',
    'raided with 20 viewers',
  ]);
});

test('tells of a message with bits and a reward as the cheer that it is, at its time', () => {
  const bench = new EngineBench(PATCH);
  cheer(bench, 1);
  bench.wait(500);
  bench.say('now', 'fan', { bits: 1, rewardId: 'r-1', id: '' });
  const at = bench.clock.wallAt(bench.clock.now());
  expect(bench.log.drain().filter(({ verdict }) => verdict.kind === 'chatter')).toMatchObject([
    { text: 'cheered 1 bit', at: at - 500 },
    { text: 'cheered 1 bit', at },
  ]);
});

test('carries the id of a redeemed reward, whether a trigger knows it or not', () => {
  const bench = new EngineBench(PATCH);
  bench.say('now', 'fan', { rewardId: 'r-2' });
  expect(bench.log.drain()).toMatchObject([
    { text: 'redeemed r-2', rewardId: 'r-2', verdict: { kind: 'chatter', note: 'no-trigger' } },
  ]);
});

test('keeps no more than the newest while nobody reads it', () => {
  const bench = new EngineBench(PATCH);
  for (let nth = 0; nth < 5_000; nth++) cheer(bench, 1);
  expect(bench.log.drain().length).toBeLessThanOrEqual(200);
});

test('tells why nothing came of what a blocked viewer gave', () => {
  const bench = new EngineBench(PATCH);
  bench.control.block({ id: 'fan', name: 'Fan' }, true);
  cheer(bench, 100);
  notify(bench, { kind: 'raid', viewers: 20 });
  expect(bench.log.drain().filter(({ text }) => /^(?:cheered|raided)/.test(text))).toMatchObject([
    { text: 'cheered 100 bits', verdict: { kind: 'blocked', reason: 'viewer-blocked' } },
    { text: 'raided with 20 viewers', verdict: { kind: 'blocked', reason: 'viewer-blocked' } },
  ]);
});
