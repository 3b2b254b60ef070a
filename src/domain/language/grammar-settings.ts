/** Which extensions of the grammar a patch leaves on. With all of them off the core grammar and aliases are left. Any thread: safe. */
import type { SettingsOf } from '../settings/described';
import { flag, object } from '../settings/field';

/** A form that is on where nobody says otherwise, with an example as a viewer writes it. */
const form = (label: string, example: string) => flag(label, true, { help: example });

export const GRAMMAR = object('Writing', {
  several: form('Several at once', 'a: 1; b: 2'),
  /** Everything that starts with `!`: `!cutoff 90`, `!undo`. */
  exclamation: form('Exclamation', '!cutoff 90'),
  ramps: form('Ramps', '90 in 5s'),
  relative: form('Changes', '+5, -5'),
  percent: form('Percent', '50%'),
  volts: form('Volts', '2.5V'),
  notes: form('Notes', 'C#4'),
  gates: form('Gates', 'on, off, trig, 500ms'),
  random: form('Chance', 'random'),
  undo: form('Undo', 'undo'),
});
export type GrammarSettings = SettingsOf<typeof GRAMMAR.fields>;
