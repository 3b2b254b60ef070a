import { expect, test } from 'vitest';
import { driftOf, faultsOfSoak, type Soaked } from './soak-judge';

const MB = 1_000_000;
const well: Soaked = {
  memory: Array.from({ length: 12 }, (_, nth) => ({ atMs: nth * 60_000, page: 20 * MB, engine: 10 * MB })),
  probesMs: Array.from({ length: 120 }, (_, nth) => 12 + (nth % 5)),
  ...{ unheardProbes: 0, gapsOfProduct: 0, miscounted: 0, lostSettings: [], complaints: [] },
};

test('an evening that goes as it should has no fault', () => {
  expect(faultsOfSoak(well)).toEqual([]);
});

test('each thing that goes wrong is a sentence', () => {
  expect(
    faultsOfSoak({
      memory: well.memory.map((one, nth) => ({ ...one, page: one.page + nth * MB })),
      probesMs: well.probesMs.map((ms, nth) => ms + nth / 4),
      unheardProbes: 1,
      gapsOfProduct: 2,
      miscounted: 3,
      lostSettings: ['Patch name: "one" is now ""'],
      complaints: ['broken', 'broken'],
    }),
  ).toEqual([
    'the memory of the page grows',
    'commands reach the sink later: 18.9 ms at first, 38.9 at last',
    '1 commands never reached the sink',
    '2 underruns that the machine does not explain',
    '3 messages are counted wrong',
    'lost after the reload: Patch name: "one" is now ""',
    'the page complains: broken',
  ]);
});

test('some slow probes are no drift, and from few nobody can tell', () => {
  const spiky = well.probesMs.map((ms, nth) => (nth % 9 === 0 ? 200 : ms));
  expect(driftOf(spiky)?.isSteady).toBe(true);
  expect(driftOf(well.probesMs.slice(0, 59))).toBeNull();
});
