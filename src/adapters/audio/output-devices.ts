/**
 * The output devices of this computer, as far as the browser tells. Chrome names them only to a page that may use the
 * microphone; until then it lists one output without name or id, the system's default. Page: safe.
 */
import { DEFAULT_OUTPUT_ID, namedOutputs, type OutputDevice } from '../../domain/devices/output-trail';
import { answerWithin } from '../time-limit';

export interface OutputList {
  readonly list: readonly OutputDevice[];
  /** `none`: not one output is listed. */
  readonly labels: 'shown' | 'hidden' | 'none';
}

const DEFAULT_OUTPUT: OutputDevice = { id: DEFAULT_OUTPUT_ID, label: 'System default (name hidden)' };

/** False in Firefox and Safari, and where the page is not served securely. */
export const canChooseOutput = (): boolean =>
  typeof AudioContext !== 'undefined' && 'sinkId' in AudioContext.prototype && mediaDevices() !== null;

/** Chrome reaches devices through PulseAudio there (or PipeWire in its place), which it knows less about than other systems. */
export const isLinux = (): boolean => /^(?!.*Android).*Linux/.test(navigator.userAgent);

export async function listOutputs(): Promise<OutputList> {
  if (!canChooseOutput()) return { list: [], labels: 'hidden' };
  const outputs = await lookAtOutputs();
  const named = namedOutputs(outputs);
  if (outputs.length === 0) return { list: [], labels: 'none' };
  if (named.length === 0) return { list: [DEFAULT_OUTPUT], labels: 'hidden' };
  return { list: named, labels: 'shown' };
}

/**
 * Every entry of the list, for an `OutputTrail`. Rejects when the list does not come. Asking is also what makes Chrome on Linux
 * look: see `sink-watch.ts`.
 */
export async function lookAtOutputs(): Promise<readonly OutputDevice[]> {
  const asked = mediaDevices()?.enumerateDevices() ?? Promise.resolve([]);
  const devices = await answerWithin(asked, LIST_WITHIN_MS, new Error('the list of devices did not come'));
  return devices
    .filter(({ kind }) => kind === 'audiooutput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
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

/** Undefined on pages that are not served securely, which its type does not say. */
const mediaDevices = (): MediaDevices | null =>
  (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices ?? null;
