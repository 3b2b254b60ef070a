/** When the page hears of the engine. Ticks come every 20 ms here, so five make a report at most. */
import { expect, test } from 'vitest';
import { Reporter } from '../../../src/engine/report/reporter';
import type { EngineReport } from '../../../src/shared/protocol';

const TICKS_A_SECOND = 50;

/** A reporter, and a page that answers a report only when it is told to. */
function startReporter() {
  let sent = 0;
  let answer = (): void => undefined;
  const reporter = new Reporter(() => ({}) as EngineReport, 20);
  const listen = (): void => {
    reporter.subscribe(() => {
      sent++;
      return new Promise<void>((answered) => {
        answer = answered;
      });
    });
  };
  /** How many reports come in so many ticks, with news at each or none. */
  const reportsIn = async (ticks: number, { hasNews = true, answers = true } = {}): Promise<number> => {
    const before = sent;
    for (let tick = 0; tick < ticks; tick++) {
      if (hasNews) reporter.noteNews();
      reporter.tick();
      if (answers) answer();
      await Promise.resolve();
      await new Promise(setImmediate);
    }
    return sent - before;
  };
  return { listen, reportsIn };
}

test('news comes ten times a second, silence is broken once a second', async () => {
  const { listen, reportsIn } = startReporter();
  listen();
  expect(await reportsIn(TICKS_A_SECOND)).toBe(10);
  expect(await reportsIn(3 * TICKS_A_SECOND, { hasNews: false })).toBe(3);
});

test('nothing is sent while the last report is unanswered, however much happens', async () => {
  const { listen, reportsIn } = startReporter();
  listen();
  expect(await reportsIn(10 * TICKS_A_SECOND, { answers: false })).toBe(1);
  expect(await reportsIn(TICKS_A_SECOND)).toBe(10);
});

test('nothing is sent to nobody, and a page that comes late hears at the next turn even without news', async () => {
  const { listen, reportsIn } = startReporter();
  expect(await reportsIn(TICKS_A_SECOND)).toBe(0);
  listen();
  expect(await reportsIn(5, { hasNews: false })).toBe(1);
});

test('a page that subscribes anew is not kept waiting for an answer of the one before', async () => {
  const { listen, reportsIn } = startReporter();
  listen();
  expect(await reportsIn(5, { answers: false })).toBe(1);
  listen();
  expect(await reportsIn(5, { answers: false })).toBe(1);
});
