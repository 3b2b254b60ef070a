/** Every state of chat, outputs, switch, tab and session: no sentence of the page contradicts it. */
import { describe, expect, test } from 'vitest';
import { armObstacle } from '../../../src/app/state/arm-obstacle';
import { played } from '../../../src/app/state/played';
import type { AppState } from '../../../src/app/state/state';
import { movesSentence } from '../../../src/ui/arming/arm-moves';
import {
  armSentence,
  audioSentence,
  chatSentence,
  goLiveHint,
  guidance,
} from '../../../src/ui/words/sentences';
import { alerts, nextEntry } from '../../../src/ui/words/line';
import { stateWord } from '../../../src/ui/words/state-word';
import { chatGap, chatSign, standingSentence, standingWord } from '../../../src/ui/words/standing';
import { falseClaims } from '../../helpers/proofs/claims';
import { everyState } from '../../helpers/samples/every-state';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const LIVE: AppState = SAMPLE_STATES['live-at-rest'];

const sentencesOf = (state: AppState): Record<string, string> => ({
  guidance: guidance(state),
  chat: chatSentence(state).text,
  // In a tab that only reads it stands under the switch alone, which says whose it is.
  standing: state.tab.role === 'owner' ? standingSentence(state).text : '',
  word: standingWord(state),
  sign: chatSign(state),
  arm: armSentence(state),
  moves: movesSentence(state, 0),
  move: movesSentence(state, 2),
  audio: audioSentence(state).text,
  hint: goLiveHint(state),
  obstacle: armObstacle(state) ?? '',
  stateWord: state.tab.role === 'owner' ? stateWord(state).word : '',
  stateAbout: stateWord(state).about,
  panicWord: state.tab.role === 'owner' ? stateWord({ ...state, isPanicFresh: true }).word : '',
  panicAbout: stateWord({ ...state, isPanicFresh: true }).about,
  next: nextEntry(state).text,
  ...Object.fromEntries(alerts(state).map(({ text }, at) => [`alert ${at}`, text])),
});

const facts = (state: AppState): string => {
  const { chat, outputs, armed, session, simulation, control } = played(state) ?? state;
  const { tab, setup } = state;
  return JSON.stringify({ chat, outputs, armed, session, tab, simulation, paused: control.paused, setup });
};

test('no sentence claims what is not so, in any state', () => {
  const faults = new Map<string, string>();
  let states = 0;
  for (const state of everyState()) {
    states++;
    for (const [name, sentence] of Object.entries(sentencesOf(state))) {
      for (const claim of falseClaims(sentence, state))
        faults.set(`${name}: ${sentence} (${claim})`, facts(state));
    }
  }
  expect([...faults]).toEqual([]);
  expect(states).toBe(145_152);
});

test('what matters most is said first, in any state', () => {
  for (const state of everyState()) {
    if (state.tab.role === 'reader') continue;
    const strip = guidance(state);
    const gap = chatGap(state);
    if (state.outputs.fade === 'open' && state.armed && gap !== null) expect(strip).toContain(gap);
    if (state.outputs.fade === 'unknown') expect(strip).toContain('not known');
    if (state.outputs.fade === 'open' && !state.armed && state.outputs.isLate)
      expect(strip).toContain('has not followed');
    if (state.armed && state.outputs.fade === 'closed' && state.outputs.isLate)
      expect(strip).toContain('keeps every jack at 0 V');
  }
});

describe('what the page said before is found out', () => {
  const armed: AppState = SAMPLE_STATES.armed;
  test.each([
    ['Armed: chat moves the jacks.', { ...armed, chat: { ...armed.chat, state: 'reconnecting' } }],
    ['Armed: chat moves the jacks.', { ...armed, chat: { ...armed.chat, state: 'off' } }],
    ['Armed: chat moves the jacks.', { ...armed, control: { ...armed.control, paused: true } }],
    ['Armed: chat moves the jacks.', { ...armed, outputs: { fade: 'closed', isLate: true } }],
    ['Live, every jack at rest. Arm the outputs and chat plays.', LIVE],
    ['Live, every jack at 0 V.', { ...LIVE, outputs: { fade: 'open', isLate: true } }],
    ['Live, every jack at 0 V.', { ...LIVE, outputs: { fade: 'unknown', isLate: false } }],
    ['Ready: every jack waits at 0 V.', { ...LIVE, outputs: { fade: 'closing', isLate: false } }],
    ['When armed, 2 jacks move from 0 V to:', { ...armed, outputs: { fade: 'closed', isLate: false } }],
    ['When armed, 2 jacks move from 0 V to:', { ...LIVE, outputs: { fade: 'unknown', isLate: false } }],
    ['connected', { ...LIVE, chat: { ...LIVE.chat, state: 'joining' } }],
  ] as const)('%s', (sentence, state) => {
    expect(falseClaims(sentence, state)).not.toEqual([]);
  });
});
