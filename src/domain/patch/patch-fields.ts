/** Reads each part of a patch file by itself: types, bounds, defaults. How the parts fit is for `patch-rules.ts`. Any thread: safe. */
import { CROWD } from '../crowd/crowd-settings';
import { type Jack, type JackLimits, MAX_JACKS } from '../devices/jack';
import { DEVICE_PROFILES, type ProfileId } from '../devices/profiles';
import type { Range } from '../numbers/range';
import { RANKS } from '../people/permission';
import { type Findings, quote } from '../settings/findings';
import { HostileObject, type NumberRule } from '../settings/hostile-object';
import { canonicalAlias, fitsInCommand } from '../settings/variable-name';
import { DEFAULT_KIND, VARIABLE_KINDS } from '../voltage/kinds';
import type { Variable } from './patch';
import { DEFAULT_JACK_LIMITS, DEFAULT_VALUES, DEFAULT_VOLTS } from './patch-defaults';

const MAX_LABEL_LENGTH = 60;
const MAX_ALIASES = 16;
/** Hosts show at most 64 channels of one device. */
const MAX_CHANNEL = 64;
/** Modular supplies give ±12 V or ±15 V: whatever lies beyond is a slip. */
const VOLTS: NumberRule = { min: -15, max: 15 };
/** From an hour for one volt to faster than any converter. */
const SLEW: NumberRule = { min: 0.0001, max: 1_000_000 };
/** A correction: from a full scale ten times as large as believed to one a tenth as large. */
const GAIN: NumberRule = { min: 0.1, max: 10, fallback: 1 };
const OFFSET: NumberRule = { min: -5, max: 5, fallback: 0 };
const JACK: NumberRule = { min: 1, max: MAX_JACKS, whole: true };
/** As long as chat may hold a gate at all. */
const GATE_MS: NumberRule = { min: 1, max: 60_000 };
/** MIDI notes, and fractions of them for an oscillator that is tuned between two. */
const NOTE: NumberRule = { min: 0, max: 127 };

export const readProfile = (device: HostileObject): ProfileId =>
  device.oneOf(
    'profile',
    DEVICE_PROFILES.map(({ id }) => id),
    'generic',
  );

function readJackLimits(fields: HostileObject): JackLimits {
  const min = fields.number('min', { ...VOLTS, fallback: DEFAULT_JACK_LIMITS.min });
  const max = fields.number('max', { ...VOLTS, fallback: DEFAULT_JACK_LIMITS.max });
  // Without a rest of its own a jack rests at 0 V, or as near to it as its limits let it.
  const rest = fields.number('rest', {
    ...VOLTS,
    fallback: Math.min(Math.max(DEFAULT_JACK_LIMITS.rest, min), max),
  });
  if (min > max) fields.fault('min', `${min} V is above max, ${max} V`);
  else if (rest < min || rest > max)
    fields.fault('rest', `${rest} V is outside the limits, ${min} V to ${max} V`);
  return {
    min,
    max,
    rest,
    slewVoltsPerSecond: fields.numberOrNull('slewVoltsPerSecond', SLEW),
    ...fields.others(),
  };
}

export function readJack(value: unknown, path: string, findings: Findings): Jack {
  const fields = new HostileObject(value, path, findings);
  const calibration = fields.object('calibration');
  return {
    jack: fields.number('jack', JACK),
    label: fields.text('label', MAX_LABEL_LENGTH, ''),
    limits: readJackLimits(fields.object('limits')),
    channel: fields.numberOrNull('channel', { min: 1, max: MAX_CHANNEL, whole: true }),
    calibration: {
      gain: calibration.number('gain', GAIN),
      offsetVolts: calibration.number('offsetVolts', OFFSET),
      ...calibration.others(),
    },
    ...fields.others(),
  };
}

/** What chat may say: whole numbers from 0 that a double holds exactly. */
function readValues(fields: HostileObject): Range {
  const rule = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };
  const min = fields.number('min', { ...rule, fallback: DEFAULT_VALUES.min });
  const max = fields.number('max', { ...rule, fallback: DEFAULT_VALUES.max });
  if (min > max) fields.fault('min', `${min} is above max, ${max}: to invert, swap the volts instead`);
  if (min === max) fields.fault('max', `is the same as min, ${min}: chat would have no choice`);
  return { min, max, ...fields.others() };
}

function readVolts(fields: HostileObject): Range {
  const min = fields.number('min', { ...VOLTS, fallback: DEFAULT_VOLTS.min });
  const max = fields.number('max', { ...VOLTS, fallback: DEFAULT_VOLTS.max });
  if (min === max) fields.fault('max', `is the same as min, ${min} V: nothing would move`);
  return { min, max, ...fields.others() };
}

function readName(fields: HostileObject, maxValue: number): string {
  const name = fields.variableName('name', { isRequired: true });
  if (name !== '' && !fitsInCommand(name, maxValue))
    fields.fault('name', 'is too long: with its largest value it makes more than 100 characters');
  return name;
}

function readAliases(fields: HostileObject): string[] {
  const aliases: string[] = [];
  fields.list('aliases', MAX_ALIASES).forEach((value, index) => {
    const alias = typeof value === 'string' ? canonicalAlias(value) : null;
    if (alias !== null) aliases.push(alias);
    else
      fields.fault(
        `aliases[${index}]`,
        `must be one word that starts with a letter, at most 32 characters, not ${quote(value)}`,
      );
  });
  return aliases;
}

function readPitch(fields: HostileObject): Variable['pitch'] {
  const pitch = fields.object('pitch');
  const zeroVoltsNote = pitch.numberOrNull('zeroVoltsNote', NOTE);
  const others = pitch.others();
  return zeroVoltsNote === null ? null : { zeroVoltsNote, ...others };
}

export function readVariable(value: unknown, path: string, findings: Findings): Variable {
  const fields = new HostileObject(value, path, findings);
  const values = readValues(fields.object('values'));
  return {
    name: readName(fields, values.max),
    aliases: readAliases(fields),
    jack: fields.number('jack', JACK),
    kind: fields.oneOf('kind', VARIABLE_KINDS, DEFAULT_KIND),
    values,
    volts: readVolts(fields.object('volts')),
    crowd: CROWD.read(fields, 'crowd'),
    who: fields.oneOf('who', RANKS, 'newcomer'),
    pitch: readPitch(fields),
    longestGateMs: fields.numberOrNull('longestGateMs', GATE_MS),
    ...fields.others(),
  };
}
