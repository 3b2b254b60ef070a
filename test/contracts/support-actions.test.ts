/** Laws of every support action, as the engine performs it. A new one passes them without a line here. */
import { describe, expect, test } from 'vitest';
import type { AnyField } from '../../src/domain/settings/described';
import { seconds } from '../../src/domain/numbers/units';
import { LONGEST_ACTION_MS } from '../../src/domain/support/action';
import { ACTIONS, durationOf, type TriggerAction } from '../../src/domain/support/actions';
import { EngineBench } from '../helpers/rigs/engine-bench';
import { CHEER, cheer, panic, patchWith } from '../helpers/rigs/support-bench';
import { OPEN_LIMITS } from '../helpers/samples/crowd-patch';

const VARIABLE = 'cv#1.out';
/** The engine's timer strikes so often: what counts on it is late by up to this. */
const TICK_MS = 20;

/** The value that a form begins with, the least of a number, and every choice. */
function samplesOf(field: AnyField): unknown[] {
  if (field.kind === 'number') return [field.initial ?? field.fallback, field.min];
  if (field.kind === 'choice') return Object.keys(field.choices);
  if (field.kind !== 'variable') return [field.fallback];
  return field.fallback === undefined ? [VARIABLE] : [VARIABLE, field.fallback];
}

/** Settings of an action: those that a form begins with, and each other sample of one setting among them. */
const SAMPLES = Object.entries(ACTIONS).flatMap(([kind, { settings }]) => {
  const fields = Object.entries<AnyField>(settings);
  const first = Object.fromEntries(fields.map(([name, field]) => [name, samplesOf(field)[0]]));
  const others = fields.flatMap(([name, field]) =>
    samplesOf(field).map((sample) => ({ ...first, [name]: sample })),
  );
  return others.map((sample): readonly [string, TriggerAction] => {
    const given = { kind, ...sample } as TriggerAction;
    return [JSON.stringify(given), given];
  });
});

const limits = { ...OPEN_LIMITS, variable: { capacity: 2, perSecond: 0.001 } };

/** A bench whose first variable stands in the middle, and to which nothing was given yet. */
function benchWith(action: TriggerAction): EngineBench {
  const bench = new EngineBench(patchWith(action, CHEER, { limits }));
  bench.say(`${VARIABLE}: 64`, 'owner', { role: 'broadcaster' });
  bench.moves();
  return bench;
}

const admitted = (bench: EngineBench): number => {
  bench.verdicts();
  for (let nth = 0; nth < 10; nth++) bench.say('cv#3.out: 1', `v${nth}`);
  return bench.verdicts().filter(({ kind }) => kind === 'accepted' || kind === 'coalesced').length;
};
const modesOf = ({ pipeline }: EngineBench): string[] =>
  [0, 1, 2].map((index) => pipeline.crowds.modeOf(index));

/** Modes and limits: what an action may change for a time. Looks once, for it spends what the limits let through. */
const lasting = (bench: EngineBench): object => ({ modes: modesOf(bench), admitted: admitted(bench) });

/** Every move of the time that passes, with when it is over; one that stays is over when its way is. */
function endsOf(bench: EngineBench, ms: number): number[] {
  const ends: number[] = [];
  const take = (passed: number): void => {
    for (const { overSeconds, holdSeconds } of bench.moves())
      ends.push(passed + 1000 * (overSeconds + (holdSeconds === Infinity ? 0 : holdSeconds)));
  };
  take(0);
  for (let passed = 0; passed < ms; passed += TICK_MS) {
    bench.wait(TICK_MS);
    take(passed + TICK_MS);
  }
  return ends;
}

describe.each(SAMPLES)('%s', (_, action) => {
  const durationMs = durationOf(action);
  const before = lasting(benchWith(action));
  // A second longer than it may be, so that what ends late is seen.
  const wholeMs = durationMs + 1000;

  test('lasts for a time that a gift may have', () => {
    expect(durationMs).toBeGreaterThanOrEqual(1);
    expect(durationMs).toBeLessThanOrEqual(LONGEST_ACTION_MS);
  });

  test('performs, and nothing of it lasts beyond its time', () => {
    const bench = benchWith(action);
    cheer(bench);
    const ends = endsOf(bench, wholeMs);
    for (const end of ends) expect(end).toBeLessThanOrEqual(durationMs + TICK_MS);
    expect(lasting(bench)).toEqual(before);
  });

  test('changes what it says that it changes', () => {
    const bench = benchWith(action);
    cheer(bench);
    const hasMoved = bench.moves().length > 0;
    const { changes } = ACTIONS[action.kind];
    expect(hasMoved).toBe(changes === 'value');
    if (changes === 'mode' && 'mode' in action) expect(modesOf(bench)).toContain(action.mode);
    if (changes === 'limits' && 'factor' in action && action.factor > 1)
      expect(admitted(bench)).toBeGreaterThan(2);
  });

  test.each<[string, (bench: EngineBench) => void]>([
    ['is taken back', (bench) => bench.pipeline.moderate({ kind: 'chatCleared' })],
    ['is of a viewer who is timed out', (bench) => bench.pipeline.moderate(OUT)],
    ['meets a panic', panic],
  ])('that %s ends at once, and plays nothing afterwards', (_what, end) => {
    const bench = benchWith(action);
    cheer(bench);
    end(bench);
    bench.moves();
    expect(modesOf(bench)).toEqual(['anarchy', 'tug', 'anarchy']);
    expect(endsOf(bench, wholeMs)).toEqual([]);
    expect(lasting(bench)).toEqual(before);
  });

  test.each<[string, (bench: EngineBench) => void]>([
    ['locked', (bench) => bench.control.lock(VARIABLE, true)],
    [
      'in the streamer’s hand',
      (bench) => {
        bench.control.hold(VARIABLE, 64);
        bench.pipeline.hold(VARIABLE, 64);
      },
    ],
    ['in the patch no more', (bench) => bench.edit(withoutVariable(action))],
  ])('moves nothing that is %s, and ends the same', (_what, refuse) => {
    const bench = benchWith(action);
    refuse(bench);
    bench.moves();
    cheer(bench);
    expect(endsOf(bench, wholeMs)).toEqual([]);
    bench.edit(patchWith(action, CHEER, { limits }));
    expect(modesOf(bench)).toEqual(['anarchy', 'tug', 'anarchy']);
    expect(endsOf(bench, wholeMs)).toEqual([]);
  });

  test('ends where its variable leaves the patch meanwhile', () => {
    const bench = benchWith(action);
    cheer(bench);
    bench.edit(withoutVariable(action));
    bench.moves();
    expect(endsOf(bench, wholeMs)).toEqual([]);
    bench.edit(patchWith(action, CHEER, { limits }));
    expect(lasting(bench)).toEqual(before);
  });
});

const OUT = { kind: 'viewerCleared', viewerId: 'fan', timeoutSeconds: seconds(60) } as const;

/** The patch without its first variable; its triggers stay. */
function withoutVariable(action: TriggerAction): ReturnType<typeof patchWith> {
  const patch = patchWith(action, CHEER, { limits });
  return { ...patch, variables: patch.variables.slice(1) };
}
