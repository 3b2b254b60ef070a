/** Every state of chat, outputs, switch, tab and session that a sentence of the page may meet. */
import type { OutputsFade } from '../../../src/app/state/session-state';
import { DEMO_DEVICE_ID } from '../../../src/app/state/setup-state';
import type { AppState } from '../../../src/app/state/state';
import { milliseconds } from '../../../src/domain/numbers/units';
import type { ChatStatus } from '../../../src/shared/reports/chat-report';
import { SAMPLE_STATES } from './sample-states';

const LIVE: AppState = SAMPLE_STATES['live-at-rest'];
const READER: AppState = SAMPLE_STATES.reader;

export const FADES: readonly OutputsFade[] = [
  ...(['off', 'closed', 'opening', 'open', 'closing', 'lost', 'unknown'] as const),
];
export const SESSIONS = ['stopped', 'starting', 'live', 'stopping'] as const;
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
export const TABS = ['owner', 'deaf reader', 'reader'] as const;
export const BOTH = [true, false] as const;

/** Every combination, also those that ought not to be: facts are what they are. */
export function* everyState(): Generator<AppState> {
  for (const chat of CHATS)
    for (const fade of FADES)
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
                          outputs: { fade, isLate },
                          simulation: { ...LIVE.simulation, running },
                          control: { ...LIVE.control, paused },
                          setup: { ...LIVE.setup, outputId, twitchChannel },
                        });
}

/** A deaf reader has these facts as its own, and a reader has heard them: neither may speak of its own. */
export function inTab(tab: (typeof TABS)[number], state: AppState): AppState {
  if (tab === 'owner') return state;
  return tab === 'reader' ? { ...READER, echo: state } : { ...state, tab: READER.tab };
}
