import { expect, test } from 'vitest';
import { claimTab } from '../../src/app/tabs/tab-ownership';

test('only text names the tab that drives the outputs, whatever a page of this origin posts', async () => {
  // Another tab holds the lock, for good.
  const granted = new Promise<void>((resolve) => {
    void navigator.locks.request('twitch-to-cv/live-tab', () => {
      resolve();
      return new Promise<never>(() => undefined);
    });
  });
  await granted;
  const names: string[] = [];
  await claimTab({
    onOwner: () => expect.unreachable(),
    onReader: (owner) => names.push(owner),
    describe: () => 'this tab',
  });
  const tabs = new BroadcastChannel('twitch-to-cv/tabs');
  for (const said of [null, 7, 'text', [], {}, { owner: null }, { owner: {} }]) tabs.postMessage(said);
  tabs.postMessage({ owner: 'x'.repeat(1_000) });
  await expect.poll(() => names.length).toBe(2);
  tabs.close();
  expect(names).toEqual(['another tab', 'x'.repeat(200)]);
});
