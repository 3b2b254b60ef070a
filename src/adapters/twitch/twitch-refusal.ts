/** Twitch's words when it puts somebody out of a channel, or lets nobody in. Engine worker: safe. */
import { ownString } from '../../domain/text/own-string';
import { type IrcLine, parameterAt } from './irc-line';
import { type KeepTag, readTags } from './irc-tags';
import type { TwitchRoom } from './twitch-room';

/** The `msg-id` of each NOTICE that means: not in this channel. Every other NOTICE is about something else. */
const REFUSALS: ReadonlySet<string> = new Set([
  'msg_banned',
  'msg_channel_blocked',
  'msg_channel_suspended',
  'msg_room_not_found',
  'msg_suspended',
  'tos_ban',
]);
/** Twitch's own sentences are far shorter. */
const LONGEST_REASON = 300;

const keepKind: KeepTag<{ kind: string }> = (tags, line, start, equals, end) => {
  if (line.slice(start, equals) === 'msg-id') tags.kind = line.slice(equals + 1, end);
};

/** The reason in Twitch's words, or null when the NOTICE refuses nothing or is about another channel. */
export function readRefusal(notice: IrcLine, room: TwitchRoom): string | null {
  const { line, parametersStart } = notice;
  if (!room.isNamedAt(notice, parametersStart)) return null;
  if (!REFUSALS.has(readTags(notice, { kind: '' }, keepKind).kind)) return null;
  const { text } = parameterAt(line, parameterAt(line, parametersStart).next);
  return ownString(text.slice(0, LONGEST_REASON)) || 'Twitch refuses the channel';
}
