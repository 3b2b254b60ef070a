/** Interim: the described variable and jack. */
import { CROWD } from '../../domain/crowd/crowd-settings';
import { MAX_JACKS } from '../../domain/devices/jack';
import { NOTE_SPELLING } from '../../domain/numbers/note-name';
import type { Rank } from '../../domain/people/permission';
import {
  choice,
  duration,
  number,
  numberOrNull,
  object,
  text,
  variableName,
  words,
} from '../../domain/settings/field';
import { canonicalAlias } from '../../domain/settings/variable-name';

const RANK_WORDS: Readonly<Record<Rank, string>> = {
  newcomer: 'everybody',
  viewer: 'viewers who wrote before',
  subscriber: 'subscribers and above',
  vip: 'VIPs and above',
  moderator: 'moderators',
  broadcaster: 'only the broadcaster',
};
const volts = (label: string, fallback: number) => number(label, { min: -15, max: 15, fallback });
const VALUE = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };

export const VARIABLE = {
  name: variableName('Name'),
  aliases: words('Aliases', {
    longest: 16,
    canonical: canonicalAlias,
    mustBe: 'one word that starts with a letter, at most 32 characters',
  }),
  jack: number('Jack', { min: 1, max: MAX_JACKS, whole: true }),
  kind: choice('Kind', { cv: 'cv', gate: 'gate' }, 'cv'),
  values: object('Values', {
    min: number('Values from', { ...VALUE, fallback: 0 }),
    max: number('Values to', { ...VALUE, fallback: 127 }),
  }),
  volts: object('Volts', { min: volts('Volts from', 0), max: volts('Volts to', 5) }),
  crowd: CROWD,
  who: choice('Who may move it', RANK_WORDS, 'newcomer'),
  pitch: object('Pitch', {
    zeroVoltsNote: numberOrNull('0 V plays note', {
      ...{ min: 0, max: 127, empty: 'no pitch', spelling: NOTE_SPELLING },
      expects: 'write a note such as C4, a MIDI number such as 60, or nothing for no pitch.',
    }),
  }),
  longestGateMs: {
    ...duration('Longest gate', { min: 1, max: 60_000 }),
    ...numberOrNull('Longest gate', { min: 1, max: 60_000, unit: 's', per: 1000, empty: 'no maximum' }),
  },
};

export const JACK = {
  label: text('Label', { longest: 60, fallback: '' }),
  limits: object('Limits', {
    min: volts('Lowest volts', 0),
    max: volts('Highest volts', 5),
    rest: volts('Rest volts', 0),
    slewVoltsPerSecond: numberOrNull('Slew', { min: 0.0001, max: 1_000_000, unit: 'V/s', empty: 'at once' }),
  }),
};
