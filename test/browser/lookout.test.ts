/** The lookout in real Chromium: it answers whoever has a line, in whichever thread, while the page hangs. */
import { expect, onTestFinished, test } from 'vitest';
import { Lookout } from '../../src/adapters/audio/lookout';
import asker from '../helpers/rigs/lookout-asker?worker';

const HANG_MS = 1_000;

test('it lists what the page lists', async () => {
  const { outputs, gapMs } = await new Lookout().ask(1_000);
  expect(gapMs).toBeGreaterThanOrEqual(0);
  const own = await navigator.mediaDevices.enumerateDevices();
  expect(outputs.map(({ label }) => label)).toEqual(
    own.filter(({ kind }) => kind === 'audiooutput').map(({ label }) => label),
  );
});

test('a page that hangs delays none of its answers, and hears afterwards that nobody missed a look', async () => {
  const lookout = new Lookout();
  const worker = new asker();
  onTestFinished(() => worker.terminate());
  const line = await lookout.openLine();
  const answered = new Promise<number>((resolve) => {
    worker.onmessage = ({ data }) => resolve(Number(data));
  });
  worker.postMessage({ line, forMs: HANG_MS }, [line]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const end = performance.now() + HANG_MS;
  while (performance.now() < end);
  const { gapMs } = await lookout.ask(HANG_MS);
  expect(await answered).toBeLessThan(HANG_MS / 2);
  expect(gapMs).toBeLessThan(HANG_MS / 2);
});

test('it tells for how long nobody looked', async () => {
  const lookout = new Lookout();
  await lookout.ask(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { gapMs } = await lookout.ask(1_000);
  expect(gapMs).toBeGreaterThan(280);
});
