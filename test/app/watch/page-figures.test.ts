/** The page's figures: what is sent when, and what is left out. */
import { beforeEach, describe, expect, test } from 'vitest';
import { PageFigureReader, type PageSources } from '../../../src/app/watch/page-figures';
import type { PageFigures } from '../../../src/shared/reports/watch-report';
import { initialState } from '../../../src/app/state/initial-state';

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

let sent: PageFigures[] = [];
let now = 0;
let state = initialState({ canChooseOutput: true, isolated: true });
let stream: ReturnType<PageSources['stream']> = null;
let asked = 0;
const measures: Changeable<PageSources['measures']> = {};
let estimate: () => Promise<StorageEstimate> = () => Promise.resolve({ usage: 25, quota: 100 });

beforeEach(() => {
  [sent, now, stream, asked] = [[], 0, null, 0];
  state = { ...initialState({ canChooseOutput: true, isolated: true }), session: 'live' };
  measures.measureUserAgentSpecificMemory = () => {
    asked++;
    return Promise.resolve({ bytes: 3e8 });
  };
  delete (measures as { memory?: unknown }).memory;
  estimate = () => Promise.resolve({ usage: 25, quota: 100 });
});

function reader(): PageFigureReader {
  return new PageFigureReader({
    ...{ state: () => state, stream: () => stream, now: () => now, measures },
    storage: { estimate: () => estimate() },
    send: (figures) => sent.push(figures),
  });
}

/** Lets so many seconds pass. */
async function pass(one: PageFigureReader, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    now += 1_000;
    one.read();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  }
}

const sentOf = (name: keyof PageFigures): (number | undefined)[] =>
  sent.filter((figures) => name in figures).map((figures) => figures[name]);

const streamWith = (underrunEvents: number | null, outputLatencyMs = 12) => ({
  outputLatencyMs,
  figures: { underrunEvents },
});

describe('a stream', () => {
  test('has underruns as they come, counted anew for each stream', async () => {
    const one = reader();
    stream = streamWith(0);
    const { figures } = stream as { figures: { underrunEvents: number } };
    await pass(one, 1);
    figures.underrunEvents = 3;
    await pass(one, 2);
    stream = streamWith(1);
    await pass(one, 1);
    expect(sentOf('underruns')).toEqual([0, 3, 0, 1]);
  });

  test('that there is not, or that does not count, has underruns that nobody knows', async () => {
    const one = reader();
    await pass(one, 1);
    stream = streamWith(null);
    await pass(one, 1);
    expect(sentOf('underruns')).toEqual([NaN, NaN]);
  });

  test('has an L4, but not in the moments in which Chrome tells 0', async () => {
    const one = reader();
    stream = streamWith(0, 0);
    await pass(one, 1);
    stream = streamWith(0, 20);
    await pass(one, 1);
    expect(sentOf('l4')).toEqual([20]);
  });
});

describe('storage', () => {
  test('is asked for every 30 seconds', async () => {
    await pass(reader(), 61);
    expect([sentOf('storedBytes'), sentOf('storageShare')]).toEqual([
      [25, 25, 25],
      [0.25, 0.25, 0.25],
    ]);
  });

  test('that the browser does not tell is left out, and nothing throws', async () => {
    estimate = () => Promise.reject(new Error('no'));
    await pass(reader(), 5);
    estimate = () => Promise.resolve({});
    await pass(reader(), 5);
    expect(sentOf('storedBytes')).toEqual([]);
  });
});

describe('memory', () => {
  test('is measured once a minute, and not in the first one', async () => {
    const one = reader();
    await pass(one, 59);
    expect(asked).toBe(0);
    await pass(one, 61);
    expect([asked, sentOf('memoryBytes')]).toEqual([2, [3e8, 3e8]]);
  });

  test.each(['starting', 'stopping'] as const)('is not measured while the session is %s', async (session) => {
    const one = reader();
    state = { ...state, session };
    await pass(one, 120);
    expect(asked).toBe(0);
    state = { ...state, session: 'live' };
    await pass(one, 1);
    expect(asked).toBe(1);
  });

  test('is not measured while the engine is busy', async () => {
    const one = reader();
    state = { ...state, glance: { last: { busy: 0.6 } as never, limits: null } };
    await pass(one, 120);
    expect(asked).toBe(0);
  });

  test('is that of the page alone where the browser refuses more', async () => {
    measures.measureUserAgentSpecificMemory = () => Promise.reject(new DOMException('no', 'SecurityError'));
    (measures as { memory?: unknown }).memory = { usedJSHeapSize: 5e7 };
    await pass(reader(), 61);
    expect(sentOf('memoryBytes')).toEqual([5e7]);
  });

  test('that nobody tells is left out', async () => {
    delete measures.measureUserAgentSpecificMemory;
    await pass(reader(), 61);
    expect(sentOf('memoryBytes')).toEqual([]);
  });
});

test('changes that are not on the disk count the seconds since', async () => {
  const one = reader();
  await pass(one, 2);
  state = { ...state, saved: 'memory' };
  await pass(one, 3);
  state = { ...state, saved: 'saved' };
  await pass(one, 1);
  expect(sentOf('unsavedS')).toEqual([0, 0, 1, 2, 3, 0]);
});
