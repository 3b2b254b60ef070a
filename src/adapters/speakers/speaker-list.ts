/** The outputs of this computer as the browser lists them, the entries that stand for others too. Page: safe. */
import type { Speaker } from '../../domain/listen/listen-obstacle';
import { answerWithin } from '../time-limit';

/** A sound server that hangs never answers. */
const LIST_WITHIN_MS = 1_000;

/** Null when the list does not come. */
export async function listSpeakers(): Promise<readonly Speaker[] | null> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (mediaDevices === undefined) return null;
  try {
    const tooLate = new Error('the list of devices did not come');
    const devices = await answerWithin(mediaDevices.enumerateDevices(), LIST_WITHIN_MS, tooLate);
    return devices
      .filter(({ kind }) => kind === 'audiooutput')
      .map(({ deviceId, label, groupId }) => ({ id: deviceId, label, groupId }));
  } catch {
    return null;
  }
}

export function watchSpeakers(onChange: () => void): void {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  mediaDevices?.addEventListener('devicechange', onChange);
}
