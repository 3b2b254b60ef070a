/** The list a streamer reads before arming: what was found, green or red, and what to do about it. Pure. */
import type { DeviceProfile } from '../domain/devices';
import type { ArmCheck } from './state';

export interface ArmCheckFacts {
  readonly isolated: boolean;
  readonly profile: DeviceProfile;
  readonly demo: boolean;
  /** Of the stream that runs, or null while none does. */
  readonly stream: {
    readonly label: string;
    readonly channels: number;
    readonly sampleRate: number;
    /** Numbers of jacks that the patch uses and the device has no channel for. */
    readonly jacksWithoutChannel: readonly number[];
  } | null;
}

export function checkBeforeArming(facts: ArmCheckFacts): readonly ArmCheck[] {
  const { stream, demo } = facts;
  const checks = [checkIsolation(facts.isolated)];
  if (stream === null) return [...checks, checkStreamless()];
  checks.push(checkSink(stream.label, demo), checkChannels(stream), checkRate(stream.sampleRate));
  if (!demo) checks.push(checkProfile(facts.profile, stream.label), VOLUME_REMINDER);
  return checks;
}

/** Whether nothing in the list forbids arming. */
export const mayArm = (checks: readonly ArmCheck[]): boolean => checks.every(({ tone }) => tone !== 'bad');

const VOLUME_REMINDER: ArmCheck = {
  id: 'volume',
  tone: 'neutral',
  title: 'System volume for this interface at 100 %',
  advice: 'The page cannot read it, and on Windows and some Linux desktops it scales the volts.',
};

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

function checkStreamless(): ArmCheck {
  return { id: 'sink', tone: 'bad', title: 'No stream yet', advice: 'Go live first: it starts at rest.' };
}

function checkSink(label: string, demo: boolean): ArmCheck {
  return {
    id: 'sink',
    tone: 'good',
    title: demo ? 'Demo: nothing leaves the computer' : `Playing on ${label}`,
    advice: null,
  };
}

function checkChannels(stream: NonNullable<ArmCheckFacts['stream']>): ArmCheck {
  const missing = stream.jacksWithoutChannel;
  const plural = stream.channels === 1 ? 'channel' : 'channels';
  if (missing.length === 0) {
    return { id: 'channels', tone: 'good', title: `${stream.channels} ${plural}`, advice: null };
  }
  const jacks = missing.length === 1 ? `Jack ${missing[0]}` : `Jacks ${missing.join(', ')}`;
  return {
    id: 'channels',
    tone: 'caution',
    title: `${stream.channels} ${plural}: ${jacks} cannot be driven`,
    advice:
      'Windows shows many interfaces as stereo pairs; on a Mac set the speaker layout in Audio MIDI Setup. The other jacks work.',
  };
}

function checkRate(sampleRate: number): ArmCheck {
  return { id: 'rate', tone: 'good', title: `${sampleRate / 1000} kHz, the device's own rate`, advice: null };
}

function checkProfile(profile: DeviceProfile, label: string): ArmCheck {
  return {
    id: 'profile',
    tone: profile.caution === null ? 'good' : 'caution',
    title:
      profile.id === 'generic'
        ? `No profile for ${label}: ±${profile.fullScale} V assumed`
        : `${profile.name}: ±${profile.fullScale} V full scale`,
    advice: profile.caution,
  };
}
