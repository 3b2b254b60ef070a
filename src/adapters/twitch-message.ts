/**
 * A PRIVMSG as Twitch sends it → `ChatMessage`. Engine worker: safe.
 *
 * The one kind of line that does not go through tmi.js: it is the path from chat to volts, tmi.js takes three times as long
 * for it, loses what follows a message without text, and makes booleans of the ids 0 and 1.
 * Every string of the result is its own, so whoever keeps one keeps no frame.
 */
import type { ChatMessage, Role } from '../domain/chat-message';
import { ownString } from '../domain/own-string';
import type { EpochMilliseconds, Milliseconds } from '../domain/units';
import { type IrcLine, parameterAt } from './irc-line';

/** Twitch's own ids have at most 36 characters. A longer one is none: what is kept for every message must stay small. */
const LONGEST_ID = 64;
/** Twitch's longest display name has 25. */
const LONGEST_NAME = 100;
/** Rewards that Twitch itself defines; they come as `msg-id`, without a `custom-reward-id`. */
const BUILT_IN_REWARDS: readonly string[] = ['highlighted-message', 'skip-subs-mode-message'];
const MOST_DIGITS = 15;
const ZERO = 48;
const EQUALS = 61;
const SEMICOLON = 59;

/** The tags that are read, as they stand in the line; empty when missing. Of two with one name the last one counts. */
interface Tags {
  id: string;
  viewerId: string;
  displayName: string;
  badges: string;
  mod: string;
  bits: string;
  customRewardId: string;
  kind: string;
  sentAt: string;
}

function readTags({ line, tagsStart, tagsEnd }: IrcLine): Tags {
  const tags: Tags = {
    ...{ id: '', viewerId: '', displayName: '', badges: '', mod: '' },
    ...{ bits: '', customRewardId: '', kind: '', sentAt: '' },
  };
  let start = tagsStart;
  let equals = -1;
  for (let at = tagsStart; at <= tagsEnd; at++) {
    const char = at < tagsEnd ? line.charCodeAt(at) : SEMICOLON;
    if (char === EQUALS && equals < 0) equals = at;
    if (char !== SEMICOLON) continue;
    if (equals >= 0) readTag(tags, line.slice(start, equals), line, equals + 1, at);
    start = at + 1;
    equals = -1;
  }
  return tags;
}

function readTag(tags: Tags, name: string, line: string, start: number, end: number): void {
  switch (name) {
    case 'badges':
      tags.badges = line.slice(start, end);
      break;
    case 'bits':
      tags.bits = line.slice(start, end);
      break;
    case 'custom-reward-id':
      tags.customRewardId = line.slice(start, end);
      break;
    case 'display-name':
      tags.displayName = line.slice(start, end);
      break;
    case 'id':
      tags.id = line.slice(start, end);
      break;
    case 'mod':
      tags.mod = line.slice(start, end);
      break;
    case 'msg-id':
      tags.kind = line.slice(start, end);
      break;
    case 'tmi-sent-ts':
      tags.sentAt = line.slice(start, end);
      break;
    case 'user-id':
      tags.viewerId = line.slice(start, end);
      break;
  }
}

const toId = (text: string): string => (text.length > LONGEST_ID ? '' : ownString(text));

/** A whole, not negative number of at most 15 digits (all of them exact), or null. */
function toNumber(digits: string): number | null {
  if (digits === '' || digits.length > MOST_DIGITS) return null;
  let number = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

const ESCAPED: Readonly<Record<string, string>> = { ':': ';', s: ' ', '\\': '\\', r: '\r', n: '\n' };

/** A tag's value as it was before the server escaped it. */
const unescape = (value: string): string =>
  value.includes('\\') ? value.replace(/\\(.?)/gs, (_, char: string) => ESCAPED[char] ?? char) : value;

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

/** Without a display name the login stands in for it. */
function toName({ displayName }: Tags, { line, sourceStart, sourceEnd }: IrcLine): string {
  if (displayName === '')
    return ownString(line.slice(sourceStart, sourceEnd).split('!', 1)[0].slice(0, LONGEST_NAME));
  // Escaped, a name is at most twice as long.
  return ownString(unescape(displayName.slice(0, 2 * LONGEST_NAME)).slice(0, LONGEST_NAME));
}

/** What `/me` wraps around a text. */
const ACTION_START = '\u0001ACTION ';
const ACTION_END = '\u0001';

function toText(text: string): string {
  const isAction = text.startsWith(ACTION_START) && text.endsWith(ACTION_END);
  return ownString(isAction ? text.slice(ACTION_START.length, -ACTION_END.length) : text);
}

/** `receivedAt` is when the frame came that carried the line. Null when the line names no writer or no channel. */
export function readMessage(parts: IrcLine, receivedAt: Milliseconds): ChatMessage | null {
  const { line, sourceStart, sourceEnd, parametersStart } = parts;
  if (sourceStart === sourceEnd || parametersStart === line.length) return null;
  const tags = readTags(parts);
  const channel = parameterAt(line, parametersStart);
  return {
    id: toId(tags.id),
    viewerId: toId(tags.viewerId),
    viewerName: toName(tags, parts),
    role: toRole(tags),
    text: toText(parameterAt(line, channel.next).text),
    bits: toNumber(tags.bits) ?? 0,
    rewardId: toReward(tags),
    sentAt: toNumber(tags.sentAt) as EpochMilliseconds | null,
    receivedAt,
  };
}
