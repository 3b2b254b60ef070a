/** Reads where OBS listens, as a person writes it. Any thread: safe. */
import { isLoopbackUrl } from '../patch/address';

export const OBS_ADDRESS = 'ws://127.0.0.1:4455';

export type ObsAddressReading =
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly reason: string };

const MAX_LENGTH = 200;
const PLACE = /^(?:(?:ws|http|obsws):\/\/)?(?<host>[^\s/:]+)(?::(?<port>\d+))?(?:\/(?<rest>.*))?$/i;

/** Takes addresses of this computer alone, since the page's policy lets no other through. Without a port it is OBS's own. */
export function readObsAddress(text: string): ObsAddressReading {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, address: OBS_ADDRESS };
  const { host = '', port = '4455', rest = '' } = PLACE.exec(trimmed.slice(0, MAX_LENGTH))?.groups ?? {};
  if (rest !== '')
    return {
      ok: false,
      reason: 'Write only host and port here, such as 127.0.0.1:4455. The password has its own field.',
    };
  const address = `ws://${host.toLowerCase()}:${port}`;
  if (isLoopbackUrl(address)) return { ok: true, address };
  return {
    ok: false,
    reason:
      'Only an OBS on this computer can be reached: write 127.0.0.1:4455, whatever address OBS shows. For OBS on another computer, open this page there or capture the pop-out.',
  };
}
