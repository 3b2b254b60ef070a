/** The chat adapter in Node, on a real socket, with everything that it says kept for the test to ask about. */
import { vi } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import {
  TWITCH_CHAT_TIMES,
  TwitchChat,
  type TwitchChatTimes,
} from '../../../src/adapters/twitch/twitch-chat';
import { type Clock, systemClock } from '../../../src/adapters/clock';
import type { ChatEvent } from '../../../src/domain/chat/chat-event';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import type { ChatState, ChatStatus } from '../../../src/shared/reports/chat-report';
import { IrcServer } from '../rigs/irc-server';

export const CHANNEL = 'synthfan';

/** Both clocks, moved by hand. */
export class ManualClock implements Clock {
  private elapsed = 0;

  advance(ms: number): void {
    this.elapsed += ms;
  }

  now(): Milliseconds {
    return (1_000 + this.elapsed) as Milliseconds;
  }

  wallAt(now: Milliseconds): EpochMilliseconds {
    return (1_799_999_999_000 + now) as EpochMilliseconds;
  }
}

export interface ChatUnderTest {
  readonly chat: TwitchChat;
  readonly messages: ChatMessage[];
  readonly events: ChatEvent[];
  readonly statuses: ChatStatus[];
  /** States in the order they were entered. */
  readonly states: () => ChatState[];
}

export interface ChatSetup {
  readonly url: string;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly times?: Partial<TwitchChatTimes>;
  readonly onMessage?: (message: ChatMessage) => void;
  readonly onFrame?: (receivedAt: Milliseconds) => void;
}

/** Node 20 has no WebSocket of its own; the one of `ws` speaks the browser's interface. */
export function makeChat(setup: ChatSetup): ChatUnderTest {
  vi.stubGlobal('WebSocket', NodeWebSocket);
  const messages: ChatMessage[] = [];
  const events: ChatEvent[] = [];
  const statuses: ChatStatus[] = [];
  const chat = new TwitchChat(
    {
      twitchChannel: CHANNEL,
      url: setup.url,
      clock: setup.clock ?? systemClock,
      random: setup.random ?? (() => 0),
      onMessage: (message) => {
        messages.push(message);
        setup.onMessage?.(message);
      },
      onEvent: (event) => events.push(event),
      onFrame: setup.onFrame ?? (() => undefined),
      onStatus: (status) => statuses.push(status),
    },
    { ...TWITCH_CHAT_TIMES, ...setup.times },
  );
  const states = (): ChatState[] =>
    statuses.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]);
  return { chat, messages, events, statuses, states };
}

/** A server and a chat that has joined it; both end with the test. */
export async function joinedChat(
  setup: Omit<ChatSetup, 'url'>,
  onEnd: (cleanUp: () => Promise<void>) => void,
): Promise<ChatUnderTest & { readonly server: IrcServer }> {
  const server = await IrcServer.start();
  const under = makeChat({ ...setup, url: server.url });
  onEnd(async () => {
    under.chat.disconnect();
    await server.stop();
    vi.unstubAllGlobals();
  });
  under.chat.connect();
  await vi.waitFor(() => {
    if (under.chat.status.state !== 'connected') throw new Error(`still ${under.chat.status.state}`);
  });
  return { ...under, server };
}
