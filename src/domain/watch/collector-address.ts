/** Reads where a collector of traces listens, as a person writes it. Any thread: safe. */

export const COLLECTOR = 'http://127.0.0.1:4318';

export type CollectorReading =
  { readonly ok: true; readonly address: string } | { readonly ok: false; readonly reason: string };

const MAX_LENGTH = 200;
const PLACE =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>\[[^\]]*\]|[^\s/:[\]]+)(?::(?<port>\d+))?(?<path>\/.*)?$/i;

const no = (reason: string): CollectorReading => ({ ok: false, reason });

/**
 * Takes addresses of this computer alone: the page's policy lets no other through, and cannot name `[::1]`. Without a port it is the
 * usual one.
 */
export function readCollectorAddress(text: string): CollectorReading {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, address: COLLECTOR };
  const { scheme, host = '', port, path } = PLACE.exec(trimmed.slice(0, MAX_LENGTH))?.groups ?? {};
  if (scheme !== undefined && scheme.toLowerCase() !== 'http')
    return no('Write http:// here: a collector on this computer takes OTLP over plain HTTP.');
  if (host === '[::1]') return no('Write 127.0.0.1 in place of [::1]: browsers cannot allow that address.');
  const isHere = /^(?:127\.0\.0\.1|localhost)$/i.test(host);
  if (!isHere) return no('Only a collector on this computer can be reached: write 127.0.0.1:4318.');
  if (port === '4317') return no('Port 4317 speaks gRPC. Write 4318, or the port for OTLP over HTTP.');
  if (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535))
    return no('A port lies between 1 and 65535; the usual one is 4318.');
  if (path !== undefined && !/^\/(?:v1\/traces\/?)?$/.test(path))
    return no('Write only host and port here, such as 127.0.0.1:4318: /v1/traces is added to it.');
  return { ok: true, address: `http://${host.toLowerCase()}:${Number(port ?? 4318)}` };
}
