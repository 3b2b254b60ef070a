/** Reads what a person types or pastes as a Twitch channel. Any thread: safe. */

export type TwitchChannelReading =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly reason: string };

/** Longer than any address that names a Twitch channel, short enough to look at whole. */
const MAX_LENGTH = 500;
const NAME = /^[a-z0-9]\w{0,24}$/;
const ADDRESS = /^(?:https?:\/\/)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:[/?#]|$)/;
const TWITCH_HOSTS = new Set(['twitch.tv', 'www.twitch.tv', 'm.twitch.tv', 'go.twitch.tv']);
/** Paths in which the Twitch channel's name comes second. */
const PREFIXES = new Set(['popout', 'embed', 'moderator', 'u']);
/** Pages of Twitch itself that look like a channel's. */
const RESERVED = new Set([
  ...['directory', 'videos', 'settings', 'subscriptions', 'inventory', 'wallet', 'drops', 'downloads'],
  ...['search', 'jobs', 'turbo', 'store', 'p', 'login', 'signup', 'team', 'collections'],
]);

const refuse = (reason: string): TwitchChannelReading => ({ ok: false, reason });

/** `name`, `#name`, `@name`, or the address of a Twitch page that belongs to one channel. */
export function parseTwitchChannel(text: string): TwitchChannelReading {
  if (text.length > MAX_LENGTH) return refuse('That is too long for a Twitch channel.');
  const folded = text.trim().toLowerCase();
  if (folded === '') return refuse('Type the name of a Twitch channel.');
  const host = ADDRESS.exec(folded)?.groups?.['host'];
  if (host !== undefined) return readAddress(folded, host);
  const name = /^[#@]/.test(folded) ? folded.slice(1) : folded;
  if (NAME.test(name)) return { ok: true, name };
  if (/[/:.]/.test(name))
    return refuse('That is not the address of a Twitch channel: paste one like twitch.tv/name.');
  return refuse(
    'A Twitch channel has 1 to 25 letters a to z, digits or underscores, and starts with no underscore.',
  );
}

/** Why the text names no Twitch channel, in words for a person; null where it names one, or nothing is written. */
export function twitchChannelFault(text: string): string | null {
  const reading = parseTwitchChannel(text);
  return text.trim() === '' || reading.ok ? null : reading.reason;
}

function readAddress(address: string, host: string): TwitchChannelReading {
  if (!TWITCH_HOSTS.has(host)) return refuse(`That is an address of ${host}, not of twitch.tv.`);
  const [path] = address.slice(address.indexOf(host) + host.length).split(/[?#]/);
  const parts = path.split('/').slice(1);
  const name = PREFIXES.has(parts[0]) ? parts[1] : parts[0];
  if (name === undefined || name === '')
    return refuse('That address names no Twitch channel: paste one like twitch.tv/name.');
  if (RESERVED.has(name)) return refuse(`twitch.tv/${name} is a page of Twitch itself, not a channel.`);
  return NAME.test(name)
    ? { ok: true, name }
    : refuse('That address names no Twitch channel: paste one like twitch.tv/name.');
}
