import { expect, test } from 'vitest';
import { DEFAULT_LIMIT_SETTINGS } from '../../../src/domain/limits/limit-settings';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { type PatchReading, readPatchText } from '../../../src/domain/patch/patch-file';

const read = (limits: unknown): PatchReading => readPatchText(JSON.stringify({ ...DEFAULT_PATCH, limits }));

test('what a file leaves out limits nothing', () => {
  const reading = read({ userCooldownMs: 5 });
  expect(reading).toMatchObject({ kind: 'patch', warnings: [], patch: { limits: DEFAULT_LIMIT_SETTINGS } });
});

test('what a file says is read, with names in their one spelling', () => {
  const limits = {
    perMinute: 30,
    roles: { vip: { cooldownFactor: 0.5 }, firstTime: { cooldownMs: 9000 } },
    adaptive: true,
    followViewers: { from: 40, most: 3 },
    costs: [{ variable: 'VCO#01.pitch', tokens: 4, cools: [{ variable: 'vcf#1.cutoff' }] }],
  };
  expect(read(limits)).toMatchObject({
    kind: 'patch',
    warnings: [],
    patch: {
      limits: {
        ...limits,
        roles: {
          vip: { cooldownFactor: 0.5, cooldownMs: null },
          subscriber: { cooldownFactor: 1, cooldownMs: null },
          firstTime: { cooldownFactor: 1, cooldownMs: 9000 },
        },
        costs: [{ variable: 'vco#1.pitch', tokens: 4, cools: [{ variable: 'vcf#1.cutoff', tokens: 1 }] }],
      },
    },
  });
});

test.each([
  [{ perMinute: 0 }, 'limits.perMinute'],
  [{ perMinute: 1.5 }, 'limits.perMinute'],
  [{ roles: { vip: { cooldownFactor: -1 } } }, 'limits.roles.vip.cooldownFactor'],
  [{ roles: { subscriber: { cooldownMs: 1e9 } } }, 'limits.roles.subscriber.cooldownMs'],
  [{ adaptive: 1 }, 'limits.adaptive'],
  [{ followViewers: { from: 0 } }, 'limits.followViewers.from'],
  [{ followViewers: { most: 0.5 } }, 'limits.followViewers.most'],
  [{ costs: {} }, 'limits.costs'],
  [{ costs: [{ tokens: 2 }] }, 'limits.costs[0].variable'],
  [{ costs: [{ variable: 'pitch' }] }, 'limits.costs[0].variable'],
  [{ costs: [{ variable: 'vco#1.pitch', tokens: 0 }] }, 'limits.costs[0].tokens'],
  [{ costs: [{ variable: 'vco#1.pitch' }, { variable: 'vco#01.pitch' }] }, 'limits.costs[1].variable'],
  [
    { costs: [{ variable: 'vco#1.pitch', cools: [{ variable: 'a#1.b', tokens: 'x' }] }] },
    'limits.costs[0].cools[0].tokens',
  ],
])('%j is refused, with the place', (limits, path) => {
  const reading = read(limits);
  expect(reading.kind === 'refused' && reading.faults.map((fault) => fault.path)).toEqual([path]);
});

test('a cost that names no variable of the patch is said to do nothing', () => {
  const reading = read({
    costs: [{ variable: 'a#1.b', cools: [{ variable: 'vco#1.pitch' }, { variable: 'c#1.d' }] }],
  });
  expect(reading.kind === 'patch' && reading.warnings).toEqual([
    'limits.costs[0]: there is no variable a#1.b: this does nothing',
    'limits.costs[0].cools[1]: there is no variable c#1.d: this does nothing',
  ]);
});
