/** The judges of recordings must find what is wrong with made-up ones. */
import { describe, expect, test } from 'vitest';
import { PER_MS, RATE, recordingOf } from '../rigs/made-recording';
import { LSB } from '../rigs/recording';
import { judgeDc, type Absence, type Step } from './flap-judge';
import { type Asked, disagreements, type Said } from './said-and-held';
import { dcMilliseconds, firstCut, firstStepBeyond, FULL, type Held, rampStep } from './sink-judge';

const between = (from: number, to: number) => (ms: number) => (ms >= from && ms < to ? FULL : 0);

describe('the counter of DC', () => {
  test('counts what is above 10 mV, of any channel, altogether', () => {
    const recording = recordingOf(1_000, (ms) => between(100, 200)(ms) + between(500, 551)(ms));
    expect(dcMilliseconds([recording])).toBeCloseTo(151, 6);
    expect(dcMilliseconds([recording, recording])).toBeCloseTo(302, 6);
  });

  test('counts neither the keep-alive nor 9 mV, but 11 mV', () => {
    expect(dcMilliseconds([recordingOf(100, () => 0)])).toBe(0);
    expect(dcMilliseconds([recordingOf(100, () => 0.000_9)])).toBe(0);
    expect(dcMilliseconds([recordingOf(100, () => -0.001_1)])).toBeCloseTo(100, 6);
  });

  test('counts what lies in its span alone', () => {
    const recording = recordingOf(1_000, between(100, 300));
    expect(dcMilliseconds([recording], { fromMs: 205, toMs: 5_000 })).toBeCloseTo(100, 6);
  });
});

describe('the judge of steps', () => {
  /** From 5 V at 100 ms to rest in `rampMs`. */
  const ramp = (rampMs: number) => (ms: number) => FULL * Math.min(1, Math.max(0, 1 - (ms - 100) / rampMs));

  test('passes the ramp of 20 ms and finds one of 19 ms', () => {
    expect(firstCut(recordingOf(200, ramp(20)))).toBeNull();
    expect(firstCut(recordingOf(200, ramp(19)))).toMatchObject({ channel: 1 });
  });

  test('finds a cut to rest, a cut of the stream, and a stream that comes back elsewhere', () => {
    expect(firstCut(recordingOf(200, between(0, 100)))).toMatchObject({ frame: 100 * PER_MS, from: FULL });
    expect(firstCut(recordingOf(200, (ms) => (ms < 100 ? FULL : null)))).toMatchObject({ to: 0 });
    const back = recordingOf(200, (ms) => (ms > 100 && ms < 150 ? null : ms < 100 ? FULL : 0));
    expect(firstCut(back)).toMatchObject({ from: FULL });
  });

  test('passes a stream that was starved and goes on where it was, and one that ended at rest', () => {
    expect(firstCut(recordingOf(200, (ms) => (ms > 100 && ms < 150 ? null : FULL)))).toBeNull();
    expect(firstCut(recordingOf(200, (ms) => (ms < 100 ? 0 : null)))).toBeNull();
    expect(rampStep(RATE)).toBeCloseTo(FULL / 960, 6);
  });

  test('passes a ramp whose stream was starved for some milliseconds, and no step of that size without', () => {
    const ramp = (ms: number): number => Math.max(0, FULL * (1 - Math.max(0, ms - 100) / 20));
    expect(firstCut(recordingOf(200, (ms) => (ms > 105 && ms < 108 ? null : ramp(ms))))).toBeNull();
    expect(firstCut(recordingOf(200, (ms) => ramp(ms > 105 ? ms + 3 : ms)))).toMatchObject({ channel: 1 });
  });
});

describe('the judge of a ramp that a test knows', () => {
  const LEVEL = 0.3;
  const most = rampStep(RATE, LEVEL);
  /** From 3 V at 100 ms to rest. */
  const ramp = (ms: number): number => LEVEL * Math.min(1, Math.max(0, 1 - (ms - 100) / 20));
  const starvedFrom =
    (from: number, to: number) =>
    (ms: number): number | null =>
      ms >= from && ms < to ? null : ramp(ms);
  const judge = (levelAt: (ms: number) => number | null) => firstStepBeyond(recordingOf(200, levelAt), most);

  test.each([
    ['nowhere', ramp],
    ['while it ramps', starvedFrom(105, 112)],
    [
      'just before it is at rest, where the stream goes on at the level of the keep-alive',
      starvedFrom(118, 140),
    ],
    ['from before it ramps', starvedFrom(95, 103)],
    ['for good, after it was at rest', starvedFrom(121, 200)],
  ])('passes one that was starved %s', (_, levelAt) => {
    expect(judge(levelAt)).toBeNull();
  });

  test.each([
    [
      'as large as 1.3 ms of a ramp, where nothing was starved',
      (ms: number) => ramp(ms > 105 ? ms + 1.3 : ms),
    ],
    ['to the level of the keep-alive, late in a ramp', (ms: number) => (ms > 117 ? 0 : ramp(ms))],
    ['back up', (ms: number) => ramp(ms > 110 ? ms - 2 : ms)],
    ['to the end of the stream, in mid-ramp', starvedFrom(110, 200)],
    [
      'beyond what a starved ramp may have gone on',
      (ms: number) => (ms > 101 && ms < 103 ? null : ms < 102 ? LEVEL : 0),
    ],
  ])('finds a step %s', (_, levelAt) => {
    expect(judge(levelAt)).toMatchObject({ channel: 1 });
  });

  test('looks from the frame on that it is told', () => {
    const recording = recordingOf(300, (ms) => (ms < 50 ? 0 : ramp(ms)));
    expect(firstStepBeyond(recording, most)).toMatchObject({ frame: 50 * PER_MS, to: Math.fround(LEVEL) });
    expect(firstStepBeyond(recording, most, { from: 60 * PER_MS })).toBeNull();
  });
});

describe('what is said and what is held', () => {
  const LIVE = 'live on ES-8, 8 channels, 48 kHz';
  const AT_REST: Held = { isFed: true, loudest: LSB, jack1: LSB };
  const AT_FULL: Held = { isFed: true, loudest: FULL, jack1: FULL };
  const DEAD: Held = { isFed: false, loudest: 0, jack1: 0 };

  /** The same, said and held for so long, ten times a second. */
  function judge(milliseconds: number, words: Partial<Said>, held: Held, asked: readonly Asked[] = []) {
    const said = Array.from({ length: milliseconds / 100 + 1 }, (_, index) => ({
      ...{ atMs: index * 100, tab: 1, audio: LIVE, isArmed: true, isChatConnected: true, volts: null },
      ...words,
    }));
    const all = said.map(() => held);
    return disagreements(said, all, asked).map(({ text }) => text.replace(/^.*; /, ''));
  }

  test('agree', () => {
    expect(judge(5_000, {}, AT_FULL, [{ atMs: 50, level: FULL }])).toEqual([]);
    expect(judge(5_000, { isArmed: false, volts: 0 }, AT_REST)).toEqual([]);
    expect(judge(5_000, { isArmed: false, audio: 'stopped', volts: 0 }, DEAD)).toEqual([]);
  });

  test.each([
    ['not armed, and 5 V', { isArmed: false }, AT_FULL, [], 'the interface holds 0.5'],
    ['armed, and no stream', {}, DEAD, [], 'nothing plays to the interface'],
    ['live, and no stream', { isArmed: false }, DEAD, [], 'nothing plays to the interface'],
    [
      'armed without being live, and no stream',
      { audio: 'stopped' },
      DEAD,
      [],
      'nothing plays to the interface',
    ],
    ['armed, and not what chat asked for', {}, AT_REST, [{ atMs: 150, level: FULL }], /chat asked for 0.5/],
    ['3 V where 5 V are', { volts: 3 }, AT_FULL, [], 'jack 1 holds 5 V'],
  ] as const)('%s', (_, words, held, asked, text) => {
    expect(judge(1_000, words, held, asked)).toEqual([]);
    const found = judge(1_500, words, held, asked);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(text);
  });

  test('what chat asked for before the tab was armed is not expected', () => {
    expect(judge(5_000, {}, AT_REST, [{ atMs: -50, level: FULL }])).toEqual([]);
    expect(judge(5_000, { isChatConnected: false }, AT_REST, [{ atMs: 150, level: FULL }])).toEqual([]);
  });

  test('a tab that was silent for a while says it anew', () => {
    const at = (atMs: number): Said => ({
      ...{ atMs, tab: 1, audio: LIVE, isArmed: true, isChatConnected: true, volts: null },
    });
    const said = [at(0), at(500), at(900), at(1_700), at(2_100)];
    expect(disagreements(said, [DEAD, DEAD, DEAD, DEAD, DEAD], [])).toEqual([]);
  });
});

describe('the DC of absences', () => {
  const SECOND: Absence = { fromMs: 5_000, goneMs: 5_040, toMs: 5_500, leastMs: 450 };
  const bounce: Absence = { fromMs: 1_000, goneMs: 1_060, toMs: 1_120, leastMs: 20 };
  const stop: Step = { name: 'Stop', atMs: 3_000, endMs: 3_050, came: '' };
  /** DC from `from` to `to`. */
  const dcFrom =
    (from: number, to: number) =>
    ({ fromMs, toMs }: { fromMs: number; toMs: number }) =>
      Math.max(0, Math.min(to, toMs) - Math.max(from, fromMs));

  test('more than 150 ms after one is a fault, 150 ms are none', () => {
    expect(judgeDc(dcFrom(5_010, 5_160), [SECOND], []).faults).toEqual([]);
    expect(judgeDc(dcFrom(5_010, 5_161), [SECOND], []).faults).toHaveLength(1);
  });

  test('any before the first is a fault', () => {
    expect(judgeDc(dcFrom(10, 11), [SECOND], []).faults).toEqual([
      '1.0 ms of DC on the speakers before any absence',
    ]);
  });

  test('what follows one that is too short for any look stands apart, until a person ends it', () => {
    const verdict = judgeDc(dcFrom(1_010, 3_100), [bounce, SECOND], [stop]);
    expect(verdict).toMatchObject({ faults: [], apart: { absences: 1, dcMs: 2_090 } });
    expect([verdict.isApart(899), verdict.isApart(900), verdict.isApart(3_400)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('after one that nobody saw and nobody ended, the next answers from when the interface is really gone', () => {
    expect(judgeDc(dcFrom(1_010, 5_190), [bounce, SECOND], []).faults).toEqual([]);
    expect(judgeDc(dcFrom(1_010, 5_190), [bounce, SECOND], []).apart.dcMs).toBe(4_030);
    expect(judgeDc(dcFrom(1_010, 5_191), [bounce, SECOND], []).faults).toHaveLength(1);
  });

  test('after one that was seen, the next answers from the order on', () => {
    const seen: Absence = { ...bounce, leastMs: 100 };
    expect(judgeDc(dcFrom(5_010, 5_161), [seen, SECOND], []).faults).toHaveLength(1);
  });

  test('what is there after that is a fault all the same', () => {
    expect(judgeDc(dcFrom(1_010, 4_000), [bounce, SECOND], [stop]).faults).toHaveLength(1);
  });
});
