/**
 * Says where the built-in synth may play. It never plays to the interface chosen for CV, nor where nobody can tell whether it would.
 * Pure. Any thread: safe.
 */
import { DEFAULT_OUTPUT_ID } from '../devices/output-trail';

/** One audio output as the browser lists it, the entries that stand for others too. Hostile text. */
export interface Speaker {
  /** Empty while names are hidden. */
  readonly id: string;
  readonly label: string;
  /** Outputs of one piece of hardware have the same; empty while names are hidden. */
  readonly groupId: string;
}

export interface ListenFacts {
  /** Another tab drives the outputs. */
  readonly isReadOnly: boolean;
  /** The output chosen for CV; null where CV goes nowhere, as in the demo. */
  readonly cvOutput: { readonly id: string; readonly label: string } | null;
  /** The speakers that a person chose, or null for those that the system plays on. */
  readonly speakersId: string | null;
  /** The browser's list; null when it did not come. */
  readonly listed: readonly Speaker[] | null;
}

/** `sinkId` is what a context takes: a device, or empty for the system's default, whichever that is. */
export type ListenPlace =
  { readonly obstacle: null; readonly sinkId: string } | { readonly obstacle: string; readonly sinkId: null };

const OBSTACLES = {
  reader: 'Another tab drives the outputs: press Listen there.',
  silent:
    'The sound server does not answer, so nobody can tell where Listen would play. Restart the sound server.',
  none: 'Chrome finds no audio output: connect speakers or headphones.',
  cvIsDefault:
    'CV goes to the system default, and Listen would too. Press “Show device names” and choose the interface by its name.',
  hidden:
    'Chrome hides the device names, so Listen might be heard on the interface chosen for CV. Press “Show device names”.',
  only: 'The interface chosen for CV is the only audio output: connect speakers or headphones.',
  cvIsSpeaker: 'The system plays its sound on the interface chosen for CV: choose your speakers below.',
  unclear:
    'Chrome does not say which output the system plays on, and it may be the interface chosen for CV: choose your speakers below.',
} as const;

const refuse = (why: keyof typeof OBSTACLES): ListenPlace => ({ obstacle: OBSTACLES[why], sinkId: null });
const playOn = (sinkId: string): ListenPlace => ({ obstacle: null, sinkId });

/** Entries of Chrome that stand for another one of the list. */
const ALIASES: readonly string[] = [DEFAULT_OUTPUT_ID, 'communications'];

/** Gives the place to play, or why there is none and what to do. */
export function listenPlace(facts: ListenFacts): ListenPlace {
  const { isReadOnly, cvOutput, listed } = facts;
  if (isReadOnly) return refuse('reader');
  if (listed?.length === 0) return refuse('none');
  // Nothing can be mistaken for an interface that is not there.
  if (cvOutput === null) return playOn(chosenOf(facts)?.id ?? '');
  if (ALIASES.includes(cvOutput.id)) return refuse('cvIsDefault');
  if (listed === null) return refuse('silent');
  if (listed.every(({ label }) => label === '')) return refuse('hidden');
  return besideCv(facts, listed);
}

/** A device by its own id: the default may become the interface at any time. */
function besideCv(facts: ListenFacts, listed: readonly Speaker[]): ListenPlace {
  const speakers = speakersOf(facts);
  if (speakers.length === 0) return refuse('only');
  const chosen = chosenOf(facts);
  if (chosen !== undefined) return playOn(chosen.id);
  const meant = listed.find(({ id }) => id === DEFAULT_OUTPUT_ID);
  const played = devicesIn(listed).filter((device) => meant !== undefined && standsFor(meant, device));
  if (played.some((device) => !speakers.includes(device))) return refuse('cvIsSpeaker');
  if (played.length === 1) return playOn(played[0].id);
  return speakers.length === 1 ? playOn(speakers[0].id) : refuse('unclear');
}

const chosenOf = (facts: ListenFacts): Speaker | undefined =>
  speakersOf(facts).find(({ id }) => id === facts.speakersId);

/** The outputs on which the synth may be heard: all but the interface chosen for CV, with every output of the same hardware. */
export function speakersOf({
  cvOutput,
  listed,
}: Pick<ListenFacts, 'cvOutput' | 'listed'>): readonly Speaker[] {
  const devices = devicesIn(listed ?? []);
  if (cvOutput === null) return devices;
  const interfaces = devices.filter(({ id, label }) => id === cvOutput.id || label === cvOutput.label);
  return devices.filter(
    ({ id, label, groupId }) =>
      !interfaces.some((one) => one.id === id || one.label === label || isSame(one.groupId, groupId)),
  );
}

const devicesIn = (listed: readonly Speaker[]): Speaker[] =>
  listed.filter(({ id, label }) => id !== '' && label !== '' && !ALIASES.includes(id));

const isSame = (one: string, other: string): boolean => one !== '' && one === other;

/** Chrome calls it `Default - Speakers`, or says it by the hardware alone, or, on Linux, by neither. */
function standsFor({ label, groupId }: Speaker, device: Speaker): boolean {
  return label.endsWith(` - ${device.label}`) || isSame(groupId, device.groupId);
}
