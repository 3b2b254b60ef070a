/** The list a streamer reads before arming: what was found, green or red, and what to do about it. Pure. */
import type { Jack } from '../../domain/devices/jack';
import { jackCaution, numberedJacks, reachOfJacks } from '../../domain/devices/jack-caution';
import {
  type DeviceProfile,
  isListenedTo,
  lastChannel,
  type MatchedProfile,
} from '../../domain/devices/profiles';
import type { ArmCheck } from '../state/session-state';
import type { Hertz } from '../../domain/numbers/units';

export interface ArmCheckFacts {
  readonly isolated: boolean;
  readonly matched: MatchedProfile;
  readonly demo: boolean;
  /** Between Go live and Stop: without a stream, that was lost. */
  readonly isLive: boolean;
  /** Chrome asks a sound server there, which decides channels and rate by itself. */
  readonly isLinux: boolean;
  /** The person says which device the system default is. */
  readonly knowsDefault: boolean;
  readonly jacks: readonly Jack[];
  /** Facts of the stream that runs, or null while none does. */
  readonly stream: {
    readonly label: string;
    /** The system default, because Chrome hides the names. */
    readonly isUnnamed: boolean;
    readonly channels: number;
    readonly sampleRate: Hertz;
    /** Numbers of jacks that the patch uses and the device has no channel for. */
    readonly jacksWithoutChannel: readonly number[];
  } | null;
}

export function checkBeforeArming(facts: ArmCheckFacts): readonly ArmCheck[] {
  const { stream, demo } = facts;
  const checks = [checkIsolation(facts.isolated)];
  if (stream === null) return [...checks, checkStreamless(facts.isLive), checkLimits(facts.jacks)];
  checks.push(stream.isUnnamed ? checkUnnamed(facts) : checkSink(stream.label, demo));
  if (demo) return [...checks, checkLimits(facts.jacks)];
  return [
    ...checks,
    checkProfile(facts.matched, stream.label),
    checkChannels(facts, stream),
    checkRate(stream.sampleRate, facts.isLinux),
    checkLimits(facts.jacks),
    VOLUME_REMINDER,
    OTHER_WINDOWS_REMINDER,
    TAB_REMINDER,
  ];
}

const VOLUME_REMINDER: ArmCheck = {
  id: 'volume',
  tone: 'neutral',
  title: 'System volume for this interface at 100 %',
  advice: 'The page cannot read it, and on Windows and some Linux desktops it scales the volts.',
};

/** No page can see another profile's stream: the sound server adds the two. */
const OTHER_WINDOWS_REMINDER: ArmCheck = {
  id: 'windows',
  tone: 'neutral',
  title: 'No other program, private window or Chrome profile plays to this interface',
  advice: 'The page cannot see them. The system adds their sound to the volts, past the limits of the jacks.',
};

/** Measured: neither state, time, latency nor statistics of the stream change in either. */
const TAB_REMINDER: ArmCheck = {
  id: 'tab',
  tone: 'neutral',
  title: 'Tab not muted, and not captured by an extension (volume booster, recorder)',
  advice:
    'This page cannot see it. A muted tab holds the jacks at 0 V and steps when unmuted; a captured one plays to the speakers.',
};

/** The system may put another device in the place of its default, the speakers as a rule, and on Linux nobody tells the page. */
function checkUnnamed({ isLinux, knowsDefault }: ArmCheckFacts): ArmCheck {
  const title = 'Playing on the system default: this may be your speakers';
  if (isLinux)
    return {
      id: 'sink',
      tone: 'bad',
      title,
      advice:
        'Allow the microphone so that this page can watch the interface: Show device names, stop, then choose it by its name.',
    };
  return {
    id: 'sink',
    tone: 'caution',
    title,
    advice: 'Better: Show device names, stop, then choose the interface by its name.',
    vow: { text: 'I know which device the system default is', isTicked: knowsDefault },
  };
}

function checkIsolation(isolated: boolean): ArmCheck {
  return isolated
    ? { id: 'isolation', tone: 'good', title: 'Shared memory between the threads', advice: null }
    : {
        id: 'isolation',
        tone: 'caution',
        title: 'Compatibility mode: no shared memory',
        advice:
          'Commands take a message instead. Serve the page with the isolation headers for the fast path.',
      };
}

function checkStreamless(isLive: boolean): ArmCheck {
  return {
    id: 'sink',
    tone: 'bad',
    title: 'No stream is open',
    advice: isLive
      ? 'Resume, or stop and go live again: it starts with every jack at 0 V.'
      : 'Go live first: it starts with every jack at 0 V.',
  };
}

function checkSink(label: string, demo: boolean): ArmCheck {
  if (demo) return { id: 'sink', tone: 'good', title: 'Demo: nothing leaves the computer', advice: null };
  if (!isListenedTo(label)) return { id: 'sink', tone: 'good', title: `Playing on ${label}`, advice: null };
  return {
    id: 'sink',
    tone: 'caution',
    title: `Playing on ${label}: people listen to outputs of such a name`,
    advice: 'Windows calls every interface speakers. Be sure that no speaker and no headphone is on it.',
  };
}

/** Advice for PulseAudio or PipeWire: Chrome takes channels and rate from the server and not from the interface. */
const SERVER_SETTINGS =
  'Set default-sample-channels = 8, enable-remixing = no and default-sample-rate to the rate of the interface ' +
  'in the sound server (for PulseAudio in daemon.conf), restart it, then restart Chrome.';

const PAIRS =
  'Windows shows many interfaces as stereo pairs; on a Mac set the speaker layout in Audio MIDI Setup. The other jacks work.';

function checkChannels(
  { matched: { profile, match }, isLinux }: ArmCheckFacts,
  stream: NonNullable<ArmCheckFacts['stream']>,
): ArmCheck {
  const missing = stream.jacksWithoutChannel;
  const count = `${stream.channels} ${stream.channels === 1 ? 'channel' : 'channels'}`;
  const lacks = stream.channels < lastChannel(profile);
  if (profile.id === 'expert-sleepers-es-9' && lacks && match === 'label')
    return {
      id: 'channels',
      tone: 'bad',
      title: `${count}: the jacks of an ES-9 are channels ${profile.firstChannel} to ${lastChannel(profile)}`,
      advice:
        'These channels may be its mains outputs. Map its channels 9 to 16 to an output of their own, ' +
        'and give that a name without ES-9, such as CV.',
    };
  // A server that remixes copies a channel to jacks that nobody drives, past their limits.
  if (isLinux && lacks && profile.id !== 'generic')
    return {
      id: 'channels',
      tone: 'bad',
      title: `${count}, and ${profile.name} has ${profile.jacks}: the sound server may copy one jack to others`,
      advice: SERVER_SETTINGS,
    };
  if (missing.length === 0) return { id: 'channels', tone: 'good', title: count, advice: null };
  return {
    id: 'channels',
    tone: 'caution',
    title: `${count}: ${numberedJacks(missing)} cannot be driven`,
    advice: isLinux ? SERVER_SETTINGS : PAIRS,
  };
}

function checkRate(sampleRate: Hertz, isLinux: boolean): ArmCheck {
  const rate = `${sampleRate / 1000} kHz`;
  if (!isLinux) return { id: 'rate', tone: 'good', title: `${rate}, the device's own rate`, advice: null };
  return {
    id: 'rate',
    tone: 'neutral',
    title: `${rate}, the sound server's rate`,
    advice: 'An interface at another rate overshoots on every step: set default-sample-rate to its own.',
  };
}

/** Jacks of one caution are told together. */
function checkLimits(jacks: readonly Jack[]): ArmCheck {
  const cautions = jacks.flatMap((jack) => {
    const caution = jackCaution(jack);
    return caution === null ? [] : [`Jack ${jack.jack} ${caution}.`];
  });
  return {
    id: 'limits',
    tone: cautions.length === 0 ? 'good' : 'caution',
    title: `Limits. ${reachOfJacks(jacks).join('; ')}`,
    advice: cautions.length === 0 ? null : cautions.join(' '),
  };
}

function checkProfile({ profile, match, otherThan }: MatchedProfile, label: string): ArmCheck {
  const advice = [profile.caution];
  if (match === 'patch')
    advice.unshift(
      `The patch says that ${label} is a ${profile.name}; its name does not. Measure one jack before you patch.`,
    );
  if (otherThan !== null) advice.unshift(`The patch was made for ${otherThan.name}.`);
  const text = advice.filter((sentence) => sentence !== null).join(' ');
  return {
    id: 'profile',
    tone: text === '' ? 'good' : 'caution',
    title: profileTitle(profile, label),
    advice: text === '' ? null : text,
  };
}

const profileTitle = ({ id, name, fullScaleVolts }: DeviceProfile, label: string): string =>
  id === 'generic'
    ? `No profile for ${label}: ±${fullScaleVolts} V assumed`
    : `${name}: ±${fullScaleVolts} V full scale`;
