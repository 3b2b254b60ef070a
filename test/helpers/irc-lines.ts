/** IRC lines as Twitch writes them, for tests that play the server. */

export interface TestMessage {
  readonly text: string;
  readonly id?: string;
  readonly userId?: string;
  /** Display name; the login in the prefix is always `viewer`. */
  readonly name?: string;
  /** Raw, such as `broadcaster/1,subscriber/12`. */
  readonly badges?: string;
  readonly bits?: number;
  readonly rewardId?: string;
  /** Milliseconds since 1970; null leaves the tag out. */
  readonly sentAt?: number | null;
  /** Further raw tags, such as `msg-id=highlighted-message`. */
  readonly tags?: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  ';': '\\:',
  ' ': '\\s',
  '\\': '\\\\',
  '\r': '\\r',
  '\n': '\\n',
};

export const escapeTag = (value: string): string => value.replace(/[; \\\r\n]/g, (char) => ESCAPES[char]);

let serial = 0;

/** One PRIVMSG with the tags that Twitch sends, without its line end. */
export function privmsg(channel: string, message: TestMessage): string {
  serial++;
  const sentAt = message.sentAt === undefined ? Date.now() : message.sentAt;
  const tags = [
    'badge-info=',
    `badges=${message.badges ?? ''}`,
    ...(message.bits === undefined ? [] : [`bits=${message.bits}`]),
    'color=#8A2BE2',
    ...(message.rewardId === undefined ? [] : [`custom-reward-id=${message.rewardId}`]),
    `display-name=${escapeTag(message.name ?? 'Viewer')}`,
    'emotes=',
    'first-msg=0',
    `id=${message.id ?? `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`}`,
    'mod=0',
    'room-id=1000001',
    'subscriber=0',
    ...(sentAt === null ? [] : [`tmi-sent-ts=${sentAt}`]),
    `user-id=${message.userId ?? '2000002'}`,
    'user-type=',
    ...(message.tags ?? []),
  ];
  return `@${tags.join(';')} :viewer!viewer@viewer.tmi.twitch.tv PRIVMSG #${channel} :${message.text}`;
}
