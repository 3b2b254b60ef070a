/** Made-up chat, read as real chat is, for a rehearsal of what happens to a message. Engine worker: safe. */
import type { ChatMessage } from '../../domain/chat/chat-message';
import type { EpochMilliseconds } from '../../domain/numbers/units';
import type { Clock } from '../clock';
import { splitLine } from './irc-line';
import { readMessage } from './twitch-message';
import { TwitchRoom } from './twitch-room';

const ROOM = new TwitchRoom('nowhere');

const line = (nth: number, sentAt: EpochMilliseconds, text: string): string =>
  '@badge-info=subscriber/14;badges=subscriber/12,premium/1;color=#8A2BE2;display-name=Nobody\\sHere;emotes=25:0-4;' +
  `first-msg=0;flags=;id=00000000-0000-4000-8000-${String(nth).padStart(12, '0')};mod=0;returning-chatter=0;room-id=1;` +
  `subscriber=1;tmi-sent-ts=${sentAt};turbo=0;user-id=${nth};user-type= ` +
  `:nobody!nobody@nobody.tmi.twitch.tv PRIVMSG #nowhere :${text}`;

/** Reads `count` messages, each from another viewer, sent and received now. */
export function rehearseChat(
  count: number,
  textOf: (nth: number) => string,
  clock: Clock,
  onMessage: (message: ChatMessage) => void,
): void {
  for (let nth = 0; nth < count; nth++) {
    const receivedAt = clock.now();
    const message = readMessage(
      splitLine(line(nth, clock.wallAt(receivedAt), textOf(nth))),
      receivedAt,
      ROOM,
    );
    if (message !== null) onMessage(message);
  }
}
