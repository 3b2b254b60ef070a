import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_ACTION_MS } from '../../../src/domain/support/action';
import { Findings } from '../../../src/domain/settings/findings';
import { HostileObject } from '../../../src/domain/settings/hostile-object';
import { MAX_TRIGGERS, TRIGGERS, type SupportTrigger } from '../../../src/domain/support/support-trigger';

interface Reading {
  readonly triggers: readonly SupportTrigger[];
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

function read(triggers: unknown): Reading {
  const findings = new Findings();
  const read = TRIGGERS.read(new HostileObject({ triggers }, 'file', findings), 'triggers');
  return {
    triggers: read,
    faults: findings.listFaults().map(({ path }) => path),
    warnings: findings.listWarnings(),
  };
}

const CHEER = { kind: 'cheer', leastBits: 100, mostBits: 499 };
const GATE = { kind: 'gate', variable: 'env#1.gate', forMs: 500 };
const ENVELOPE = {
  kind: 'envelope',
  variable: 'vca#1.level',
  value: 127,
  attackMs: 10,
  holdMs: 20,
  releaseMs: 30,
};
const trigger = (parts: object): object => ({
  name: 'Kick',
  on: CHEER,
  do: GATE,
  cooldownMs: 1000,
  ...parts,
});

describe('a trigger as a file says it', () => {
  test.each([
    CHEER,
    { ...CHEER, mostBits: null },
    { kind: 'reward', rewardId: '92af127c-7326-4483-a52b-b0da0be61c01' },
    { kind: 'sub' },
    { kind: 'gift', leastCount: 5 },
    { kind: 'raid', leastViewers: 20 },
  ])('is read with the cause %j', (on) => {
    expect(read([trigger({ on })])).toEqual({ triggers: [trigger({ on })], faults: [], warnings: [] });
  });

  test.each([
    GATE,
    ENVELOPE,
    { kind: 'ramp', variable: 'vcf#1.cutoff', value: 64.5, overMs: LONGEST_ACTION_MS, shape: 'exponential' },
    { kind: 'mode', variable: 'vcf#1.cutoff', mode: 'anarchy', forMs: 60_000 },
    { kind: 'mode', variable: null, mode: 'anarchy', forMs: 1 },
    { kind: 'openLimits', factor: 2.5, forMs: 30_000 },
  ])('is read with the action %j', (action) => {
    expect(read([trigger({ do: action })])).toEqual({
      triggers: [trigger({ do: action })],
      faults: [],
      warnings: [],
    });
  });

  test('may leave out what has a default', () => {
    const action = { kind: 'ramp', variable: 'VCF#01.cutoff', value: 64, overMs: 100 };
    const { triggers, faults } = read([
      { on: { kind: 'cheer' }, do: action },
      { on: { kind: 'raid' }, do: { kind: 'mode', mode: 'anarchy', forMs: 5 } },
    ]);
    expect(faults).toEqual([]);
    expect(triggers).toMatchObject([
      {
        name: '',
        on: { leastBits: 1, mostBits: null },
        do: { variable: 'vcf#1.cutoff', shape: 'linear' },
        cooldownMs: 0,
      },
      { on: { leastViewers: 1 }, do: { variable: null } },
    ]);
  });

  test('keeps the fields of later versions, and reports them', () => {
    const later = trigger({ on: { ...CHEER, later: 1 }, do: { ...GATE, later: 2 }, later: 3 });
    const { triggers, faults, warnings } = read([later]);
    expect([triggers, faults]).toEqual([[later], []]);
    expect(warnings.map((sentence) => sentence.split(':')[0])).toEqual([
      'triggers[0].on',
      'triggers[0].do',
      'triggers[0]',
    ]);
  });
});

test('no list is an empty one', () => {
  expect(read(undefined)).toEqual({ triggers: [], faults: [], warnings: [] });
});

describe('a file is refused', () => {
  test.each([
    ['a cause of no kind', { on: {} }, 'on.kind'],
    ['a cause of an empty kind', { on: { kind: '' } }, 'on.kind'],
    ['a cause of an unknown kind', { on: { kind: 'follow' } }, 'on.kind'],
    ['a cause named like JavaScript', { on: { kind: 'constructor' } }, 'on.kind'],
    ['bits below one', { on: { kind: 'cheer', leastBits: 0 } }, 'on.leastBits'],
    ['bits that end before they begin', { on: { ...CHEER, mostBits: 99 } }, 'on.mostBits'],
    ['a reward without id', { on: { kind: 'reward' } }, 'on.rewardId'],
    ['half a gift', { on: { kind: 'gift', leastCount: 0.5 } }, 'on.leastCount'],
    ['a raid of nobody', { on: { kind: 'raid', leastViewers: 0 } }, 'on.leastViewers'],
    ['an action of no kind', { do: {} }, 'do.kind'],
    ['an action that arms', { do: { kind: 'arm' } }, 'do.kind'],
    ['a gate without variable', { do: { kind: 'gate', forMs: 5 } }, 'do.variable'],
    ['a gate on every variable', { do: { ...GATE, variable: null } }, 'do.variable'],
    ['a gate on the sign for every variable', { do: { ...GATE, variable: '*' } }, 'do.variable'],
    ['a name that chat could not write', { do: { ...GATE, variable: 'cutoff' } }, 'do.variable'],
    ['a gate without end', { do: { kind: 'gate', variable: 'a#1.b' } }, 'do.forMs'],
    ['no time at all', { do: { ...GATE, forMs: 0 } }, 'do.forMs'],
    ['more than ten minutes', { do: { ...GATE, forMs: LONGEST_ACTION_MS + 1 } }, 'do.forMs'],
    [
      'a whole envelope of more than ten minutes',
      { do: { ...ENVELOPE, holdMs: LONGEST_ACTION_MS } },
      'do.releaseMs',
    ],
    ['an envelope without peak', { do: { ...ENVELOPE, value: undefined } }, 'do.value'],
    [
      'a ramp of no known shape',
      { do: { kind: 'ramp', variable: 'a#1.b', value: 1, overMs: 1, shape: 'wavy' } },
      'do.shape',
    ],
    ['a mode that does not exist', { do: { kind: 'mode', mode: 'monarchy', forMs: 1 } }, 'do.mode'],
    [
      'a mode for an empty name',
      { do: { kind: 'mode', variable: '', mode: 'anarchy', forMs: 1 } },
      'do.variable',
    ],
    ['limits that close', { do: { kind: 'openLimits', factor: 0.5, forMs: 1 } }, 'do.factor'],
    [
      'limits that open more than a hundredfold',
      { do: { kind: 'openLimits', factor: 101, forMs: 1 } },
      'do.factor',
    ],
    ['a cooldown below nothing', { cooldownMs: -1 }, 'cooldownMs'],
    ['a name of two lines', { name: 'a\nb' }, 'name'],
  ])('for %s', (_, parts, path) => {
    expect(read([trigger({}), trigger(parts)]).faults).toEqual([`triggers[1].${path}`]);
  });

  test('for one trigger too many', () => {
    const triggers = Array.from({ length: MAX_TRIGGERS + 1 }, () => trigger({}));
    expect(read(triggers)).toMatchObject({ faults: ['triggers'], triggers: { length: MAX_TRIGGERS } });
    expect(read(triggers.slice(1)).faults).toEqual([]);
  });
});

test('whatever the list holds, it is refused with a path or reads back the same', () => {
  const amount = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 100 }) },
    fc.constantFrom(null, 0, 'x'),
  );
  const amounts = (...names: string[]): object => Object.fromEntries(names.map((name) => [name, amount]));
  const cause = fc.record(
    {
      kind: fc.constantFrom('cheer', 'reward', 'sub', 'gift', 'raid', 'follow'),
      rewardId: fc.constantFrom('id', '', 5),
      ...amounts('leastBits', 'mostBits', 'leastCount', 'leastViewers'),
    },
    { requiredKeys: ['kind'] },
  );
  const action = fc.record({
    kind: fc.constantFrom('gate', 'ramp', 'envelope', 'mode', 'openLimits', '__proto__'),
    variable: fc.constantFrom('a#1.b', 'A#01.b', '', '*', null, 7),
    mode: fc.constantFrom('anarchy', 'anarchy', '__proto__'),
    ...amounts('forMs', 'overMs', 'attackMs', 'holdMs', 'releaseMs', 'value', 'factor'),
  });
  const one = fc.oneof(
    { weight: 9, arbitrary: fc.record({ on: cause, do: action }) },
    fc.anything({ maxDepth: 3 }),
  );
  let taken = 0;
  fc.assert(
    fc.property(fc.array(one, { maxLength: 2 }), (list) => {
      const { triggers, faults } = read(list);
      if (faults.length > 0 || triggers.length === 0) return;
      taken++;
      const again = read(JSON.parse(JSON.stringify(triggers)));
      expect([again.triggers, again.faults]).toEqual([triggers, []]);
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
});
