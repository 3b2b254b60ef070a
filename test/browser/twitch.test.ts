/** Chat where it runs: in a module worker, where tmi.js finds neither `window` nor `global`, on the browser's own socket. */
import { commands } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ChatNews } from '../helpers/rigs/twitch-worker';

async function joinInWorker() {
  const url = await commands.ircStart();
  const worker = new Worker(new URL('../helpers/rigs/twitch-worker.ts', import.meta.url), { type: 'module' });
  const texts: string[] = [];
  const states: string[] = [];
  const errors: string[] = [];
  worker.addEventListener('error', ({ message }) => errors.push(message));
  worker.addEventListener('message', ({ data }: MessageEvent<ChatNews>) => {
    if (data.kind === 'message') texts.push(data.message.text);
    else if (data.status.state !== states.at(-1)) states.push(data.status.state);
  });
  onTestFinished(async () => {
    worker.terminate();
    await commands.ircStop();
  });
  worker.postMessage(url);
  await vi.waitFor(() => expect(states).toContain('connected'), { timeout: 10_000 });
  return { texts, states, errors };
}

test('a worker joins, and every message of every frame comes once and in order', async () => {
  const { texts, states, errors } = await joinInWorker();
  const sent = Array.from({ length: 1_000 }, (_, index) => `vco#1.pitch: ${index}`);
  await commands.ircSay(sent);
  await vi.waitFor(() => expect(texts).toHaveLength(sent.length));
  expect(texts).toEqual(sent);
  expect(states).toEqual(['connecting', 'joining', 'connected']);
  expect(errors).toEqual([]);
});

test('at RECONNECT the browser opens the second socket first, and closes the old one', async () => {
  const { texts, states } = await joinInWorker();
  await commands.ircAskToReconnect();
  await vi.waitFor(async () => expect(await commands.ircCount()).toBe(2), { interval: 5 });
  await vi.waitFor(async () => expect(await commands.ircCount()).toBe(1), { timeout: 5_000 });
  await commands.ircSay(['after']);
  await vi.waitFor(() => expect(texts).toEqual(['after']));
  expect(states).toEqual(['connecting', 'joining', 'connected']);
});

test('when the server is gone the status says so within a second', async () => {
  const { states } = await joinInWorker();
  await commands.ircStop();
  await vi.waitFor(() => expect(states.at(-1)).toBe('reconnecting'), { timeout: 1_000 });
});
