/** Presets of the limits: one entry changes them all. */
import { LIMIT_PRESET_NAMES, LIMIT_PRESETS } from '../../../domain/limits/limit-presets';
import { does, goesTo, type Source } from '../entry';
import { inReader } from '../obstacles';

export const limits: Source = (app) => [
  ...LIMIT_PRESET_NAMES.map((name) =>
    does(
      `Limits ${name}`,
      ({ patch, state }) => {
        patch.edit({ ...state.patch, limits: LIMIT_PRESETS[name] });
      },
      { hint: 'Undo brings the others back', words: 'preset cooldown rate', obstacle: inReader(app) },
    ),
  ),
  goesTo(
    'Choose the limits',
    { view: 'crowd', name: 'Limits' },
    { words: 'preset', obstacle: inReader(app) },
  ),
];
