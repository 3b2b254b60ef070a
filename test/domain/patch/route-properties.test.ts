/** Whatever is routed from chat, in any order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { applyRoute, removeRoute } from '../../../src/domain/patch/route';

/** The patch after a route, or a removal for null; the same when it is refused. */
function edit(patch: Patch, output: number, name: string | null): Patch {
  const result = name === null ? removeRoute(patch, output) : applyRoute(patch, { output, name });
  return result.kind === 'patch' ? result.patch : patch;
}

describe('any sequence of routes and removals', () => {
  const names = fc.constantFrom(
    ...['vco#1.pitch', 'vco#2.Pitch', 'VCO#2.pitch', 'cutoff', 'Cutoff', 'a#1.b', 'a#1.B', 'lunch', ''],
    ...[
      'angles#1.inputJack',
      'angles#1.inputJack#1',
      'angles#1.INPUTJACK',
      'angles#1.inputjack#2',
      '__proto__',
    ],
    `long#1.${'x'.repeat(89)}`,
  );
  const outputs = fc.integer({ min: 0, max: 9 });
  const edits = fc.array(fc.record({ output: outputs, name: fc.option(names) }), { maxLength: 20 });
  const start: Patch = {
    ...DEFAULT_PATCH,
    jacks: DEFAULT_PATCH.jacks.map((jack, nth) => ({
      ...jack,
      limits: { min: -1 - nth, max: nth / 2, rest: 0, slewVoltsPerSecond: nth === 3 ? 10 : null },
    })),
    variables: DEFAULT_PATCH.variables.map((one, nth) => (nth === 2 ? { ...one, aliases: ['cutoff'] } : one)),
  };

  test('changes nothing but variables: no jack, no limit, no device', () => {
    let edited = 0;
    fc.assert(
      fc.property(edits, (some) => {
        let patch = start;
        for (const { output, name } of some) {
          const next = edit(patch, output, name);
          if (next === patch) continue;
          patch = next;
          edited++;
          expect(readPatch(patch)).toMatchObject({ kind: 'patch', patch });
          const played = patch.variables.filter(({ jack }) => jack === output);
          expect(played).toHaveLength(name === null ? 0 : 1);
        }
        expect({ ...patch, variables: [] }).toEqual({ ...start, variables: [] });
      }),
      { seed: 6, numRuns: 300 },
    );
    expect(edited).toBeGreaterThan(500);
  });

  test('that adds fresh names and removes them gives back the same variables', () => {
    const free = fc.subarray([5, 6, 7, 8], { minLength: 1 });
    const before = { ...start, variables: start.variables.filter(({ jack }) => jack < 5) };
    fc.assert(
      fc.property(free, free, (added, order) => {
        const after = added.reduce<Patch>((patch, jack) => edit(patch, jack, `fresh#${jack}.name`), before);
        const removals = [...order, ...added].filter((jack, at, all) => all.indexOf(jack) === at);
        const restored = removals.reduce<Patch>((patch, jack) => edit(patch, jack, null), after);
        expect(restored).toEqual(before);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
