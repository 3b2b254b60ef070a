/** Settings saved before a rule came must not be lost to it in silence. */
import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { readSaved } from '../../../src/domain/patch/saved';

const [first, ...others] = DEFAULT_PATCH.variables;
const withName = (name: unknown) => ({ ...DEFAULT_PATCH, variables: [{ ...first, name }, ...others] });

test.each([
  ['', 'must be module#instance.parameter'],
  [' ', 'must be module#instance.parameter'],
  ['pitch', 'must be module#instance.parameter'],
  ['#1.', 'must be module#instance.parameter'],
  [undefined, 'missing'],
  [null, 'must be one line'],
  [5, 'must be one line'],
  [[''], 'must be one line'],
])('a file with a variable called %j is refused, with the path and one reason', (name, reason) => {
  const reading = readPatch(withName(name));
  expect(reading).toMatchObject({ kind: 'refused', faults: [{ path: 'variables[0].name' }] });
  expect(reading.kind === 'refused' && reading.faults.map((fault) => fault.reason).join()).toContain(reason);
});

test('a saved patch keeps its other variables when one has no name, and says so', () => {
  const reading = readSaved('patch', withName(''));
  expect(reading).toMatchObject({ ok: true, leftOut: '1 of its variables had no name' });
  expect(reading.ok && reading.saved.patch?.variables).toEqual(others);
});

test('a saved patch whose variables have names is what it was', () => {
  expect(readSaved('patch', DEFAULT_PATCH)).toEqual({
    ok: true,
    saved: { patch: DEFAULT_PATCH },
    leftOut: null,
  });
});

test.each([null, [], 5, { variables: 3 }, { variables: [null, 5, { name: '' }] }])(
  'a record that is no patch is still refused: %j',
  (record) => {
    expect(readSaved('patch', record)).toMatchObject({ ok: false });
  },
);

test('a trigger and a vote for a variable that is not there are warned of', () => {
  const reading = readPatch({
    ...DEFAULT_PATCH,
    crowdSwitch: { variables: ['fx#1.mix', 'fx#9.mix'] },
    triggers: ['vco#9.pitch', 'vco#1.pitch'].map((variable) => ({
      name: 'boom',
      on: { kind: 'cheer', leastBits: 1 },
      do: { kind: 'ramp', variable, value: 127, overMs: 10 },
      cooldownMs: 0,
    })),
  });
  const warnings =
    reading.kind === 'patch' ? reading.warnings : reading.faults.map(({ path, reason }) => path + reason);
  expect(
    warnings.filter((one) => one.includes('there is no variable')).map((one) => one.split(':')[0]),
  ).toEqual(['triggers[0].do.variable', 'crowdSwitch.variables[1]']);
});

test('what a pitch has besides is kept', () => {
  const reading = readPatch({
    ...DEFAULT_PATCH,
    variables: [{ ...first, pitch: { zeroVoltsNote: 60, tuning: 'just' } }],
  });
  expect(reading).toMatchObject({ patch: { variables: [{ pitch: { zeroVoltsNote: 60, tuning: 'just' } }] } });
});
