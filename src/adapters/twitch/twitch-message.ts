/**
 * A PRIVMSG as Twitch sends it → `ChatMessage`; so too a USERNOTICE with a text, which comes in no PRIVMSG. Engine worker: safe.
 *
 * It does not go through tmi.js: it is the path from chat to volts, tmi.js takes far longer for it, loses what follows a
 * message without text, and makes booleans of the ids 0 and 1.
 * Every string of the result is its own, so whoever keeps one keeps no frame.
 */
import type { ChatMessage, Role } from '../../domain/chat/chat-message';
import type { EpochMilliseconds, Milliseconds } from '../../domain/numbers/units';
import { ownString } from '../../domain/text/own-string';
import { type IrcLine, parameterAt } from './irc-line';
import { readTags, toId, toLogin, toName, toNumber } from './irc-tags';
import type { TwitchRoom } from './twitch-room';
import { readText, type TextTags } from './twitch-text';

/** Rewards that Twitch itself defines, the power-ups among them; they come as `msg-id`, without a `custom-reward-id`. */
const BUILT_IN_REWARDS: readonly string[] = [
  'highlighted-message',
  'skip-subs-mode-message',
  'gigantified-emote-message',
  'animated-message',
];

/** The tags that are read, as they stand in the line; empty when missing. The last of two with one name counts. */
interface Tags extends TextTags {
  id: string;
  viewerId: string;
  displayName: string;
  login: string;
  badges: string;
  mod: string;
  bits: string;
  customRewardId: string;
  first: string;
  kind: string;
  sentAt: string;
  roomId: string;
  sourceRoomId: string;
  sourceOnly: string;
  emotes: string;
  parentLogin: string;
  parentName: string;
}

/** Copied for each message: V8 copies one object at once, but puts several together field by field, three times as slowly. */
const NO_TAGS: Readonly<Tags> = {
  ...{ id: '', viewerId: '', displayName: '', login: '', badges: '', mod: '' },
  ...{ bits: '', customRewardId: '', first: '', kind: '', sentAt: '' },
  ...{ roomId: '', sourceRoomId: '', sourceOnly: '', emotes: '', parentLogin: '', parentName: '' },
};

function keepTag(tags: Tags, line: string, start: number, equals: number, end: number): void {
  switch (line.slice(start, equals)) {
    case 'badges':
      tags.badges = line.slice(equals + 1, end);
      break;
    case 'bits':
      tags.bits = line.slice(equals + 1, end);
      break;
    case 'custom-reward-id':
      tags.customRewardId = line.slice(equals + 1, end);
      break;
    case 'display-name':
      tags.displayName = line.slice(equals + 1, end);
      break;
    case 'emotes':
      tags.emotes = line.slice(equals + 1, end);
      break;
    case 'first-msg':
      tags.first = line.slice(equals + 1, end);
      break;
    case 'id':
      tags.id = line.slice(equals + 1, end);
      break;
    case 'login':
      tags.login = line.slice(equals + 1, end);
      break;
    case 'mod':
      tags.mod = line.slice(equals + 1, end);
      break;
    case 'msg-id':
      tags.kind = line.slice(equals + 1, end);
      break;
    case 'reply-parent-display-name':
      tags.parentName = line.slice(equals + 1, end);
      break;
    case 'reply-parent-user-login':
      tags.parentLogin = line.slice(equals + 1, end);
      break;
    case 'room-id':
      tags.roomId = line.slice(equals + 1, end);
      break;
    case 'source-only':
      tags.sourceOnly = line.slice(equals + 1, end);
      break;
    case 'source-room-id':
      tags.sourceRoomId = line.slice(equals + 1, end);
      break;
    case 'tmi-sent-ts':
      tags.sentAt = line.slice(equals + 1, end);
      break;
    case 'user-id':
      tags.viewerId = line.slice(equals + 1, end);
      break;
  }
}

function toRole({ badges, mod }: Tags): Role {
  const all = `,${badges}`;
  const has = (badge: string): boolean => all.includes(`,${badge}/`);
  if (has('broadcaster')) return 'broadcaster';
  if (mod === '1' || has('moderator') || has('lead_moderator')) return 'moderator';
  if (has('vip')) return 'vip';
  return has('subscriber') || has('founder') ? 'subscriber' : 'viewer';
}

function toReward({ customRewardId, kind }: Tags): string | null {
  const reward = toId(customRewardId);
  if (reward !== '') return reward;
  return BUILT_IN_REWARDS.includes(kind) ? ownString(kind) : null;
}

/** Up to the `!`; a notice comes from the server and tells its writer in a tag. */
function loginOf({ line, verb, sourceStart, sourceEnd }: IrcLine, { login }: Tags): string {
  if (verb === 'USERNOTICE') return toLogin(login);
  const bang = line.indexOf('!', sourceStart);
  return toLogin(line.slice(sourceStart, bang < 0 || bang > sourceEnd ? sourceEnd : bang));
}

/** Twitch wraps these around the text of `/me`. */
const ACTION_START = '\u0001ACTION ';
const ACTION_END = '\u0001';

function withoutAction(text: string): string {
  const isAction = text.startsWith(ACTION_START) && text.endsWith(ACTION_END);
  return isAction ? text.slice(ACTION_START.length, -ACTION_END.length) : text;
}

/**
 * `receivedAt` is when the frame came that carried the line. Null when the line names no writer or is of another room, and when
 * it was meant for the guest's own room alone.
 */
export function readMessage(parts: IrcLine, receivedAt: Milliseconds, room: TwitchRoom): ChatMessage | null {
  const { line, sourceStart, sourceEnd, parametersStart } = parts;
  if (sourceStart === sourceEnd || !room.isNamedAt(parts, parametersStart)) return null;
  const tags = readTags(parts, { ...NO_TAGS }, keepTag);
  if (!room.isOurs(tags.roomId)) return null;
  const isGuest = tags.sourceRoomId !== '' && tags.sourceRoomId !== tags.roomId;
  if (isGuest && tags.sourceOnly === '1') return null;
  const bits = toNumber(tags.bits) ?? 0;
  const viewerLogin = loginOf(parts, tags);
  let text = withoutAction(parameterAt(line, parameterAt(line, parametersStart).next).text);
  let trailingEmotesAt = text.length;
  if (tags.emotes !== '' || bits > 0 || tags.parentLogin !== '' || tags.parentName !== '')
    ({ text, trailingEmotesAt } = readText(text, bits, tags));
  return {
    id: toId(tags.id),
    viewerId: toId(tags.viewerId),
    viewerLogin,
    viewerName: toName(tags.displayName) || viewerLogin,
    role: isGuest ? 'viewer' : toRole(tags),
    isGuest,
    isFirst: isGuest || tags.first === '1',
    text: ownString(text),
    trailingEmotesAt,
    bits: isGuest ? 0 : bits,
    rewardId: isGuest ? null : toReward(tags),
    sentAt: toNumber(tags.sentAt) as EpochMilliseconds | null,
    receivedAt,
  };
}
