import { describe, expect, test } from 'vitest';
import { computerText, judgeComputer } from '../../../src/domain/watch/computer';
import type { ComputerFacts, Rating } from '../../../src/domain/watch/computer-facts';

const GOOD: ComputerFacts = {
  ...{ isIsolated: true, l1Ms: 0.1, l2Ms: 0.02, l3Ms: 9, l4Ms: 12, jitterMs: 3, capacity: 80_000 },
  ...{ clockStepMs: 0.005, pageTimerLateMs: 2, engineTimerLateMs: 1, writeMs: 4, freeBytes: 9e9 },
  ...{ isStorageKept: true, graphics: 'ANGLE (NVIDIA)', underruns: 0, audio: '8 channels, 48 kHz' },
};
const NOTHING: ComputerFacts = {
  ...{ isIsolated: false, l1Ms: null, l2Ms: null, l3Ms: null, l4Ms: null, jitterMs: null, capacity: null },
  ...{ clockStepMs: null, pageTimerLateMs: null, engineTimerLateMs: null, writeMs: null, freeBytes: null },
  ...{ isStorageKept: null, graphics: null, underruns: null, audio: null },
};

const rated = (change: Partial<ComputerFacts>, label: string): Rating | undefined =>
  judgeComputer({ ...GOOD, ...change }).lines.find((line) => line.label === label)?.rating;

test('a good computer is good in every line, without advice', () => {
  const { lines, sentence } = judgeComputer(GOOD);
  expect(lines.filter(({ rating }) => rating !== 'good')).toEqual([]);
  expect(lines.every(({ advice }) => advice === '')).toBe(true);
  expect(sentence).toBe('This computer is good enough for a show.');
});

test('what was not measured is never called good or slow', () => {
  const { lines, sentence } = judgeComputer(NOTHING);
  const known = lines.filter(({ rating }) => rating !== 'not known');
  expect(known.map(({ label }) => label)).toEqual(['Shared memory']);
  expect(sentence).toMatch(/were not measured/);
});

describe('each figure at its bounds', () => {
  test.each<[string, keyof ComputerFacts, number, number]>([
    ['L1 Decide', 'l1Ms', 1, 5],
    ['L2 Hand over', 'l2Ms', 1, 5],
    ['L3 Render', 'l3Ms', 15, 40],
    ['Jitter', 'jitterMs', 8, 20],
    ['L4 Output', 'l4Ms', 30, 100],
    ['Underruns under load', 'underruns', 0, 2],
    ['Clock', 'clockStepMs', 0.01, 1],
    ['Timers of the page', 'pageTimerLateMs', 10, 50],
    ['Timers of the engine', 'engineTimerLateMs', 5, 20],
    ['Saving', 'writeMs', 50, 500],
  ])('%s', (label, name, good, enough) => {
    expect(rated({ [name]: good }, label)).toBe('good');
    expect(rated({ [name]: good + 0.001 }, label)).toBe('enough');
    expect(rated({ [name]: enough }, label)).toBe('enough');
    expect(rated({ [name]: enough + 0.001 }, label)).toBe('too slow');
    expect(rated({ [name]: NaN }, label)).toBe('not known');
  });

  test.each<[string, keyof ComputerFacts, number, number]>([
    ['Capacity', 'capacity', 1_000, 100],
    ['Room to save', 'freeBytes', 500e6, 20e6],
  ])('%s', (label, name, good, enough) => {
    expect(rated({ [name]: good }, label)).toBe('good');
    expect(rated({ [name]: good - 1 }, label)).toBe('enough');
    expect(rated({ [name]: enough }, label)).toBe('enough');
    expect(rated({ [name]: enough - 1 }, label)).toBe('too slow');
  });
});

test.each([
  'Google SwiftShader',
  'ANGLE (Mesa, llvmpipe (LLVM 15.0.6, 256 bits))',
  'Microsoft Basic Render Driver',
])('%s is the processor, and what to do is said', (graphics) => {
  const line = judgeComputer({ ...GOOD, graphics }).lines.find(({ label }) => label === 'Drawing');
  expect(line).toMatchObject({
    rating: 'enough',
    advice: expect.stringContaining('graphics acceleration') as string,
  });
});

test('whatever is not good says what to change', () => {
  const bad: ComputerFacts = {
    ...{ isIsolated: false, l1Ms: 50, l2Ms: 50, l3Ms: 500, l4Ms: 500, jitterMs: 200, capacity: 3 },
    ...{ clockStepMs: 5, pageTimerLateMs: 900, engineTimerLateMs: 900, writeMs: 9_000, freeBytes: 5 },
    ...{ isStorageKept: false, graphics: 'SwiftShader', underruns: 40, audio: null },
  };
  const { lines, sentence } = judgeComputer(bad);
  expect(lines.filter(({ advice }) => advice === '')).toEqual([]);
  expect(sentence).toMatch(/^This computer is not good enough for a show yet\. 12 things are too slow/);
});

test('the text to copy has a line for each figure', () => {
  const report = judgeComputer({ ...GOOD, l3Ms: 20 });
  const text = computerText(report);
  expect(text.split('\n')).toHaveLength(report.lines.length + 2);
  expect(text).toContain(
    'L3 Render: 20 ms (enough). Close other programs and tabs, and plug the computer in.',
  );
});
