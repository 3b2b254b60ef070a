/**
 * Reads the part of the page's address after `#`. Hostile text: a link can be made by anybody, so it only prefills, and the
 * only chat server that it can name is one on this machine. Any thread: safe.
 */
import { parseTwitchChannel } from '../chat/twitch-channel';

export interface Address {
  readonly twitchChannel: string | null;
  /** Label of the audio interface. */
  readonly output: string | null;
  /** Loopback `ws:` address. */
  readonly chatUrl: string | null;
  /** Packed patch, not yet looked into. */
  readonly patch: string | null;
  /** The parts that were not taken and why, one sentence each. */
  readonly faults: readonly string[];
}

/** The longest address that Chrome itself takes. */
const MAX_LENGTH = 2 * 1024 * 1024;
const MAX_OUTPUT_LENGTH = 200;
const LOOPBACK = /^ws:\/\/(?:localhost|127\.0\.0\.1)(?::(?<port>\d{1,5}))?(?:\/[\w./-]*)?$/i;
const BASE64URL = /^[\w-]+$/;

/**
 * Whether `text` is a chat server on this machine: plain `ws:`, no user, no query, no name that could lead elsewhere. These
 * two and no more, because they are what the page's content security policy lets through: it has no notation for `[::1]`.
 */
export function isLoopbackUrl(text: string): boolean {
  const match = LOOPBACK.exec(text);
  if (match === null) return false;
  const port = Number(match.groups?.['port'] ?? 80);
  return port >= 1 && port <= 65_535;
}

/** Decodes what forms write: `+` is a space, `%` escapes UTF-8. Returns null when the escapes are broken. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** First value of each name. Unknown names stay unread: other programs put their own behind `#` too. */
function readPairs(hash: string, faults: string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of hash.replace(/^#/, '').split('&')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals);
    if (equals < 1 || !['channel', 'output', 'chat', 'patch'].includes(name)) continue;
    const value = decode(pair.slice(equals + 1));
    if (value === null) faults.push(`The link's ${name} is not written as an address is.`);
    else if (pairs.has(name)) faults.push(`The link gives ${name} twice; the first one counts.`);
    else if (value !== '') pairs.set(name, value);
  }
  return pairs;
}

/** The hash without its patch: read once, it is not offered again at every reload. Empty when nothing else is left. */
export function withoutPatch(hash: string): string {
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => !pair.startsWith('patch='))
    .join('&');
  return others === '' ? '' : `#${others}`;
}

/** Never throws; what is wrong is left out and named in `faults`. `hash` may begin with `#`. */
export function parseAddress(hash: string): Address {
  const nothing = { twitchChannel: null, output: null, chatUrl: null, patch: null };
  if (hash.length > MAX_LENGTH) return { ...nothing, faults: ['The link is too long.'] };
  const faults: string[] = [];
  const pairs = readPairs(hash, faults);

  const take = (name: string, isFine: (value: string) => boolean, fault: string): string | null => {
    const value = pairs.get(name);
    if (value === undefined) return null;
    if (isFine(value)) return value;
    faults.push(fault);
    return null;
  };
  const channel = parseTwitchChannel(pairs.get('channel') ?? '');
  if (!channel.ok && pairs.has('channel')) faults.push(`The link's channel: ${channel.reason}`);
  return {
    twitchChannel: channel.ok ? channel.name : null,
    output: take(
      'output',
      (label) => label.length <= MAX_OUTPUT_LENGTH && !/\p{Cc}/u.test(label),
      "The link's output is no device's name.",
    ),
    chatUrl: take(
      'chat',
      isLoopbackUrl,
      "The link's chat server is not on this machine: only ws://127.0.0.1 and ws://localhost are taken.",
    ),
    patch: take('patch', (text) => BASE64URL.test(text), "The link's patch is damaged."),
    faults,
  };
}
