/** A variable: what chat may move, as the patch file says it. Any thread: safe. */
import { CROWD } from '../crowd/crowd-settings';
import { JACK_NUMBER, VOLTS } from '../devices/jack';
import { NOTE_SPELLING } from '../numbers/note-name';
import type { Rank } from '../people/permission';
import type { ObjectField, Rules, SettingsOf } from '../settings/described';
import { choice, number, numberOrNull, object, SECONDS, text, words } from '../settings/field';
import type { HostileObject } from '../settings/hostile-object';
import { canonicalAlias, fitsInCommand } from '../settings/variable-name';
import { DEFAULT_KIND, KIND_LABELS } from '../voltage/kinds';

/** The least role and all above it. */
const RANKS: Readonly<Record<Rank, string>> = {
  newcomer: 'everybody',
  viewer: 'viewers who wrote before',
  subscriber: 'subscribers and above',
  vip: 'VIPs and above',
  moderator: 'moderators',
  broadcaster: 'only the broadcaster',
};

/** Whole numbers from 0 that a double holds exactly. */
const VALUE = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };

const NOTE = object('Pitch', {
  /** The MIDI note that 0 V plays, or a fraction between two. */
  zeroVoltsNote: numberOrNull('0 V plays note', {
    ...{ min: 0, max: 127, empty: 'no pitch', spelling: NOTE_SPELLING },
    expects: 'write a note such as C4, a MIDI number such as 60, or nothing for no pitch.',
  }),
});
type Pitch = { readonly zeroVoltsNote: number } | null;
/** Null where no note is given. */
const PITCH: ObjectField<Pitch, typeof NOTE.fields> = {
  ...{ kind: 'object', label: NOTE.label, fields: NOTE.fields },
  read(from, name) {
    const { zeroVoltsNote, ...others } = NOTE.read(from, name);
    return zeroVoltsNote === null ? null : { zeroVoltsNote, ...others };
  },
  renamed: (pitch) => pitch,
};

export const VARIABLE = {
  /** Canonical: module in lower case, instance without leading zeros. */
  name: {
    ...text('Name', { longest: Infinity }),
    read: (from: HostileObject, name: string) => from.variableName(name, { isRequired: true }),
  },
  aliases: words('Aliases', {
    ...{ longest: 16, canonical: canonicalAlias },
    mustBe: 'one word that starts with a letter, at most 32 characters',
  }),
  jack: JACK_NUMBER,
  kind: choice('Kind', KIND_LABELS, DEFAULT_KIND),
  /** The values that chat may say; never inverted. Viewers of such shows know a MIDI controller's range. */
  values: object(
    'Values',
    {
      min: number('Values from', { ...VALUE, fallback: 0 }),
      max: number('Values to', { ...VALUE, fallback: 127 }),
    },
    {
      after: {
        max({ min, max }, from) {
          if (min > max) from.fault('min', `${min} is above max, ${max}: to invert, swap the volts instead`);
          if (min === max) from.fault('max', `is the same as min, ${min}: chat would have no choice`);
        },
      },
    },
  ),
  /** The volts of `values.min` and `values.max`; may be inverted. */
  volts: object(
    'Volts',
    {
      min: number('Volts from', { ...VOLTS, fallback: 0 }),
      max: number('Volts to', { ...VOLTS, fallback: 5 }),
    },
    {
      after: {
        max({ min, max }, from) {
          if (min === max) from.fault('max', `is the same as min, ${min} V: nothing would move`);
        },
      },
    },
  ),
  crowd: CROWD,
  /** The least role that may move it. */
  who: choice('Who may move it', RANKS, 'newcomer'),
  /** For a pitch in 1 V per octave, what 0 V plays: then chat may say `C#4`. Null for anything else. */
  pitch: PITCH,
  /** A gate goes off after so many milliseconds, whoever turned it on; null for no such maximum. */
  longestGateMs: numberOrNull('Longest gate', { ...SECONDS, min: 1, max: 60_000, empty: 'no maximum' }),
};
export type Variable = SettingsOf<typeof VARIABLE>;

export const VARIABLE_RULES: Rules<typeof VARIABLE> = {
  first: ['values'],
  after: {
    name({ name, values }, from) {
      if (name !== '' && !fitsInCommand(name, values.max))
        from.fault('name', 'is too long: with its largest value it makes more than 100 characters');
    },
  },
};
