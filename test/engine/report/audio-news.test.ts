import { expect, test } from 'vitest';
import { AudioNews } from '../../../src/engine/report/audio-news';

const RUNNING = { interruptions: 0, stillAt: null, hasFailed: false, lost: null };

test('what the engine sees of the stream is news once, and again when any of it changes', () => {
  const news = new AudioNews();
  const seen = [RUNNING, { ...RUNNING }, { ...RUNNING, interruptions: 1 }, { ...RUNNING, hasFailed: true }];
  expect(seen.map((audio) => news.hasCome(audio))).toEqual([true, false, true, true]);
  const lost = { watch: 1, whereabouts: 'gone' } as const;
  expect([lost, lost, null].map((one) => news.hasCome({ ...RUNNING, lost: one }))).toEqual([
    true,
    false,
    true,
  ]);
});

test('an audio thread that stands still is news every time', () => {
  const news = new AudioNews();
  for (let look = 0; look < 3; look++) expect(news.hasCome({ ...RUNNING, stillAt: 7 })).toBe(true);
});
