import { expect, test } from 'vitest';
import { AudioNews } from '../../../src/engine/report/audio-news';
import type { AudioReport } from '../../../src/shared/reports/output-report';

const RUNNING: AudioReport = { interruptions: 0, stillAt: null, hasFailed: false, lost: null };

/** Whether each of these, seen one after the other, is news. */
function isNews(...seen: readonly Partial<AudioReport>[]): boolean[] {
  const output = { audio: RUNNING };
  let told = 0;
  const news = new AudioNews(output, () => told++);
  return seen.map((audio) => {
    const before = told;
    output.audio = { ...RUNNING, ...audio };
    news.tick();
    return told > before;
  });
}

test('what the engine sees of the stream is news once, and again when any of it changes', () => {
  const lost = { watch: 1, whereabouts: 'gone' } as const;
  expect(isNews({}, {}, { interruptions: 1 }, { hasFailed: true })).toEqual([true, false, true, true]);
  expect(isNews({ lost }, { lost }, {})).toEqual([true, false, true]);
});

test('an audio thread that stands still is news at every tick', () => {
  expect(isNews({ stillAt: 7 }, { stillAt: 7 }, { stillAt: 7 })).toEqual([true, true, true]);
});
