/** Whether what was asked may have an effect, for every kind of ask and every reason against it. */
import { expect, test } from 'vitest';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import type { EpochMilliseconds } from '../../../src/domain/numbers/units';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { crowdPatch } from '../../helpers/samples/crowd-patch';

const MODERATOR = { role: 'moderator' } as const;
const ASKS = {
  request: 'cv#1.out: 1',
  requests: 'cv#1.out: 1; cv#2.out: 1',
  undo: '!undo',
  vote: 'democracy',
  order: '!cv lock cv#1.out',
  panic: '!cv panic',
  pause: '!cv pause',
  talk: 'hello there',
} as const;
type Ask = keyof typeof ASKS;

/** The verdict on each ask, in a bench that is made anew for it. */
function verdictsOn(make: () => EngineBench, more: (bench: EngineBench) => Partial<ChatMessage>) {
  const found: Partial<Record<Ask, string>> = {};
  for (const ask of Object.keys(ASKS) as Ask[]) {
    const bench = make();
    bench.say(ASKS[ask], 'mod', { ...MODERATOR, ...more(bench) });
    const [verdict] = bench.verdicts();
    found[ask] = verdict === undefined ? 'talk' : 'reason' in verdict ? verdict.reason : verdict.kind;
  }
  return found;
}

const bench = (): EngineBench => new EngineBench(crowdPatch([{}, {}]));
const DONE = {
  ...{ request: 'accepted', requests: 'accepted', undo: 'nothing-to-undo', vote: 'talk' },
  ...{ order: 'accepted', panic: 'accepted', pause: 'accepted', talk: 'talk' },
};

test('everything fresh has its effect', () => {
  expect(verdictsOn(bench, () => ({}))).toEqual(DONE);
});

test('what is older than ten seconds has none, but panic and pause are right however late they come', () => {
  const stale = { request: 'stale', requests: 'stale', undo: 'stale', vote: 'stale', order: 'stale' };
  const sent = ({ clock, staleness }: EngineBench): Partial<ChatMessage> => {
    const wall = clock.wallAt(clock.now());
    staleness.observe(wall, wall);
    return { sentAt: (wall - 10_001) as EpochMilliseconds };
  };
  expect(verdictsOn(bench, sent)).toEqual({ ...DONE, ...stale });
});

test('what moderators took back before it came has none, but for panic and pause', () => {
  const taken = (): EngineBench => {
    const made = bench();
    const { clock } = made;
    made.pipeline.moderate({ kind: 'chatCleared' }, clock.wallAt(clock.now()));
    return made;
  };
  const before = ({ clock }: EngineBench): Partial<ChatMessage> => ({
    sentAt: (clock.wallAt(clock.now()) - 1) as EpochMilliseconds,
  });
  const found = verdictsOn(taken, before);
  expect(found).toMatchObject({ request: 'taken-back', requests: 'taken-back', undo: 'taken-back' });
  expect(found).toMatchObject({ vote: 'taken-back', order: 'taken-back', talk: 'talk' });
  expect(found).toMatchObject({ panic: 'accepted', pause: 'accepted' });
});

test('while no stream runs nothing moves a jack, and orders and votes are heard', () => {
  const silent = (): EngineBench => new EngineBench(crowdPatch([{}, {}]), { live: false });
  const none = { request: 'not-live', requests: 'not-live', undo: 'not-live' };
  expect(verdictsOn(silent, () => ({}))).toEqual({ ...DONE, ...none });
});
