/**
 * Tells tabs that only read what plays here. It answers from the message handler, for a hidden page's messages are not
 * throttled; a page that hangs does not answer, and the others then know nothing. Page: safe.
 */
import { MAX_JACKS } from '../../domain/devices/jack';
import { verdictSentence } from '../../domain/verdict/verdict';
import type { LogEntry } from '../../shared/reports/log-report';
import type { Snapshot } from '../../shared/snapshot';
import { patchMark } from '../patch/patch-mark';
import type { AppState, EchoRow } from '../state/state';
import { ECHO_CHANNEL, type EchoAnswer, MAX_ECHO_ROWS, readAsk, type TabEcho } from './tab-echo';

const AT_ZERO: readonly number[] = new Array<number>(MAX_JACKS).fill(0);

export interface EchoSource {
  readonly store: { readonly state: AppState };
  readonly session: { readonly current: { readonly snapshot: Snapshot } | null };
  /** A hidden page's own looks come once a second. */
  readonly lookout: { look(): void };
}

export function answerReaders({ store, session, lookout }: EchoSource): void {
  const tabs = new BroadcastChannel(ECHO_CHANNEL);
  tabs.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const ask = readAsk(data);
    if (ask === null || store.state.tab.role !== 'owner') return;
    lookout.look();
    const echo = echoOf(store.state, session.current?.snapshot ?? null);
    tabs.postMessage({ answers: ask.asks, echo } satisfies EchoAnswer);
  });
}

/** `snapshot` null: no stream is open, and every jack is at 0 V. */
function echoOf(state: AppState, snapshot: Snapshot | null): TabEcho {
  const isKnown = state.outputs.fade !== 'unknown';
  const { session, armed, outputs, audio, chat, counts, simulation, control, setup, patch } = state;
  return {
    ...{ session, armed, outputs, audio, chat, counts },
    simulation: { running: simulation.running },
    control: { paused: control.paused },
    setup: { twitchChannel: setup.twitchChannel },
    patch: { mark: patchMark(patch), isSaved: state.saved === 'saved' },
    ...{ crowds: state.crowds, trouble: state.trouble },
    log: state.log.slice(-MAX_ECHO_ROWS).map(toRow),
    values: state.values.filter((value) => value !== undefined),
    volts: isKnown ? Array.from(snapshot?.volts ?? AT_ZERO) : null,
    targets: isKnown ? Array.from(snapshot?.targets ?? AT_ZERO) : null,
  };
}

const toRow = ({ number, viewerName, text, verdict }: LogEntry): EchoRow => ({
  ...{ number, viewerName, text, kind: verdict.kind },
  sentence: verdictSentence(verdict),
});
