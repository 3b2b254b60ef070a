/** Every state of chat, outputs, switch, tab and session: no sentence of the page contradicts it. */
import { describe, expect, test } from 'vitest';
import { armObstacle } from '../../src/app/arm-obstacle';
import { played } from '../../src/app/played';
import { type AppState, DEMO_DEVICE_ID, type OutputsGate } from '../../src/app/state';
import { milliseconds } from '../../src/domain/units';
import type { ChatStatus } from '../../src/shared/protocol';
import { movesSentence } from '../../src/ui/arm-moves';
import { armSentence, audioSentence, chatSentence, goLiveHint, guidance } from '../../src/ui/sentences';
import { chatGap, chatSign, standingSentence, standingWord } from '../../src/ui/standing';
import { falseClaims } from '../helpers/claims';
import { SAMPLE_STATES } from '../helpers/sample-states';

const LIVE: AppState = SAMPLE_STATES['live-at-rest'];

const GATES: readonly OutputsGate[] = ['off', 'closed', 'opening', 'open', 'closing', 'lost', 'unknown'];
const SESSIONS = ['stopped', 'starting', 'live', 'stopping'] as const;
const CHATS: readonly Partial<ChatStatus>[] = [
  { state: 'off' },
  { state: 'off', reason: 'no such channel? `x`' },
  { state: 'connecting' },
  { state: 'joining', reason: 'no such channel? `x`' },
  { state: 'connected' },
  { state: 'connected', roomModes: ['emotes only'] },
  { state: 'reconnecting', retryInMs: milliseconds(2_000) },
  { state: 'reconnecting', reason: 'Twitch closed the connection' },
  { state: 'offline' },
];
/** The tab that drives the outputs, one that has not heard from it, and one that has. */
const TABS = ['owner', 'deaf reader', 'reader'] as const;
const READER: AppState = SAMPLE_STATES.reader;
const BOTH = [true, false] as const;

/** Every combination, also those that ought not to be: facts are what they are. */
function* everyState(): Generator<AppState> {
  for (const chat of CHATS)
    for (const gate of GATES)
      for (const isLate of BOTH)
        for (const armed of BOTH)
          for (const session of SESSIONS)
            for (const tab of TABS)
              for (const running of BOTH)
                for (const paused of BOTH)
                  for (const acknowledged of BOTH)
                    for (const outputId of ['es8', DEMO_DEVICE_ID, 'gone'])
                      for (const twitchChannel of ['modular_nights', ''])
                        yield inTab(tab, {
                          ...{ ...LIVE, armed, session, acknowledged },
                          chat: { ...LIVE.chat, ...chat },
                          outputs: { gate, isLate },
                          crowd: { ...LIVE.crowd, running },
                          control: { ...LIVE.control, paused },
                          setup: { ...LIVE.setup, outputId, twitchChannel },
                        });
}

/** A deaf reader has these facts as its own, and a reader has heard them: neither may speak of its own. */
function inTab(tab: (typeof TABS)[number], state: AppState): AppState {
  if (tab === 'owner') return state;
  return tab === 'reader' ? { ...READER, echo: state } : { ...state, tab: READER.tab };
}

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
});

const facts = (state: AppState): string => {
  const { chat, outputs, armed, session, crowd, control } = played(state) ?? state;
  const { tab, setup } = state;
  return JSON.stringify({ chat, outputs, armed, session, tab, crowd, paused: control.paused, setup });
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
    if (state.outputs.gate === 'open' && state.armed && gap !== null) expect(strip).toContain(gap);
    if (state.outputs.gate === 'unknown') expect(strip).toContain('not known');
    if (state.outputs.gate === 'open' && !state.armed && state.outputs.isLate)
      expect(strip).toContain('has not followed');
    if (state.armed && state.outputs.gate === 'closed' && state.outputs.isLate)
      expect(strip).toContain('keeps every jack at 0 V');
  }
});

describe('what the page said before is found out', () => {
  const armed: AppState = SAMPLE_STATES.armed;
  test.each([
    ['Armed: chat moves the jacks.', { ...armed, chat: { ...armed.chat, state: 'reconnecting' } }],
    ['Armed: chat moves the jacks.', { ...armed, chat: { ...armed.chat, state: 'off' } }],
    ['Armed: chat moves the jacks.', { ...armed, control: { ...armed.control, paused: true } }],
    ['Armed: chat moves the jacks.', { ...armed, outputs: { gate: 'closed', isLate: true } }],
    ['Live, every jack at rest. Arm the outputs and chat plays.', LIVE],
    ['Live, every jack at 0 V.', { ...LIVE, outputs: { gate: 'open', isLate: true } }],
    ['Live, every jack at 0 V.', { ...LIVE, outputs: { gate: 'unknown', isLate: false } }],
    ['Ready: every jack waits at 0 V.', { ...LIVE, outputs: { gate: 'closing', isLate: false } }],
    ['When armed, 2 jacks move from 0 V to:', { ...armed, outputs: { gate: 'closed', isLate: false } }],
    ['When armed, 2 jacks move from 0 V to:', { ...LIVE, outputs: { gate: 'unknown', isLate: false } }],
    ['connected', { ...LIVE, chat: { ...LIVE.chat, state: 'joining' } }],
  ] as const)('%s', (sentence, state) => {
    expect(falseClaims(sentence, state)).not.toEqual([]);
  });
});
