/** Traces of commands, stamped on the real path. */
import { expect, test } from 'vitest';
import type { EpochMilliseconds, Milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { planTrace, type SpanPlan, type Trace } from '../../../src/domain/watch/trace';
import { crowdPatch, OPEN_LIMITS } from '../../helpers/samples/crowd-patch';
import { EngineBench } from '../../helpers/rigs/engine-bench';

const OPEN = { ...DEFAULT_PATCH, limits: OPEN_LIMITS };

function traced(patch = OPEN, oneOf = 1): EngineBench {
  const bench = new EngineBench(patch);
  bench.output.traces.sample(oneOf);
  return bench;
}

/** The audio thread takes all that is in the ring. */
function ring(bench: EngineBench): void {
  const { traces } = bench.output;
  for (let record = 1; record <= bench.output.ring.written; record++)
    traces.noteTaken(record, bench.clock.now());
}

const take = (bench: EngineBench): Trace[] => bench.output.traces.take(bench.clock.now(), null);

/** A span as `name start-end`, in milliseconds after the bench began. */
const shape = (spans: readonly SpanPlan[]): string[] =>
  spans.map(({ name, start, end }) => `${name} ${start - 1_000}-${end - 1_000}`);

test('off, nothing is stamped', () => {
  const bench = new EngineBench(OPEN);
  bench.say('vcf#1.cutoff: 1');
  ring(bench);
  expect(take(bench)).toEqual([]);
});

test('a command that plays at once waits for delivery, the ring and the first sample', () => {
  const bench = traced();
  const wall = bench.clock.wallAt(bench.clock.now());
  bench.staleness.observe((wall - 300) as EpochMilliseconds, wall);
  bench.say('vcf#1.cutoff: 127', 'ann', { sentAt: (wall - 300) as EpochMilliseconds });
  bench.wait(3);
  ring(bench);
  const [trace, ...others] = bench.output.traces.take(bench.clock.now(), 12 as Milliseconds);
  expect(others).toEqual([]);
  const spans = planTrace(trace);
  expect(shape(spans)).toEqual([
    'command -300-15',
    'chat delivery -300-0',
    'decide 0-0',
    'ring 0-3',
    'first sample 3-15',
  ]);
  expect(spans[0].attributes).toEqual({ verdict: 'accepted', rehearsed: false, outcome: 'taken', jack: 3 });
  expect(Object.keys(spans[2].attributes)).toEqual([
    ...['frame_us', 'read_us', 'check_us', 'limit_us', 'play_us', 'book_us'],
  ]);
});

test('nothing that anybody wrote, is called or is known by stands in a trace', () => {
  const bench = traced();
  bench.say('vcf#1.cutoff: 127', 'secret-viewer', { id: 'secret-id', viewerName: 'Secret Name' });
  ring(bench);
  const said = JSON.stringify(take(bench).map(planTrace));
  expect(said).toContain('"decide"');
  expect(said.toLowerCase()).not.toMatch(/secret|vcf|cutoff|127/);
});

test('the waiting room lasts from the refusal to the turn, and names the limit', () => {
  const bench = traced(DEFAULT_PATCH);
  bench.say('vco#1.pitch: 0');
  ring(bench);
  take(bench);
  bench.wait(250);
  bench.say('vco#1.pitch: 127');
  expect(take(bench)).toEqual([]);
  bench.wait(750);
  bench.clock.ms += 2;
  ring(bench);
  const spans = planTrace(take(bench)[0]);
  expect(shape(spans)).toEqual([
    'command 250-1002',
    'decide 250-250',
    'waiting room 250-1000',
    'ring 1000-1002',
  ]);
  expect(spans[0].attributes).toMatchObject({ verdict: 'limited', outcome: 'taken' });
  expect(spans[2].attributes).toEqual({ limit: 'cooldown' });
});

test('a vote’s window lasts until it closes, for each of its voters', () => {
  const bench = traced(crowdPatch([{ crowd: { mode: 'median', windowMs: 500 } }]));
  bench.say('cv#1.out: 10', 'ann');
  bench.wait(200);
  bench.say('cv#1.out: 20', 'bob');
  bench.wait(300);
  bench.clock.ms += 1;
  ring(bench);
  const plans = take(bench).map(planTrace);
  expect(plans.map(shape)).toEqual([
    ['command 0-501', 'decide 0-0', 'crowd window 0-500', 'ring 500-501'],
    ['command 200-501', 'decide 200-200', 'crowd window 200-500', 'ring 500-501'],
  ]);
  expect(plans[0][2].attributes).toEqual({ mode: 'median' });
});

test('one of so many commands is sampled, and talk is no command', () => {
  const bench = traced(OPEN, 3);
  for (let nth = 0; nth < 9; nth++) {
    bench.say('hello there', `talker${nth}`);
    bench.say('vco#1.pitch: 1', `viewer${nth}`);
    bench.wait(1_000);
    ring(bench);
  }
  expect(take(bench)).toHaveLength(3);
});

test('a raid is sampled five times a second at most, and a thread that stands still fills no more rows than there are', () => {
  const bench = traced();
  for (let ms = 0; ms < 2_000; ms += 2) {
    bench.say('vco#1.pitch: 1', `viewer${ms}`);
    bench.wait(2);
  }
  ring(bench);
  expect(take(bench)).toHaveLength(10);
  for (let nth = 0; nth < 200; nth++) {
    bench.say('vco#1.pitch: 1', `later${nth}`);
    bench.wait(200);
  }
  expect(take(bench)).toHaveLength(64);
});

test.each([
  ['hello#1.there: 1', 'unknown'],
  ['vco#1.pitch: 999', 'outOfRange'],
])('%j ends with its verdict', (text, verdict) => {
  const bench = traced();
  bench.say(text);
  const [[root, ...children]] = take(bench).map(planTrace);
  expect(root.attributes).toEqual({ verdict, rehearsed: false, outcome: 'answered' });
  expect(children.map(({ name }) => name)).toEqual(['decide']);
});

test('a message with several wishes is one trace', () => {
  const bench = traced();
  bench.say('vco#1.pitch: 1; vcf#1.cutoff: 2');
  ring(bench);
  expect(take(bench).map((trace) => shape(planTrace(trace)))).toEqual([
    ['command 0-0', 'decide 0-0', 'ring 0-0'],
  ]);
});

test('what is rehearsed says so', () => {
  const bench = new EngineBench(OPEN, { armed: false });
  bench.output.traces.sample(1);
  bench.say('vco#1.pitch: 1');
  ring(bench);
  expect(take(bench)[0].isRehearsed).toBe(true);
});

test('what is taken back, edited or waits too long ends, and frees its row', () => {
  const bench = traced(crowdPatch([{ crowd: { mode: 'median', windowMs: 500 } }]));
  bench.say('cv#1.out: 10');
  bench.output.traces.noteEdit();
  expect(take(bench).map(({ end }) => end)).toEqual(['not followed']);
  bench.wait(1_000);
  bench.say('cv#1.out: 10');
  bench.output.traces.noteRest();
  expect(take(bench).map(({ end }) => end)).toEqual(['not followed']);
  bench.wait(200);
  bench.say('cv#1.out: 10', 'bob');
  bench.clock.ms += 60_001;
  expect(take(bench).map(({ end }) => end)).toEqual(['not followed']);
});

test('switched off, what was open is forgotten', () => {
  const bench = traced();
  bench.say('vco#1.pitch: 10');
  bench.output.traces.sample(null);
  ring(bench);
  bench.output.traces.sample(1);
  expect(take(bench)).toEqual([]);
});
