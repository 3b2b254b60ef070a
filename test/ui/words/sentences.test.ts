import { describe, expect, test } from 'vitest';
import { DEMO_DEVICE_ID } from '../../../src/app/state/setup-state';
import type { AppState } from '../../../src/app/state/state';
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import { withoutDirectionMarks } from '../../../src/ui/kit/plain-text';
import { initialState } from '../../../src/app/state/initial-state';
import { armObstacle } from '../../../src/app/state/arm-obstacle';
import {
  audioSentence,
  chatSentence,
  guidance,
  lastMessageWords,
  nextStep,
  playedCounts,
} from '../../../src/ui/words/sentences';
import { standingWord } from '../../../src/ui/words/standing';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const { ready, armed } = SAMPLE_STATES;
const firstVisit: AppState = SAMPLE_STATES['first-visit'];
const epoch = (ms: number): EpochMilliseconds => ms as EpochMilliseconds;
const live: AppState = SAMPLE_STATES['live-at-rest'];
const chat = (part: Partial<AppState['chat']>): string =>
  chatSentence({ ...live, chat: { ...live.chat, ...part } }).text;

describe('the next step', () => {
  test('goes from interface to Twitch channel to live to armed to playing', () => {
    const withOutput = { ...firstVisit, setup: { ...firstVisit.setup, outputId: 'a' } };
    expect([firstVisit, withOutput, ready, live, armed].map(nextStep)).toEqual([
      'output',
      'twitchChannel',
      'goLive',
      'arm',
      'play',
    ]);
  });

  test('asks for no Twitch channel in the demo', () => {
    expect(nextStep({ ...firstVisit, setup: { ...firstVisit.setup, outputId: DEMO_DEVICE_ID } })).toBe(
      'goLive',
    );
  });

  test('asks for the interface again when it has left the list', () => {
    expect(nextStep({ ...ready, setup: { ...ready.setup, outputId: 'gone' } })).toBe('output');
  });

  test('asks for a Twitch channel that is one', () => {
    expect(nextStep({ ...ready, setup: { ...ready.setup, twitchChannelFault: 'no name' } })).toBe(
      'twitchChannel',
    );
  });

  test('is told in the strip, where a reader is told of the other tab instead', () => {
    expect(guidance(firstVisit)).toBe('Choose the audio interface. The Demo crowd needs no hardware.');
    expect(guidance(SAMPLE_STATES.reader)).toContain('the tab opened at 20:15');
  });
});

test('a stranger is told first what to press, in words that need no explanation', () => {
  const fresh = initialState({ canChooseOutput: true, isolated: true });
  expect(guidance(fresh)).toBe(
    'Press Demo crowd to see and hear it now, or choose your interface and channel.',
  );
  expect(guidance({ ...fresh, isFirstVisit: false })).toContain('Go live: every jack starts at 0 V');
});

test('the show of the Demo crowd leads from watching to trying to an interface', () => {
  const fresh = initialState({ canChooseOutput: true, isolated: true });
  const show: AppState = {
    ...{ ...fresh, session: 'live', isDemoShow: true, outputs: { fade: 'closed', isLate: false } },
    simulation: { ...fresh.simulation, running: true },
  };
  const told = (['watch', 'try', 'connect'] as const).map((demoStep) => guidance({ ...show, demoStep }));
  expect(told[0]).toContain('every jack stays at 0 V');
  expect(told[1]).toBe('Your turn: type !cutoff 90 below, in Try a command.');
  expect(told[2]).toContain('connect an interface');
  const [pitch] = fresh.patch.variables;
  const other = { ...show.patch, variables: [{ ...pitch, aliases: ['tone'], values: { min: 0, max: 10 } }] };
  expect(guidance({ ...show, demoStep: 'try', patch: other })).toContain('type tone: ');
});

describe('the chat sentence', () => {
  test('uses the words of the contract', () => {
    expect(chat({ state: 'connected' })).toBe('connected · modular_nights');
    expect(chat({ state: 'reconnecting', retryInMs: milliseconds(2001) })).toBe('reconnecting in 3 s');
  });

  test('gives the reason where there is one', () => {
    expect(chat({ state: 'off', reason: 'no such channel' })).toBe('not connected: no such channel');
  });

  test.each(['connecting', 'joining', 'reconnecting', 'offline'] as const)(
    'keeps the reason while it tries again: %s',
    (state) => {
      expect(chat({ state, reason: 'no such channel? `x`' })).toContain('no such channel? `x`');
    },
  );

  test('tells what keeps the room from writing', () => {
    const roomModes = ['subscribers only', 'slow mode: 30 s'];
    expect(chat({ state: 'connected', roomModes })).toBe(
      'connected · modular_nights (subscribers only, slow mode: 30 s)',
    );
  });

  test('tells of the crowd when that is the only chat', () => {
    const simulation = { running: true, perSecond: 4, evening: null };
    expect(chatSentence({ ...firstVisit, simulation }).text).toBe('Demo crowd');
    expect(chatSentence({ ...live, simulation }).text).toBe('connected · modular_nights');
  });
});

describe('the time of the last message', () => {
  const at = (agoMs: number, state: AppState['chat']['state'] = 'connected'): string =>
    lastMessageWords({ ...live.chat, state, lastMessageAt: epoch(1_000_000_000 - agoMs) }, 1_000_000_000);

  test.each([
    [0, '0 s'],
    [12_900, '12 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_000, '59 min'],
    [3_600_000, '1 h'],
    [90_000_000, '25 h'],
    [-5_000, '0 s'],
  ])('%i ms ago', (agoMs, words) => {
    expect(at(agoMs)).toBe(`silent ${words}`);
  });

  test('stays while chat is lost, and is nothing of a chat that was left', () => {
    expect(at(1_000, 'reconnecting')).toBe('silent 1 s');
    expect(at(1_000, 'off')).toBe('');
  });

  test('of a chat where nobody wrote is told as that, once it is joined', () => {
    expect(lastMessageWords(live.chat, 0)).toBe('nothing yet');
    expect(lastMessageWords({ ...live.chat, state: 'joining' }, 0)).toBe('');
  });
});

test('what was rehearsed has not played, at once or late', () => {
  const counts = { ...live.counts, accepted: 9, coalesced: 4, rehearsed: 5, rehearsedLate: 3 };
  expect(playedCounts(counts)).toMatchObject({ accepted: 7, coalesced: 1 });
});

test('a tab that only reads claims nothing of chat and outputs of its own', () => {
  const reader = { ...SAMPLE_STATES.armed, tab: SAMPLE_STATES.reader.tab };
  expect(chatSentence(reader).text).toContain('another tab');
  expect(audioSentence(reader).text).toContain('another tab');
  expect(standingWord(reader)).toBe('Another tab');
});

describe('the obstacle to arming', () => {
  test('names the first thing to do', () => {
    expect(armObstacle(ready)).toContain('Go live');
    expect(armObstacle({ ...live, acknowledged: false })).toContain('tick');
    expect(armObstacle({ ...live, armCheck: SAMPLE_STATES['device-lost'].armCheck })).toContain('Stop');
    expect(armObstacle(SAMPLE_STATES['device-lost'])).toContain('Resume');
    expect(armObstacle({ ...live, outputs: { fade: 'lost', isLate: false } })).toContain('No stream');
    const vow = { text: '', isTicked: false };
    const armCheck = [{ id: 'sink', tone: 'caution', title: '', advice: null, vow } as const];
    expect(armObstacle({ ...live, armCheck })).toContain('Answer');
    expect(armObstacle(live)).toBeNull();
  });
});

test('a sentence keeps its letters and loses what would turn it round', () => {
  expect(withoutDirectionMarks('live on \u202Eevil\u2066, 8 channels שלום')).toBe(
    'live on evil, 8 channels שלום',
  );
});
