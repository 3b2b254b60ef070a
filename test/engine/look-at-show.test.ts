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
