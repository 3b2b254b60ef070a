/** The chat server, for tests that run in the browser: commands that vitest runs in Node. */
import { IrcServer } from './irc-server.ts';

let server: IrcServer | null = null;

function running(): IrcServer {
  if (server === null) throw new Error('no chat server runs: call ircStart first');
  return server;
}

export const ircCommands = {
  /** Starts a server and returns its address. */
  async ircStart(): Promise<string> {
    await server?.stop();
    server = await IrcServer.start();
    return server.url;
  },
  /** Says each text to everybody who joined, ten in a frame. */
  ircSay(_context: unknown, texts: readonly string[]): void {
    for (let start = 0; start < texts.length; start += 10) {
      running().sayTogether(texts.slice(start, start + 10).map((text) => ({ text })));
    }
  },
  ircAskToReconnect(): void {
    running().send(':tmi.twitch.tv RECONNECT');
  },
  /** How many are connected now. */
  ircCount: (): number => running().open.length,
  async ircStop(): Promise<void> {
    await server?.stop();
    server = null;
  },
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    ircStart: () => Promise<string>;
    ircSay: (texts: readonly string[]) => Promise<void>;
    ircAskToReconnect: () => Promise<void>;
    ircCount: () => Promise<number>;
    ircStop: () => Promise<void>;
  }
}
