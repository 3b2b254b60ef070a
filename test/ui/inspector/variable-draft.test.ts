import { describe, expect, test } from 'vitest';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import type { Variable } from '../../../src/domain/patch/patch';
import { type Draft, faultInDraft } from '../../../src/ui/form/described-form';
import {
  applyVariableDraft,
  isUsual,
  newVariableDraft,
  variableDraftOf,
  variableFields,
  withJack,
  withoutVariable,
} from '../../../src/ui/inspector/variable-draft';
import { samplePatch } from '../../helpers/samples/sample-patch';

const patch = samplePatch();
const draft = variableDraftOf(patch, patch.variables[0]);

const SLEW = 'jack.limits.slewVoltsPerSecond';

/** The fault of a field by itself. */
function faultOf(change: Draft): unknown {
  const next = { ...draft, ...change };
  return faultInDraft(variableFields(next), next);
}

describe('a draft', () => {
  test('that was not touched changes nothing', () => {
    for (const [index, variable] of patch.variables.entries()) {
      expect(applyVariableDraft(patch, index, variableDraftOf(patch, variable))).toEqual(patch);
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
    expect(applyVariableDraft(calibrated, 0, { ...draft, 'jack.label': 'x' })).toMatchObject({
      jacks: [
        { label: 'x', channel: 9, calibration: { gain: 1.01, offsetVolts: 0.02 } },
        ...calibrated.jacks.slice(1),
      ],
    });
  });

  test.each(['', ' ', 'five', '5V', 'NaN', 'Infinity', '1e999'])('refuses %j as volts', (text) => {
    expect(faultOf({ 'variable.volts.max': text })).toEqual({
      field: 'variable.volts.max',
      reason: 'Volts to: write a number from −15 to 15.',
    });
  });

  test('takes no slew as at once', () => {
    expect(applyVariableDraft(patch, 0, { ...draft, [SLEW]: '' })).toMatchObject({
      jacks: { 0: { limits: { slewVoltsPerSecond: null } } },
    });
    expect(faultOf({ [SLEW]: 'slow' })).toMatchObject({ field: SLEW });
  });

  test('takes a new name along to what named the variable', () => {
    const { name } = patch.variables[0];
    const crowdSwitch = { ...patch.crowdSwitch, variables: [name] };
    const result = applyVariableDraft({ ...patch, crowdSwitch }, 0, {
      ...draft,
      'variable.name': 'NEW#01.name',
      'cost.tokens': '3',
    });
    expect(result).toMatchObject({
      crowdSwitch: { variables: ['new#1.name'] },
      limits: { costs: [{ variable: 'new#1.name', tokens: 3, cools: [] }] },
    });
  });

  test('adds a jack that the patch did not have, in order', () => {
    const result = applyVariableDraft(patch, 0, withJack(patch, draft, '12'));
    expect(result).toMatchObject({ variables: { 0: { jack: 12 } } });
    expect('jacks' in result && result.jacks.map(({ jack }) => jack)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 12]);
  });

  test('splits aliases at commas and spaces', () => {
    expect(applyVariableDraft(patch, 0, { ...draft, 'variable.aliases': ' a,b  c,, ' })).toMatchObject({
      variables: { 0: { aliases: ['a', 'b', 'c'] } },
    });
  });
});

test('a new variable has a free name and jack', () => {
  const first = newVariableDraft(patch, 10);
  expect(first).toMatchObject({ 'variable.name': 'cv#1.level', 'variable.jack': '9' });
  const second = newVariableDraft(applyVariableDraft(patch, patch.variables.length, first), 10);
  expect(second).toMatchObject({ 'variable.name': 'cv#2.level', 'variable.jack': '10' });
});

test('a new variable proposes no jack beyond those of the interface: a person has to choose one', () => {
  const beyond = newVariableDraft(patch, 8);
  expect(beyond['variable.jack']).toBe('');
  expect(faultInDraft(variableFields(beyond), beyond)).toMatchObject({ field: 'variable.jack' });
});

test('a duplicate has the settings, and a name and a jack of its own', () => {
  const [like] = patch.variables;
  const copy = newVariableDraft(patch, 32, like);
  const { variables } = applyVariableDraft(patch, patch.variables.length, copy);
  expect(variables.at(-1)).toEqual({ ...like, name: 'vco#3.pitch', aliases: [], jack: 9 });
  expect(variables.slice(0, -1)).toEqual(patch.variables);
});

test('what is folded counts as usual only where nobody chose it', () => {
  const rest = ['jack.limits.rest', SLEW];
  const usual = newVariableDraft(patch, 32);
  expect(isUsual(usual, rest)).toBe(true);
  for (const name of rest) expect(isUsual({ ...usual, [name]: '1' }, rest)).toBe(false);
});

test('a removed variable leaves its jack', () => {
  const without = withoutVariable(patch, 3);
  expect(without.variables.map(({ name }) => name)).not.toContain(patch.variables[3].name);
  expect(without.jacks).toBe(patch.jacks);
});

describe('how chat decides', () => {
  const edited = (change: Draft, index = 0): Variable =>
    applyVariableDraft(patch, index, { ...draft, ...change }).variables[index];

  test('reads seconds and percents in the units of the patch', () => {
    expect(
      edited({
        'variable.crowd.mode': 'democracy',
        'variable.crowd.windowMs': ' 0.35',
        'variable.crowd.buckets': '8',
        'variable.crowd.tie': 'lowest',
      }).crowd,
    ).toMatchObject({
      mode: 'democracy',
      windowMs: 350,
      buckets: 8,
      tie: 'lowest',
    });
    expect(
      edited({
        'variable.crowd.mode': 'tug',
        'variable.crowd.step': '7',
        'variable.crowd.decayPerSecond': '0',
      }).crowd,
    ).toMatchObject({
      step: 0.07,
      decayPerSecond: 0,
    });
    expect(edited({ 'variable.crowd.mode': 'queue', 'variable.crowd.capacity': '12' }).crowd).toMatchObject({
      capacity: 12,
    });
    expect(edited({ 'variable.kind': 'gate', 'variable.longestGateMs': '1.2' }).longestGateMs).toBe(1200);
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
      expect(applyVariableDraft(before, index, variableDraftOf(before, before.variables[index]))).toEqual(
        before,
      );
  });

  test('leaves alone what the mode and the kind do not ask for', () => {
    const typed = {
      'variable.crowd.windowMs': 'soon',
      'variable.crowd.step': 'much',
      'variable.crowd.capacity': '',
      'variable.longestGateMs': 'for ever',
    };
    expect(edited(typed)).toEqual(patch.variables[0]);
  });

  test.each([
    ['democracy', 'variable.crowd.windowMs', ''],
    ['democracy', 'variable.crowd.windowMs', '2 s'],
    ['democracy', 'variable.crowd.buckets', 'few'],
    ['tug', 'variable.crowd.step', 'NaN'],
    ['tug', 'variable.crowd.decayPerSecond', '1e999'],
    ['queue', 'variable.crowd.capacity', ''],
    ['anarchy', 'variable.pitch.zeroVoltsNote', 'H2'],
  ])('in %s refuses %s of %j', (mode, field, text) => {
    expect(faultOf({ 'variable.crowd.mode': mode, [field]: text })).toMatchObject({ field });
  });

  test('takes nothing as every value, no pitch and no maximum', () => {
    expect(
      edited({ 'variable.crowd.mode': 'democracy', 'variable.crowd.buckets': ' ' }).crowd.buckets,
    ).toBeNull();
    expect(edited({ 'variable.pitch.zeroVoltsNote': '' }).pitch).toBeNull();
    expect(edited({ 'variable.kind': 'gate', 'variable.longestGateMs': '' }).longestGateMs).toBeNull();
  });

  test.each([
    ['C4', 60, 'C4'],
    ['f#-1', 6, 'F#-1'],
    ['Bb3', 58, 'A#3'],
    ['127', 127, 'G9'],
    ['60.5', 60.5, '60.5'],
  ])('reads the note %s as %d and shows it as %s', (text, zeroVoltsNote, shown) => {
    const variable = edited({ 'variable.pitch.zeroVoltsNote': text });
    expect(variable.pitch).toEqual({ zeroVoltsNote });
    expect(variableDraftOf(patch, variable)['variable.pitch.zeroVoltsNote']).toBe(shown);
  });
});
