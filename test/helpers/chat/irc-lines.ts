/** IRC lines as Twitch writes them, for tests that play the server. */

export interface TestMessage {
  readonly text: string;
  readonly id?: string;
  readonly userId?: string;
  /** Display name. */
  readonly name?: string;
  /** In the prefix. Default `viewer`. */
  readonly login?: string;
  /** Raw, such as `broadcaster/1,subscriber/12`. */
  readonly badges?: string;
  readonly bits?: number;
  readonly rewardId?: string;
  /** The writer's first message ever in the channel. */
  readonly isFirst?: boolean;
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
    `first-msg=${message.isFirst === true ? 1 : 0}`,
    `id=${message.id ?? `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`}`,
    'mod=0',
    'room-id=1000001',
    'subscriber=0',
    ...(sentAt === null ? [] : [`tmi-sent-ts=${sentAt}`]),
    `user-id=${message.userId ?? '2000002'}`,
    'user-type=',
    ...(message.tags ?? []),
  ];
  const { login = 'viewer', text } = message;
  return `@${tags.join(';')} :${login}!${login}@${login}.tmi.twitch.tv PRIVMSG #${channel} :${text}`;
}

/** A moderator deleted one message. */
export const clearmsg = (channel: string, messageId: string): string =>
  `@login=viewer;room-id=1000001;target-msg-id=${messageId};tmi-sent-ts=${Date.now()} ` +
  `:tmi.twitch.tv CLEARMSG #${channel} :what it said`;

/** A moderator cleared what one viewer wrote, for a time out of so many seconds or for good, or, without a viewer, everything. */
export function clearchat(
  channel: string,
  viewerId: string | null = null,
  seconds: number | null = null,
  sentAt = Date.now(),
): string {
  const tags = [
    ...(seconds === null ? [] : [`ban-duration=${seconds}`]),
    'room-id=1000001',
    ...(viewerId === null ? [] : [`target-user-id=${viewerId}`]),
    `tmi-sent-ts=${sentAt}`,
  ];
  return `@${tags.join(';')} :tmi.twitch.tv CLEARCHAT #${channel}${viewerId === null ? '' : ' :viewer'}`;
}

export interface TestNotice {
  /** `sub`, `submysterygift`, `raid`, … */
  readonly kind: string;
  readonly id?: string;
  readonly userId?: string;
  readonly name?: string;
  readonly text?: string;
  /** Milliseconds since 1970. Default now. */
  readonly sentAt?: number;
  /** Further raw tags, such as `msg-param-viewerCount=12`. */
  readonly tags?: readonly string[];
}

/** One USERNOTICE with the tags that Twitch sends, without its line end. */
export function usernotice(channel: string, notice: TestNotice): string {
  serial++;
  const tags = [
    'badge-info=',
    'badges=',
    'color=#8A2BE2',
    `display-name=${escapeTag(notice.name ?? 'Viewer')}`,
    'emotes=',
    'flags=',
    `id=${notice.id ?? `00000000-0000-4000-9000-${String(serial).padStart(12, '0')}`}`,
    'login=viewer',
    'mod=0',
    `msg-id=${notice.kind}`,
    ...(notice.tags ?? []),
    'room-id=1000001',
    'subscriber=0',
    'system-msg=',
    `tmi-sent-ts=${notice.sentAt ?? Date.now()}`,
    `user-id=${notice.userId ?? '2000002'}`,
    'user-type=',
  ];
  const text = notice.text === undefined ? '' : ` :${notice.text}`;
  return `@${tags.join(';')} :tmi.twitch.tv USERNOTICE #${channel}${text}`;
}
