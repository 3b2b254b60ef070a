import { describe, expect, test } from 'vitest';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import type { Variable } from '../../../src/domain/patch/patch';
import {
  applyDraft,
  draftOf,
  limitsForVolts,
  newVariable,
  withJack,
  withoutVariable,
} from '../../../src/ui/variables/variable-draft';
import { samplePatch } from '../../helpers/samples/sample-patch';

const patch = samplePatch();
const draft = draftOf(patch, patch.variables[0]);

describe('a draft', () => {
  test('that was not touched changes nothing', () => {
    for (const [index, variable] of patch.variables.entries()) {
      expect(applyDraft(patch, index, draftOf(patch, variable))).toEqual(patch);
    }
  });

  test('keeps what it does not show', () => {
    const calibrated = {
      ...patch,
      jacks: patch.jacks.map((jack) => ({
        ...jack,
        channel: 9,
        calibration: { gain: 1.01, offsetVolts: 0.02 },
      })),
    };
    expect(applyDraft(calibrated, 0, { ...draft, jackLabel: 'x' })).toMatchObject({
      jacks: [
        { label: 'x', channel: 9, calibration: { gain: 1.01, offsetVolts: 0.02 } },
        ...calibrated.jacks.slice(1),
      ],
    });
  });

  test.each(['', ' ', 'five', '5V', 'NaN', 'Infinity', '1e999'])('refuses %j as volts', (text) => {
    expect(applyDraft(patch, 0, { ...draft, voltsMax: text })).toMatchObject({ field: 'voltsMax' });
  });

  test('takes no slew as at once', () => {
    expect(applyDraft(patch, 0, { ...draft, slew: '' })).toMatchObject({
      jacks: { 0: { limits: { slewVoltsPerSecond: null } } },
    });
    expect(applyDraft(patch, 0, { ...draft, slew: 'slow' })).toMatchObject({ field: 'slew' });
  });

  test('takes a new name along to what named the variable', () => {
    const { name } = patch.variables[0];
    const crowdSwitch = { ...patch.crowdSwitch, variables: [name] };
    const result = applyDraft({ ...patch, crowdSwitch }, 0, { ...draft, name: 'NEW#01.name', tokens: '3' });
    expect(result).toMatchObject({
      crowdSwitch: { variables: ['new#1.name'] },
      limits: { costs: [{ variable: 'new#1.name', tokens: 3, cools: [] }] },
    });
  });

  test('adds a jack that the patch did not have, in order', () => {
    const result = applyDraft(patch, 0, withJack(patch, draft, '12'));
    expect(result).toMatchObject({ variables: { 0: { jack: 12 } } });
    expect('jacks' in result && result.jacks.map(({ jack }) => jack)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 12]);
  });

  test('splits aliases at commas and spaces', () => {
    expect(applyDraft(patch, 0, { ...draft, aliases: ' a,b  c,, ' })).toMatchObject({
      variables: { 0: { aliases: ['a', 'b', 'c'] } },
    });
  });
});

test('a new variable has a free name and jack', () => {
  const first = newVariable(patch);
  expect(first).toMatchObject({ name: 'cv#1.level', jack: 9 });
  const second = newVariable({ ...patch, variables: [...patch.variables, first] });
  expect(second).toMatchObject({ name: 'cv#2.level', jack: 10 });
});

test('a removed variable leaves its jack', () => {
  const without = withoutVariable(patch, 3);
  expect(without.variables.map(({ name }) => name)).not.toContain(patch.variables[3].name);
  expect(without.jacks).toBe(patch.jacks);
});

describe('how chat decides', () => {
  const edited = (change: object, index = 0): Variable => {
    const result = applyDraft(patch, index, { ...draft, ...change });
    if ('reason' in result) throw new Error(result.reason);
    return result.variables[index];
  };

  test('reads seconds and percents in the units of the patch', () => {
    expect(
      edited({ mode: 'democracy', windowSeconds: ' 0.35', buckets: '8', tie: 'lowest' }).crowd,
    ).toMatchObject({
      mode: 'democracy',
      windowMs: 350,
      buckets: 8,
      tie: 'lowest',
    });
    expect(edited({ mode: 'tug', step: '7', decay: '0' }).crowd).toMatchObject({
      step: 0.07,
      decayPerSecond: 0,
    });
    expect(edited({ mode: 'queue', capacity: '12' }).crowd).toMatchObject({ capacity: 12 });
    expect(edited({ kind: 'gate', longestGateSeconds: '1.2' }).longestGateMs).toBe(1200);
  });

  test.each(CROWD_MODE_NAMES)('that was not touched changes nothing in %s', (mode) => {
    const [first] = patch.variables;
    const odd: Variable = {
      ...first,
      crowd: {
        mode,
        windowMs: 1234.5,
        buckets: 7,
        tie: 'current',
        step: 0.07,
        decayPerSecond: 0.29,
        capacity: 3,
      },
      who: 'vip',
      pitch: { zeroVoltsNote: 60.5 },
      longestGateMs: 333,
    };
    const before = { ...patch, variables: [odd, { ...odd, kind: 'gate' as const }] };
    for (const index of [0, 1])
      expect(applyDraft(before, index, draftOf(before, before.variables[index]))).toEqual(before);
  });

  test('leaves alone what the mode and the kind do not ask for', () => {
    const typed = { windowSeconds: 'soon', step: 'much', capacity: '', longestGateSeconds: 'for ever' };
    expect(edited(typed)).toEqual(patch.variables[0]);
  });

  test.each([
    ['democracy', 'windowSeconds', ''],
    ['democracy', 'windowSeconds', '2 s'],
    ['democracy', 'buckets', 'few'],
    ['tug', 'step', 'NaN'],
    ['tug', 'decay', '1e999'],
    ['queue', 'capacity', ''],
    ['anarchy', 'zeroVoltsNote', 'H2'],
  ])('in %s refuses %s of %j', (mode, field, text) => {
    expect(applyDraft(patch, 0, { ...draft, mode, [field]: text } as typeof draft)).toMatchObject({ field });
  });

  test('takes nothing as every value, no pitch and no maximum', () => {
    expect(edited({ mode: 'democracy', buckets: ' ' }).crowd.buckets).toBeNull();
    expect(edited({ zeroVoltsNote: '' }).pitch).toBeNull();
    expect(edited({ kind: 'gate', longestGateSeconds: '' }).longestGateMs).toBeNull();
  });

  test.each([
    ['C4', 60, 'C4'],
    ['f#-1', 6, 'F#-1'],
    ['Bb3', 58, 'A#3'],
    ['127', 127, 'G9'],
    ['60.5', 60.5, '60.5'],
  ])('reads the note %s as %d and shows it as %s', (text, zeroVoltsNote, shown) => {
    const variable = edited({ zeroVoltsNote: text });
    expect(variable.pitch).toEqual({ zeroVoltsNote });
    expect(draftOf(patch, variable).zeroVoltsNote).toBe(shown);
  });
});

test.each([
  ['0', '10', '0', '5', { limitMin: '0', limitMax: '10' }],
  ['-2', '5', '0', '5', { limitMin: '-2', limitMax: '5' }],
  ['10', '-10', '-5', '5', { limitMin: '-10', limitMax: '10' }],
  ['0', '5', '0', '5', null],
  ['5', '0', '-5', '5', null],
  ['0', '', '0', '5', null],
  ['0', 'ten', '0', '5', null],
])(
  'volts from %s to %s on a jack of %s to %s V ask for %j',
  (voltsMin, voltsMax, limitMin, limitMax, wider) => {
    expect(limitsForVolts({ ...draft, voltsMin, voltsMax, limitMin, limitMax })).toEqual(wider);
  },
);
