import { describe, expect, test } from 'vitest';
import { type AppState, DEMO_DEVICE_ID } from '../../src/app/state';
import { milliseconds } from '../../src/domain/units';
import { withoutDirectionMarks } from '../../src/ui/plain-text';
import { armObstacle, chatSentence, guidance, nextStep } from '../../src/ui/sentences';
import { SAMPLE_STATES } from '../helpers/sample-states';

const { ready, armed } = SAMPLE_STATES;
const firstVisit: AppState = SAMPLE_STATES['first-visit'];
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
    expect(guidance(firstVisit)).toContain('Step 1 of 3');
    expect(guidance(SAMPLE_STATES.reader)).toContain('the tab opened at 20:15');
  });
});

describe('the chat sentence', () => {
  test('uses the words of the contract', () => {
    expect(chat({ state: 'connected' })).toBe('connected');
    expect(chat({ state: 'reconnecting', retryInMs: milliseconds(2001) })).toBe('reconnecting in 3 s');
  });

  test('gives the reason where there is one', () => {
    expect(chat({ state: 'off', reason: 'no such channel' })).toBe('not connected: no such channel');
  });

  test('tells of the crowd when that is the only chat', () => {
    const crowd = { running: true, perSecond: 4, evening: null };
    expect(chatSentence({ ...firstVisit, crowd }).text).toBe('Demo crowd');
    expect(chatSentence({ ...live, crowd }).text).toBe('connected');
  });
});

describe('the obstacle to arming', () => {
  test('names the first thing to do', () => {
    expect(armObstacle(ready)).toContain('Go live');
    expect(armObstacle({ ...live, acknowledged: false })).toContain('Tick');
    expect(armObstacle({ ...SAMPLE_STATES['device-lost'], acknowledged: true })).toContain('Resume');
    const armCheck = [{ id: 'sink', tone: 'bad', title: '', advice: null } as const];
    expect(armObstacle({ ...live, armCheck })).toContain('Stop');
    expect(armObstacle(live)).toBeNull();
  });
});

test('a sentence keeps its letters and loses what would turn it round', () => {
  expect(withoutDirectionMarks('live on \u202Eevil\u2066, 8 channels שלום')).toBe(
    'live on evil, 8 channels שלום',
  );
});
