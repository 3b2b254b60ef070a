/** How a variable's crowd decides, as the patch file says it. Every mode reads the fields it needs. Any thread: safe. */
import type { HostileObject, NumberRule } from '../settings/hostile-object';
import { type ModeSettings, TIE_RULES } from './mode';
import { CROWD_MODE_NAMES, type CrowdModeName } from './modes';

export interface CrowdSettings extends ModeSettings {
  readonly mode: CrowdModeName;
}

/**
 * Two seconds are long enough for chat's scatter of delivery times and short enough to feel like playing. `nearest`, because
 * among 128 values a few voters tie nearly always and the knob must still move without leaping. A pull of a twentieth, undone
 * in two and a half seconds, lets one viewer who may pull once a second win against the decay. At sixty waiting viewers the
 * queue plays twenty a second: as fast as still sounds like steps.
 */
export const DEFAULT_CROWD: CrowdSettings = {
  mode: 'anarchy',
  windowMs: 2000,
  buckets: null,
  tie: 'nearest',
  step: 0.05,
  decayPerSecond: 0.02,
  capacity: 60,
};

const WINDOW_MS: NumberRule = { min: 250, max: 60_000 };
const BUCKETS: NumberRule = { min: 2, max: 32, whole: true };
const STEP: NumberRule = { min: 0.001, max: 1 };
const DECAY: NumberRule = { min: 0, max: 10 };
/** So many share the three seconds of the queue at 20 ms each, the pace at which the engine looks for what is due. */
const CAPACITY: NumberRule = { min: 1, max: 150, whole: true };

export function readCrowdSettings(fields: HostileObject): CrowdSettings {
  const { mode, windowMs, tie, step, decayPerSecond, capacity } = DEFAULT_CROWD;
  return {
    mode: fields.oneOf('mode', CROWD_MODE_NAMES, mode),
    windowMs: fields.number('windowMs', { ...WINDOW_MS, fallback: windowMs }),
    buckets: fields.numberOrNull('buckets', BUCKETS),
    tie: fields.oneOf('tie', TIE_RULES, tie),
    step: fields.number('step', { ...STEP, fallback: step }),
    decayPerSecond: fields.number('decayPerSecond', { ...DECAY, fallback: decayPerSecond }),
    capacity: fields.number('capacity', { ...CAPACITY, fallback: capacity }),
    ...fields.others(),
  };
}
