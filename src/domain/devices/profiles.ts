/**
 * Known DC-coupled interfaces: which host channel feeds which jack, and the volts of full scale.
 * Hints, found by label; a meter at the jack is the authority. Any thread: safe.
 */
import {
  channelIndex,
  type ChannelIndex,
  jackNumber,
  type JackNumber,
  volts,
  type Volts,
} from '../numbers/units';

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
  readonly fullScaleVolts: Volts;
  /** Matches the labels that only this device has; null for none. Linear in the label. */
  readonly certain: RegExp | null;
  /** Matches labels that this device shares with others of another full scale; null for none. */
  readonly possible: RegExp | null;
  /** A caution that the arm check adds for this device, or null. */
  readonly caution: string | null;
}

/** A word of a label: neither letters nor digits go on before or behind it, so `es8316` is no ES-8. */
const word = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');

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
    fullScaleVolts: volts(10),
    certain: word('ES[- ]?8'),
    possible: null,
    caution: null,
  },
  {
    id: 'expert-sleepers-es-9',
    name: 'Expert Sleepers ES-9',
    jacks: 8,
    firstChannel: 9,
    fullScaleVolts: volts(10),
    certain: word('ES[- ]?9'),
    possible: null,
    caution: 'Channels 1 and 2 are the mains outputs: keep speakers off while levels are unknown.',
  },
  {
    id: 'expert-sleepers-es-3',
    name: 'Expert Sleepers ES-3',
    jacks: 8,
    firstChannel: 1,
    fullScaleVolts: volts(10),
    certain: word('ES[- ]?3'),
    possible: null,
    caution: 'Full scale is believed to be ±10 V: measure one jack before relying on it.',
  },
  {
    id: 'audio-damage-odio',
    name: 'Audio Damage ODIO',
    jacks: 2,
    firstChannel: 1,
    fullScaleVolts: volts(5),
    certain: word('ODIO'),
    possible: null,
    caution: null,
  },
  {
    id: 'motu-828-mk1',
    name: 'MOTU 828 (first model)',
    jacks: 8,
    firstChannel: 1,
    fullScaleVolts: volts(2.88),
    certain: null,
    // The models of 2001 and of 2024 have the same name; those between say which they are.
    possible: word('828(?! ?mk)'),
    caution:
      'Every MOTU 828 has this name, and later models give more: measure one jack before relying on the volts shown.',
  },
  {
    id: 'modular-audio-tools-mat',
    name: 'Modular Audio Tools MAT',
    jacks: 8,
    firstChannel: 1,
    fullScaleVolts: volts(2.5),
    certain: word('modular audio tools'),
    possible: word('MAT'),
    caution: null,
  },
  {
    id: 'generic',
    name: 'Unknown interface',
    jacks: 32,
    firstChannel: 1,
    fullScaleVolts: volts(10),
    certain: null,
    possible: null,
    caution: 'No profile: jack n is taken to be channel n and full scale ±10 V. Measure one jack first.',
  },
];

const byId = new Map(DEVICE_PROFILES.map((profile) => [profile.id, profile]));
const GENERIC = DEVICE_PROFILES[DEVICE_PROFILES.length - 1];

export const profileById = (id: ProfileId): DeviceProfile => byId.get(id) ?? GENERIC;

/** Host channel of a jack on a device, or null when the device has no such jack. */
export function jackToChannelIndex(profile: DeviceProfile, jack: JackNumber): ChannelIndex | null {
  if (jack < 1 || jack > profile.jacks) return null;
  return channelIndex(profile.firstChannel - 1 + jack - 1);
}

/** How sure it is that a device is what its profile says. */
export type ProfileMatch =
  /** The label says so, and no other device has that label. */
  | 'label'
  /** The label fits several devices, or says nothing, and the patch names this one. */
  | 'patch'
  /** Neither says anything. */
  | 'unknown';

export interface MatchedProfile {
  readonly profile: DeviceProfile;
  readonly match: ProfileMatch;
  /** The device that the patch was made for, where the label says that this is another one; else null. */
  readonly otherThan: DeviceProfile | null;
}

const GENERIC_MATCH: MatchedProfile = { profile: GENERIC, match: 'unknown', otherThan: null };

/**
 * The profile of the device with this label. A label that fits one device alone counts before the patch. Any other match is
 * uncertain: it keeps the jacks of the device that the patch names, with the largest full scale, which gives too little
 * rather than too much.
 */
export function matchProfile(label: string, named: ProfileId): MatchedProfile {
  const wanted = profileById(named);
  const found = DEVICE_PROFILES.find(({ certain }) => certain?.test(label));
  if (found !== undefined) {
    const otherThan = wanted === GENERIC || wanted === found ? null : wanted;
    return { profile: found, match: 'label', otherThan };
  }
  if (wanted === GENERIC) return GENERIC_MATCH;
  // The label and the patch agree on a device that shares its name with others.
  if (wanted.possible?.test(label)) return { profile: wanted, match: 'patch', otherThan: null };
  const fullScaleVolts = volts(Math.max(wanted.fullScaleVolts, GENERIC.fullScaleVolts));
  return { profile: { ...wanted, fullScaleVolts }, match: 'patch', otherThan: null };
}

export const profileOf = (label: string, named: ProfileId): DeviceProfile =>
  matchProfile(label, named).profile;

/**
 * Host channel from 0 of a patch's jack, or null when it stays silent. A patch may send a jack to another of the device's
 * DC channels, never to its mains, headphones or digital outputs.
 */
export function jackChannel(
  { jack, channel }: { readonly jack: number; readonly channel: number | null },
  profile: DeviceProfile,
): ChannelIndex | null {
  if (channel === null) return jackToChannelIndex(profile, jackNumber(jack));
  const { firstChannel, jacks } = profile;
  const isDcCoupled = channel >= firstChannel && channel < firstChannel + jacks;
  return isDcCoupled ? channelIndex(channel - 1) : null;
}

/** The highest host channel, from 1, that can drive a jack of the device. */
export const lastChannel = ({ firstChannel, jacks }: DeviceProfile): number => firstChannel + jacks - 1;

const LISTENED_TO = word(
  'speakers?|loudspeakers?|headphones?|headset|earphones?|earbuds|airpods|lautsprecher|kopfhörer|haut-?parleurs?|' +
    'casque|écouteurs|altavoces|altavoz|auriculares|altoparlanti|cuffie|auricolari|luidsprekers?|hoofdtelefoon|' +
    'högtalare|hörlurar|alto-?falantes|fones|głośniki|słuchawki|динамики|колонки|наушники|hdmi|displayport',
);
const LISTENED_TO_UNSPACED = /スピーカー|ヘッドホン|ヘッドフォン|扬声器|揚聲器|耳机|耳機|스피커|헤드폰/u;

/** Whether the label says that people listen to this output. Windows says so of nearly every interface. */
export const isListenedTo = (label: string): boolean =>
  LISTENED_TO.test(label) || LISTENED_TO_UNSPACED.test(label);
