/** Which extensions of the grammar a patch leaves on. With all of them off the core grammar and aliases are left. Any thread: safe. */
import type { HostileObject } from '../settings/hostile-object';

export interface GrammarSettings {
  /** `a: 1; b: 2`. */
  readonly several: boolean;
  /** Everything that starts with `!`: `!cutoff 90`, `!undo`. */
  readonly exclamation: boolean;
  /** `90 in 5s`. */
  readonly ramps: boolean;
  /** `+5`, `-5`. */
  readonly relative: boolean;
  /** `50%`. */
  readonly percent: boolean;
  /** `2.5V`. */
  readonly volts: boolean;
  /** `C#4`. */
  readonly notes: boolean;
  /** `on`, `off`, `trig`, `500ms`. */
  readonly gates: boolean;
  /** `random`. */
  readonly random: boolean;
  /** `undo`. */
  readonly undo: boolean;
}

export const DEFAULT_GRAMMAR_SETTINGS: GrammarSettings = {
  several: true,
  exclamation: true,
  ramps: true,
  relative: true,
  percent: true,
  volts: true,
  notes: true,
  gates: true,
  random: true,
  undo: true,
};

/** What is missing is on. */
export function readGrammarSettings(fields: HostileObject): GrammarSettings {
  const fallback = DEFAULT_GRAMMAR_SETTINGS;
  return {
    several: fields.boolean('several', fallback.several),
    exclamation: fields.boolean('exclamation', fallback.exclamation),
    ramps: fields.boolean('ramps', fallback.ramps),
    relative: fields.boolean('relative', fallback.relative),
    percent: fields.boolean('percent', fallback.percent),
    volts: fields.boolean('volts', fallback.volts),
    notes: fields.boolean('notes', fallback.notes),
    gates: fields.boolean('gates', fallback.gates),
    random: fields.boolean('random', fallback.random),
    undo: fields.boolean('undo', fallback.undo),
    ...fields.others(),
  };
}
