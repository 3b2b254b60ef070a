/** A worker that joins a chat as the engine does and tells what it hears. */
import { systemClock } from '../../../src/adapters/clock';
import { TwitchChat } from '../../../src/adapters/twitch/twitch-chat';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import type { ChatStatus } from '../../../src/shared/reports/chat-report';

export type ChatNews =
  | { readonly kind: 'status'; readonly status: ChatStatus }
  | { readonly kind: 'message'; readonly message: ChatMessage };

const tell = (news: ChatNews): void => self.postMessage(news);

self.addEventListener('message', ({ data: url }: MessageEvent<string>) => {
  const chat = new TwitchChat({
    twitchChannel: 'synthfan',
    url,
    clock: systemClock,
    random: () => 1,
    onMessage: (message) => tell({ kind: 'message', message }),
    onEvent: () => undefined,
    onFrame: () => undefined,
    onStatus: (status) => tell({ kind: 'status', status }),
  });
  chat.connect();
});
