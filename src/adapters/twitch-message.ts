/**
 * A PRIVMSG as Twitch sends it → `ChatMessage`. Engine worker: safe.
 *
 * It does not go through tmi.js: it is the path from chat to volts, tmi.js takes far longer for it, loses what follows a
 * message without text, and makes booleans of the ids 0 and 1.
 * Every string of the result is its own, so whoever keeps one keeps no frame.
 */
import type { ChatMessage, Role } from '../domain/chat-message';
import { ownString } from '../domain/own-string';
import type { EpochMilliseconds, Milliseconds } from '../domain/units';
import { type IrcLine, parameterAt } from './irc-line';
import { readTags, toId, toLogin, toName, toNumber } from './irc-tags';

/** Rewards that Twitch itself defines; they come as `msg-id`, without a `custom-reward-id`. */
const BUILT_IN_REWARDS: readonly string[] = ['highlighted-message', 'skip-subs-mode-message'];

/** The tags that are read, as they stand in the line; empty when missing. Of two with one name the last one counts. */
interface Tags {
  id: string;
  viewerId: string;
  displayName: string;
  badges: string;
  mod: string;
  bits: string;
  customRewardId: string;
  first: string;
  kind: string;
  sentAt: string;
}

/** Copied for each message: V8 copies one object at once, but puts several together field by field, three times as slowly. */
const NO_TAGS: Readonly<Tags> = {
  ...{ id: '', viewerId: '', displayName: '', badges: '', mod: '' },
  ...{ bits: '', customRewardId: '', first: '', kind: '', sentAt: '' },
};

function keepTag(tags: Tags, name: string, line: string, start: number, end: number): void {
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
    case 'first-msg':
      tags.first = line.slice(start, end);
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

const loginOf = ({ line, sourceStart, sourceEnd }: IrcLine): string =>
  toLogin(line.slice(sourceStart, sourceEnd).split('!', 1)[0]);

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
  const tags = readTags(parts, { ...NO_TAGS }, keepTag);
  const channel = parameterAt(line, parametersStart);
  return {
    id: toId(tags.id),
    viewerId: toId(tags.viewerId),
    viewerName: toName(tags.displayName) || loginOf(parts),
    role: toRole(tags),
    isFirst: tags.first === '1',
    text: toText(parameterAt(line, channel.next).text),
    bits: toNumber(tags.bits) ?? 0,
    rewardId: toReward(tags),
    sentAt: toNumber(tags.sentAt) as EpochMilliseconds | null,
    receivedAt,
  };
}
