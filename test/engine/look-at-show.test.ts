/** The show as overlays see it, of a real pipeline: who waits, and whose words are for no picture. */
import { describe, expect, test } from 'vitest';
import { makeOverlayState } from '../../src/domain/overlay/make-overlay-state';
import type { OverlayState } from '../../src/domain/overlay/overlay-state';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { CurrentPatch } from '../../src/engine/current-patch';
import { lookAtShow } from '../../src/engine/look-at-show';
import { EngineBench } from '../helpers/rigs/engine-bench';
import { crowdPatch } from '../helpers/samples/crowd-patch';

function look(bench: EngineBench): OverlayState {
  const { clock, values, control, log, pipeline } = bench;
  const now = clock.now();
  const report = { crowds: pipeline.crowds.views(now), modeVote: null };
  const current = { patch: pipeline.patch, pipeline, report: () => report } as unknown as CurrentPatch;
  const facts = lookAtShow({ clock, current, values, control, log }, now);
  if (facts === null) throw new Error('no patch');
  return makeOverlayState({ ...facts, standing: 'armed', viewersPage: null, trouble: null }, 1);
}

test('a value that plays is told with who set it, and who comes after waits by name', () => {
  const bench = new EngineBench({ ...crowdPatch([{}]), limits: DEFAULT_PATCH.limits });
  bench.say('cv#1.out: 5', '1', { viewerName: 'Ann' });
  bench.say('cv#1.out: 6', '1', { viewerName: 'Ann' });
  const { variables, waiting, messages } = look(bench);
  expect(variables[0]).toMatchObject({ value: 5, setBy: 'Ann' });
  expect(waiting).toEqual([{ who: 'Ann', name: expect.any(String) as string }]);
  expect(messages.map(({ outcome }) => outcome)).toEqual(['played', 'waits']);
});

describe('who stands in the line of a crowd', () => {
  const turnsPatch = (mode: 'turns' | 'queue') => {
    const crowd = { mode, windowMs: 1_000 };
    return crowdPatch([
      { crowd, aliases: [] },
      { crowd, aliases: [] },
    ]);
  };
  const waiting = (bench: EngineBench): string[] =>
    look(bench).waiting.map(({ who, name }) => `${who} ${name}`);
  const say = (bench: EngineBench, variable: number, name: string): void =>
    bench.say(`cv#${variable}.out: 5`, name, { viewerName: name });

  test.each(['turns', 'queue'] as const)('of %s waits by name, the next first, until the turn', (mode) => {
    const bench = new EngineBench(turnsPatch(mode));
    for (const name of ['Ann', 'Bob', 'Cy']) say(bench, 1, name);
    expect(waiting(bench)).toEqual(['Bob cv#1.out', 'Cy cv#1.out']);
    bench.pass(1_000);
    expect(waiting(bench)).toEqual(['Cy cv#1.out']);
    bench.pass(1_000);
    expect(waiting(bench)).toEqual([]);
  });

  test('comes before those behind in the line of another variable, and before whom the limits keep back', () => {
    const bench = new EngineBench({ ...turnsPatch('turns'), limits: DEFAULT_PATCH.limits });
    for (const name of ['Ann', 'Bob']) say(bench, 1, name);
    bench.pass(900);
    for (const name of ['Dee', 'Eve']) say(bench, 2, name);
    bench.say('cv#2.out: 7', 'Eve', { viewerName: 'Eve' });
    const names = waiting(bench);
    expect(names.slice(0, 2)).toEqual(['Bob cv#1.out', 'Eve cv#2.out']);
    expect(names.at(-1)).toBe('Eve cv#2.out');
    expect(names).toHaveLength(3);
  });

  test('is told up to twelve', () => {
    const bench = new EngineBench(turnsPatch('turns'));
    for (let nth = 0; nth < 30; nth++) say(bench, 1, `viewer${nth}`);
    expect(waiting(bench)).toHaveLength(12);
    expect(waiting(bench)[0]).toBe('viewer1 cv#1.out');
  });

  test('leaves it with a timeout, a block, and a deletion of the one wish', () => {
    const bench = new EngineBench(turnsPatch('turns'));
    for (const name of ['Ann', 'Bob', 'Cy', 'Dee']) say(bench, 1, name);
    bench.say('cv#1.out: 9', 'Eve', { viewerName: 'Eve', id: 'm' });
    bench.pipeline.moderate({ kind: 'viewerCleared', viewerId: 'Bob', timeoutSeconds: null });
    bench.control.block({ id: 'Cy', name: 'Cy' }, true);
    bench.pipeline.moderate({ kind: 'messageDeleted', messageId: 'm' });
    expect(waiting(bench)).toEqual(['Dee cv#1.out']);
  });
});

describe('what moderators take back', () => {
  const names = (bench: EngineBench): string[] => look(bench).messages.map(({ who }) => who);

  test('goes from the picture, with all that the viewer wrote before', () => {
    const bench = new EngineBench(crowdPatch([{}, {}]));
    bench.say('cv#1.out: 5', '1', { viewerName: 'Troll' });
    bench.say('cv#2.out: 900', '1', { viewerName: 'Troll' });
    bench.say('cv#2.out: 5', '2', { viewerName: 'Ann' });
    expect(names(bench)).toEqual(['Troll', 'Troll', 'Ann']);
    bench.pipeline.moderate({ kind: 'viewerCleared', viewerId: '1', timeoutSeconds: null });
    expect(names(bench).filter((name) => name === 'Troll')).toEqual([]);
    expect(names(bench)).toContain('Ann');
  });

  test('goes with a block, too', () => {
    const bench = new EngineBench(crowdPatch([{}]));
    bench.say('cv#1.out: 5', '1', { viewerName: 'Troll' });
    bench.control.block({ id: '1', name: 'Troll' }, true);
    expect(names(bench)).toEqual([]);
  });
});
