/** Alerts by figures: their cure, and peace from them. */
import type { EpochMilliseconds } from '../../../domain/numbers/units';
import { isReadOnlyTab } from '../../words/sentences';
import { does, type Source } from '../entry';

const MINUTE_MS = 60_000;
const WORDS = 'alert alarm warning mute silence';

export const alerts: Source = ({ state }) => {
  const obstacle = isReadOnlyTab(state) ? 'Another tab drives the outputs' : null;
  const told = obstacle === null ? state.alerts.filter(({ isTold, act }) => isTold && act !== null) : [];
  return [
    ...told.map(({ name, label, act }) =>
      does(`${label}: ${act?.label}`, ({ alerts }) => alerts.act(name), { words: WORDS }),
    ),
    ...[10, 60].map((minutes) =>
      does(
        `Mute all alerts for ${minutes} minutes`,
        ({ alerts }) => alerts.mute('all', (Date.now() + minutes * MINUTE_MS) as EpochMilliseconds),
        { words: WORDS, obstacle },
      ),
    ),
    does('Hear alerts again', ({ alerts }) => alerts.mute('all', 0 as EpochMilliseconds), {
      ...{ words: WORDS, obstacle },
      hint: 'Ends every mute',
    }),
    does('Undo the last change of the alerts', ({ alerts }) => alerts.undo(), {
      words: WORDS,
      obstacle: obstacle ?? (state.canUndoWatchBy ? null : 'Nothing was changed'),
    }),
  ];
};
