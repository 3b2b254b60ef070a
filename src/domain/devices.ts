/**
 * What is known of DC-coupled interfaces: which host channel feeds which jack, and the volts of full scale.
 * Hints, found by label; a meter at the jack is the authority. Any thread: safe.
 */
import { channelIndex, type ChannelIndex, type JackNumber, volts, type Volts } from './units';

export type ProfileId =
  | 'expert-sleepers-es-8'
  | 'expert-sleepers-es-9'
  | 'expert-sleepers-es-3'
  | 'audio-damage-odio'
  | 'motu-828-mk1'
  | 'modular-audio-tools-mat'
  | 'generic';

export interface DeviceProfile {
  readonly id: ProfileId;
  readonly name: string;
  /** DC-coupled jacks, numbered from 1. */
  readonly jacks: number;
  /** Host channel, from 1, of jack 1; the others follow. */
  readonly firstChannel: number;
  readonly fullScale: Volts;
  /** Lower-case text whose presence in a device's label means this profile; empty for none. */
  readonly labels: readonly string[];
  /** What the arm check adds for this device, or null. */
  readonly caution: string | null;
}

/**
 * `generic` comes last: jack n is channel n and full scale is taken as the largest known, ±10 V, so that a device whose
 * real full scale is smaller gives less than was asked, never more.
 */
export const DEVICE_PROFILES: readonly DeviceProfile[] = [
  {
    id: 'expert-sleepers-es-8',
    name: 'Expert Sleepers ES-8',
    jacks: 8,
    firstChannel: 1,
    fullScale: volts(10),
    labels: ['es-8', 'es8'],
    caution: null,
  },
  {
    id: 'expert-sleepers-es-9',
    name: 'Expert Sleepers ES-9',
    jacks: 8,
    firstChannel: 9,
    fullScale: volts(10),
    labels: ['es-9', 'es9'],
    caution: 'Channels 1 and 2 are the mains outputs: keep speakers off while levels are unknown.',
  },
  {
    id: 'expert-sleepers-es-3',
    name: 'Expert Sleepers ES-3',
    jacks: 8,
    firstChannel: 1,
    fullScale: volts(10),
    labels: ['es-3', 'es3'],
    caution: 'Full scale is believed to be ±10 V: measure one jack before relying on it.',
  },
  {
    id: 'audio-damage-odio',
    name: 'Audio Damage ODIO',
    jacks: 2,
    firstChannel: 1,
    fullScale: volts(5),
    labels: ['odio'],
    caution: null,
  },
  {
    id: 'motu-828-mk1',
    name: 'MOTU 828 (first model)',
    jacks: 8,
    firstChannel: 1,
    fullScale: volts(2.88),
    labels: ['motu 828'],
    caution: 'Later MOTU 828 models differ: measure one jack before relying on the volts shown.',
  },
  {
    id: 'modular-audio-tools-mat',
    name: 'Modular Audio Tools MAT',
    jacks: 8,
    firstChannel: 1,
    fullScale: volts(2.5),
    labels: ['modular audio tools'],
    caution: null,
  },
  {
    id: 'generic',
    name: 'Unknown interface',
    jacks: 32,
    firstChannel: 1,
    fullScale: volts(10),
    labels: [],
    caution: 'No profile: jack n is taken to be channel n and full scale ±10 V. Measure one jack first.',
  },
];

const byId = new Map(DEVICE_PROFILES.map((profile) => [profile.id, profile]));
const GENERIC = DEVICE_PROFILES[DEVICE_PROFILES.length - 1];

export const profileById = (id: ProfileId): DeviceProfile => byId.get(id) ?? GENERIC;

function profileByLabel(label: string): DeviceProfile {
  const folded = label.toLowerCase();
  return DEVICE_PROFILES.find((profile) => profile.labels.some((part) => folded.includes(part))) ?? GENERIC;
}

/** Host channel of a jack on a device, or null when the device has no such jack. */
export function jackToChannelIndex(profile: DeviceProfile, jack: JackNumber): ChannelIndex | null {
  if (jack < 1 || jack > profile.jacks) return null;
  return channelIndex(profile.firstChannel - 1 + jack - 1);
}

/** The profile of the device with this label; where the label says nothing, the one that the patch names. */
export function profileOf(label: string, named: ProfileId): DeviceProfile {
  const byLabel = profileByLabel(label);
  return byLabel === GENERIC ? profileById(named) : byLabel;
}
