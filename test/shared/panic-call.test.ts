import { afterEach, describe, expect, test } from 'vitest';
import { reachesZero } from '../../src/shared/at-zero';
import { allocateMemory } from '../../src/shared/memory';
import { answerPanics, callPanic, type PanicOutcome } from '../../src/shared/panic-call';
import { FadeState, Snapshot, SnapshotWord } from '../../src/shared/snapshot';

const CHANNEL = 'twitch-to-cv/panic';
const WITHIN_MS = 150;
const open: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

/** A tab that speaks as it likes. */
function forger(answer: (id: string) => unknown): void {
  const channel = new BroadcastChannel(CHANNEL);
  open.push(channel);
  channel.onmessage = ({ data }) => {
    const { panic } = data as { panic?: string };
    if (panic !== undefined) channel.postMessage(answer(panic));
  };
}

/** Answers of one thread, for the tests of this file: a listener stays for good. */
let mine: PanicOutcome | null = null;
let panics = 0;
answerPanics(() => {
  if (mine === null) return null;
  panics++;
  return Promise.resolve(mine);
});

describe('a panic of another tab', () => {
  test.each(['atZero', 'unconfirmed', 'noStream'] as const)('is answered with %s', async (outcome) => {
    mine = outcome;
    expect(await callPanic(WITHIN_MS)).toBe(outcome);
  });

  test('that nobody answers is null', async () => {
    mine = null;
    expect(await callPanic(WITHIN_MS)).toBeNull();
  });

  test('believes 0 V before the other end of the same tab that has not seen it', async () => {
    mine = 'unconfirmed';
    forger((id) => ({ answers: id, outcome: 'atZero' }));
    expect(await callPanic(WITHIN_MS)).toBe('atZero');
  });

  test.each([
    ['another order', { answers: 'another', outcome: 'atZero' }],
    ['no outcome', { answers: null }],
    ['an outcome that is none', { outcome: 'fine' }],
    ['an outcome that is no text', { outcome: { toString: 'atZero' } }],
    ['text', 'atZero'],
    ['nothing', null],
  ])('is not answered by %s', async (_, said) => {
    mine = null;
    forger((id) => (typeof said === 'object' && said !== null ? { answers: id, ...said } : said));
    expect(await callPanic(WITHIN_MS)).toBeNull();
  });

  test.each([null, 'panic', 7, {}, { panic: 7 }, { panic: null }, [], { answers: 'a' }])(
    'is not ordered by %j',
    async (said) => {
      mine = 'atZero';
      panics = 0;
      const channel = new BroadcastChannel(CHANNEL);
      open.push(channel);
      channel.postMessage(said);
      // An order that comes later is heard later.
      await callPanic(WITHIN_MS);
      expect(panics).toBe(1);
    },
  );
});

describe('the word of the audio thread', () => {
  const snapshot = new Snapshot(allocateMemory(false).snapshot);
  const publish = (fade: FadeState, panicAtRest: number): void => {
    snapshot.words[SnapshotWord.RestFade] = fade;
    snapshot.words[SnapshotWord.PanicAtRest] = panicAtRest;
  };

  test.each([
    ['closed after this panic', FadeState.Closed, 7, true],
    ['closed after a later one', FadeState.Closed, 8, true],
    ['closed before this panic', FadeState.Closed, 6, false],
    ['closing', FadeState.Closing, 7, false],
    ['open again', FadeState.Open, 7, false],
    ['closed after an epoch that has wrapped', FadeState.Closed, -2_147_483_648, true],
  ])('%s', async (_, fade, panicAtRest, isAtZero) => {
    publish(fade, panicAtRest);
    expect(await reachesZero(snapshot, panicAtRest < 0 ? 2_147_483_647 : 7, 10)).toBe(isAtZero);
  });
});
