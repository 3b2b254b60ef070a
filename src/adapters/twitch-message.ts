/**
 * What tmi.js makes of a Twitch message → `ChatMessage`. Engine worker: safe.
 * Every string of the result is its own, so whoever keeps one keeps no frame.
 */
import type { ChatMessage, Role } from '../domain/chat-message';
import { ownString } from '../domain/own-string';
import type { EpochMilliseconds, Milliseconds } from '../domain/units';

/** Twitch's tags after tmi.js: `1` became true, `0` became false, an empty one null, `badges` an object or null. */
export type TmiTags = Readonly<Record<string, unknown>>;

/** Twitch's own ids have at most 36 characters. A longer one is none: what is kept for every message must stay small. */
const LONGEST_ID = 64;
/** Twitch's longest display name has 25. */
const LONGEST_NAME = 100;
/** Rewards that Twitch itself defines; they come as `msg-id`, without a `custom-reward-id`. */
const BUILT_IN_REWARDS: readonly unknown[] = ['highlighted-message', 'skip-subs-mode-message'];

/** A tag as it came from Twitch, empty when missing. */
function tagText(tags: TmiTags, key: string): string {
  const value = tags[key];
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return '';
}

function tagId(tags: TmiTags, key: string): string {
  const id = tagText(tags, key);
  return id.length > LONGEST_ID ? '' : ownString(id);
}

/** A whole, not negative number of at most 15 digits (all of them exact), or null. */
function tagNumber(tags: TmiTags, key: string): number | null {
  const digits = tagText(tags, key);
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

function roleOf(tags: TmiTags): Role {
  const { badges } = tags;
  const has = (badge: string): boolean =>
    typeof badges === 'object' && badges !== null && Object.hasOwn(badges, badge);
  if (has('broadcaster')) return 'broadcaster';
  if (has('moderator') || has('lead_moderator') || tags['mod'] === true) return 'moderator';
  if (has('vip')) return 'vip';
  return has('subscriber') || has('founder') ? 'subscriber' : 'viewer';
}

function rewardOf(tags: TmiTags): string | null {
  const reward = tagId(tags, 'custom-reward-id');
  if (reward !== '') return reward;
  const builtIn = tags['msg-id'];
  return BUILT_IN_REWARDS.includes(builtIn) ? String(builtIn) : null;
}

/** `receivedAt` is when the frame came that carried the message. */
export function toChatMessage(tags: TmiTags, text: string, receivedAt: Milliseconds): ChatMessage {
  const name = tagText(tags, 'display-name') || tagText(tags, 'username');
  return {
    id: tagId(tags, 'id'),
    viewerId: tagId(tags, 'user-id'),
    viewerName: ownString(name.slice(0, LONGEST_NAME)),
    role: roleOf(tags),
    text: ownString(text),
    // tmi.js leaves this one tag as it is, so true means `bits` without a number here.
    bits: tags['bits'] === true ? 0 : (tagNumber(tags, 'bits') ?? 0),
    rewardId: rewardOf(tags),
    sentAt: tagNumber(tags, 'tmi-sent-ts') as EpochMilliseconds | null,
    receivedAt,
  };
}
