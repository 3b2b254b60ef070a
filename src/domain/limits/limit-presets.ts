/** Limits for every kind of evening, each complete: a streamer picks one by its name. Any thread: safe. */
import { DEFAULT_LIMIT_SETTINGS, DEFAULT_PATCH_LIMITS, type PatchLimits } from './limit-settings';
import type { TokenBucket } from './token-buckets';

export const LIMIT_PRESET_NAMES = ['standard', 'small stream', 'busy', 'raid', 'open'] as const;
export type LimitPresetName = (typeof LIMIT_PRESET_NAMES)[number];

/** Moderators correct what chat does, so theirs is the same on every evening. */
const PRIVILEGED: TokenBucket = { capacity: 1000, perSecond: 100 };
/** Twice as often as everyone else. */
const HALF = { cooldownFactor: 0.5, cooldownMs: null };
const THREE_QUARTERS = { cooldownFactor: 0.75, cooldownMs: null };
const SAME = { cooldownFactor: 1, cooldownMs: null };

export const LIMIT_PRESETS: Readonly<Record<LimitPresetName, PatchLimits>> = {
  /** The limits of a patch that names none: safe for a chat of which nobody knows anything yet. */
  standard: DEFAULT_PATCH_LIMITS,
  /** Some dozens, who play rather than shout: two commands a second from each, and gestures on one knob. */
  'small stream': {
    ...DEFAULT_LIMIT_SETTINGS,
    userCooldownMs: 500,
    system: { capacity: 100, perSecond: 20 },
    variable: { capacity: 20, perSecond: 5 },
    privileged: PRIVILEGED,
    adaptive: true,
  },
  /**
   * Hundreds: large channels have 2 to 12 messages a second. The system starts at the upper end, and grows to three times
   * that as the active viewers grow from 100 to 300.
   */
  busy: {
    userCooldownMs: 2000,
    system: { capacity: 60, perSecond: 12 },
    variable: { capacity: 10, perSecond: 2 },
    privileged: PRIVILEGED,
    perMinute: 20,
    roles: { vip: HALF, subscriber: THREE_QUARTERS, firstTime: SAME },
    adaptive: true,
    followViewers: { from: 100, most: 3 },
    costs: [],
  },
  /**
   * Thousands at once, most of them for the first time, with spikes of six times the usual. The music stays music: at most
   * one move a second on one knob, and the people of the house before the guests.
   */
  raid: {
    userCooldownMs: 5000,
    system: { capacity: 20, perSecond: 12 },
    variable: { capacity: 3, perSecond: 1 },
    privileged: PRIVILEGED,
    perMinute: 6,
    roles: { vip: HALF, subscriber: HALF, firstTime: { cooldownFactor: 2, cooldownMs: null } },
    adaptive: true,
    followViewers: { from: null, most: 1 },
    costs: [],
  },
  /** Friends, a rehearsal, a measurement: nobody waits. The jacks' own limits hold all the same. */
  open: {
    ...DEFAULT_LIMIT_SETTINGS,
    userCooldownMs: 0,
    system: { capacity: 10_000, perSecond: 10_000 },
    variable: { capacity: 10_000, perSecond: 10_000 },
    privileged: { capacity: 10_000, perSecond: 10_000 },
  },
};
