/** Answers of a tab in a sample state to the tabs that only read. */
import { patchMark } from '../../../src/app/patch/patch-mark';
import type { AppState } from '../../../src/app/state/state';
import type { TabEcho } from '../../../src/app/tabs/tab-echo';

/** `volts` and `targets` by physical jack. */
export function sampleEcho(
  state: AppState,
  volts: readonly number[],
  targets: readonly number[] = volts,
): TabEcho {
  const { session, armed, outputs, audio, chat, counts, crowds, trouble, patch, values } = state;
  return {
    ...{ session, armed, outputs, audio, chat, counts, crowds, trouble },
    simulation: { running: state.simulation.running },
    control: { paused: state.control.paused },
    setup: { twitchChannel: state.setup.twitchChannel },
    patch: { mark: patchMark(patch), isSaved: true },
    values: values.filter((value) => value !== undefined),
    log: [{ number: 1, viewerName: 'ann', text: 'vco#1.pitch: 1', kind: 'accepted', sentence: 'Played' }],
    volts,
    targets,
  };
}
