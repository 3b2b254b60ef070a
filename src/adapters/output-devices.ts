/**
 * The output devices of this computer, as far as the browser tells. Chrome names them only to a page that may use the
 * microphone; until then it lists one output without name or id, the system's default. Page: safe.
 */
import { answerWithin } from './time-limit';

export interface OutputDevice {
  readonly id: string;
  /** Hostile text. */
  readonly label: string;
}

export interface OutputList {
  readonly list: readonly OutputDevice[];
  /** `none`: not one output is listed. */
  readonly labels: 'shown' | 'hidden' | 'none';
}

/** The one output that can be chosen while names are hidden. Chrome uses the same id for the same thing. */
export const DEFAULT_OUTPUT_ID = 'default';
const DEFAULT_OUTPUT: OutputDevice = { id: DEFAULT_OUTPUT_ID, label: 'System default (name hidden)' };

/**
 * Entries of Chrome that stand for another device of the list. A person arms a named device, not whatever the system puts in
 * its place later, so they are left out wherever names are known.
 */
const ALIASES: readonly string[] = [DEFAULT_OUTPUT_ID, 'communications'];

/** False in Firefox and Safari, and where the page is not served securely. */
export const canChooseOutput = (): boolean =>
  typeof AudioContext !== 'undefined' && 'sinkId' in AudioContext.prototype && mediaDevices() !== null;

/** Chrome reaches devices through PulseAudio there (or PipeWire in its place), which it knows less about than other systems. */
export const isLinux = (): boolean => /^(?!.*Android).*Linux/.test(navigator.userAgent);

export async function listOutputs(): Promise<OutputList> {
  if (!canChooseOutput()) return { list: [], labels: 'hidden' };
  const outputs = await enumerateOutputs();
  const named = outputs.filter(({ deviceId, label }) => label !== '' && !ALIASES.includes(deviceId));
  if (outputs.length === 0) return { list: [], labels: 'none' };
  if (named.length === 0) return { list: [DEFAULT_OUTPUT], labels: 'hidden' };
  return { list: named.map(({ deviceId, label }) => ({ id: deviceId, label })), labels: 'shown' };
}

/** What the list says of one output: its label, and every output that is there beside it, or why it is not found. */
export type Sighting =
  | { readonly found: true; readonly label: string; readonly outputs: readonly OutputDevice[] }
  | {
      readonly found: false;
      /** `names hidden` is no absence: Chrome does not tell this page which outputs there are. */
      readonly because: 'gone' | 'no outputs' | 'names hidden';
      readonly outputs: readonly OutputDevice[];
    };

/**
 * Looks for an output by its id. Rejects when the list does not come. Asking is also what makes Chrome on Linux look: see
 * `sink-watch.ts`.
 */
export async function lookForOutput(id: string): Promise<Sighting> {
  const listed = await enumerateOutputs();
  const outputs = listed
    .filter(({ deviceId }) => deviceId !== '' && !ALIASES.includes(deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
  const output = listed.find(
    ({ deviceId }) => deviceId === id || (id === DEFAULT_OUTPUT_ID && deviceId === ''),
  );
  if (output !== undefined) return { found: true, label: output.label, outputs };
  if (listed.length === 0) return { found: false, because: 'no outputs', outputs };
  return {
    found: false,
    because: listed.every(({ label }) => label === '') ? 'names hidden' : 'gone',
    outputs,
  };
}

/**
 * Asks for the microphone, the only way to device names in Chrome, and lets it go at once: nothing is recorded. `no microphone`
 * when the computer has none to ask for; Chrome's own site settings can still allow it.
 */
export async function revealLabels(): Promise<'shown' | 'refused' | 'no microphone'> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return 'shown';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError' ? 'no microphone' : 'refused';
  }
}

/** Calls back when a device came or went. Returns how to stop. */
export function watchDevices(onChange: () => void): () => void {
  const devices = mediaDevices();
  devices?.addEventListener('devicechange', onChange);
  return () => devices?.removeEventListener('devicechange', onChange);
}

/** Measured: 35 ms on a busy machine. A sound server that hangs never answers. */
const LIST_WITHIN_MS = 2_000;

async function enumerateOutputs(): Promise<readonly MediaDeviceInfo[]> {
  const asked = mediaDevices()?.enumerateDevices() ?? Promise.resolve([]);
  const devices = await answerWithin(asked, LIST_WITHIN_MS, new Error('the list of devices did not come'));
  return devices.filter(({ kind }) => kind === 'audiooutput');
}

/** Undefined on pages that are not served securely, which its type does not say. */
const mediaDevices = (): MediaDevices | null =>
  (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices ?? null;
