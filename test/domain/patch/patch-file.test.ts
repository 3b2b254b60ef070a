/** Patch files as their owners write them: what is read, what is filled in, what is kept. */
import { MAX_JACKS } from '../../../src/domain/devices/jack';
import { DEFAULT_PATCH_SETTINGS, DEFAULT_VARIABLE_SETTINGS } from '../../../src/domain/patch/patch-defaults';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import {
  MAX_PATCH_BYTES,
  readPatch,
  readPatchText,
  writePatchText,
} from '../../../src/domain/patch/patch-file';
import { MAX_VARIABLES } from '../../../src/domain/settings/variable-name';

const HEADER = { format: 'twitch-to-cv/patch', version: 1 };

function accepted(value: unknown): { patch: Patch; warnings: readonly string[] } {
  const reading = readPatchText(JSON.stringify(value));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading;
}

test('the file of the contract is read as it stands', () => {
  const file = {
    ...HEADER,
    name: 'Eurorack starter',
    device: { profile: 'expert-sleepers-es-8' },
    jacks: [{ jack: 1, label: 'VCO pitch', limits: { min: -5, max: 5, rest: 0, slewVoltsPerSecond: null } }],
    variables: [
      {
        name: 'vco#1.pitch',
        aliases: ['pitch'],
        jack: 1,
        kind: 'cv',
        values: { min: 0, max: 127 },
        volts: { min: 0, max: 5 },
        crowd: { mode: 'anarchy' },
      },
    ],
    limits: {
      userCooldownMs: 1000,
      system: { capacity: 100, perSecond: 10 },
      variable: { capacity: 20, perSecond: 2 },
    },
  };
  const { patch, warnings } = accepted(file);
  expect(patch).toMatchObject(file);
  expect(warnings).toEqual([]);
});

test('the patch that a new user starts with is the one of the contract, and reads back without a warning', () => {
  expect(DEFAULT_PATCH.variables.map(({ name }) => name).join(' ')).toBe(
    'vco#1.pitch vco#2.pitch vcf#1.cutoff vcf#1.resonance vca#1.level lfo#1.rate env#1.decay fx#1.mix',
  );
  for (const [index, variable] of DEFAULT_PATCH.variables.entries()) {
    expect(variable).toMatchObject({
      jack: index + 1,
      values: { min: 0, max: 127 },
      volts: { min: 0, max: 5 },
    });
    expect(variable.crowd.mode).toBe('anarchy');
    expect(DEFAULT_PATCH.jacks[index]).toMatchObject({
      jack: index + 1,
      limits: { min: 0, max: 5, rest: 0 },
    });
  }
  expect(readPatchText(writePatchText(DEFAULT_PATCH))).toEqual({
    kind: 'patch',
    patch: DEFAULT_PATCH,
    warnings: [],
  });
});

describe('what a file leaves out', () => {
  test('format and version alone make a patch that plays nothing', () => {
    expect(accepted(HEADER)).toEqual({
      kind: 'patch',
      patch: {
        ...HEADER,
        name: 'Untitled patch',
        device: { profile: 'generic' },
        jacks: [],
        variables: [],
        limits: DEFAULT_PATCH.limits,
        ...DEFAULT_PATCH_SETTINGS,
      },
      warnings: [],
    });
  });

  test('a variable is cv from 0-127 to 0-5 V in anarchy, and its jack stops at 0 V and 5 V, which is said', () => {
    const { patch, warnings } = accepted({ ...HEADER, variables: [{ name: 'a#1.b', jack: 3 }] });
    expect(patch.variables).toEqual([
      {
        name: 'a#1.b',
        aliases: [],
        jack: 3,
        kind: 'cv',
        values: { min: 0, max: 127 },
        volts: { min: 0, max: 5 },
        ...DEFAULT_VARIABLE_SETTINGS,
      },
    ]);
    expect(patch.jacks).toEqual([
      {
        jack: 3,
        label: '',
        limits: { min: 0, max: 5, rest: 0, slewVoltsPerSecond: null },
        channel: null,
        calibration: { gain: 1, offsetVolts: 0 },
      },
    ]);
    expect(warnings).toEqual(['jacks: jack 3 is not described: it gets limits of 0 V to 5 V']);
  });

  test.each([
    [{ min: 1, max: 4 }, 1],
    [{ min: -5, max: -2 }, -2],
    [{ min: -5 }, 0],
  ])('a jack with limits %j rests at %d V, the nearest to 0 V', (limits, rest) => {
    expect(accepted({ ...HEADER, jacks: [{ jack: 1, limits }] }).patch.jacks[0].limits.rest).toBe(rest);
  });
});

describe('one spelling', () => {
  test('a name gets its module in lower case and its instance without zeros, an alias lower case and NFKC', () => {
    const { patch } = accepted({
      ...HEADER,
      jacks: [{ jack: 1 }],
      variables: [
        { name: 'VCO#007.inputJack#1', aliases: ['Pitch', 'ﾋﾟｯﾁ', 'Doorway#01.Threshold'], jack: 1 },
      ],
    });
    expect(patch.variables[0].name).toBe('vco#7.inputJack#1');
    expect(patch.variables[0].aliases).toEqual(['pitch', 'ピッチ', 'doorway#1.threshold']);
  });

  test('jacks come in the order of their numbers', () => {
    const { patch } = accepted({ ...HEADER, jacks: [{ jack: 3 }, { jack: 1 }] });
    expect(patch.jacks.map(({ jack }) => jack)).toEqual([1, 3]);
  });
});

test('unknown fields are kept where they stood, given back by an export, and named in the warnings', () => {
  const file = {
    ...HEADER,
    author: { name: 'me' },
    device: { profile: 'generic', serial: 7 },
    jacks: [{ jack: 1, colour: 'red', limits: { max: 5, soft: true }, calibration: { points: [1, 2] } }],
    variables: [
      {
        name: 'a#1.b',
        jack: 1,
        curve: 'log',
        values: { step: 1 },
        volts: { unit: 'V' },
        crowd: { weight: 2 },
      },
    ],
    limits: { perTeam: 1, system: { burst: 2 } },
  };
  const { patch, warnings } = accepted(file);
  expect(JSON.parse(writePatchText(patch))).toMatchObject(file);
  expect(warnings).toHaveLength(11);
  expect(warnings).toContain('variables[0]: unknown field "curve", kept');
});

describe('what is odd is said and taken', () => {
  const jacks = [{ jack: 1, limits: { min: 0, max: 5 } }];
  test.each([
    [
      'volts beyond the limits of the jack, which clips them',
      { jacks, variables: [{ name: 'a#1.b', jack: 1, volts: { min: 10, max: -1 } }] },
      'variables[0].volts: -1 V to 10 V goes beyond jack 1, which stops at 0 V and 5 V',
    ],
    [
      'a jack that the device does not have',
      { device: { profile: 'audio-damage-odio' }, jacks: [{ jack: 3 }] },
      'jacks[0]: Audio Damage ODIO has jacks 1 to 2: this one stays silent',
    ],
  ])('%s', (_fact, fields, warning) => {
    expect(accepted({ ...HEADER, ...fields }).warnings).toEqual([warning]);
  });

  test.each([
    [
      'an inverted voltage range',
      { jacks, variables: [{ name: 'a#1.b', jack: 1, volts: { min: 5, max: 0 } }] },
    ],
    [
      'two variables on one jack',
      { jacks, variables: ['a#1.b', 'a#1.c'].map((name) => ({ name, jack: 1 })) },
    ],
    [
      'names that differ in the case of their parameter',
      {
        jacks,
        variables: ['a#1.b', 'a#1.B'].map((name) => ({ name, jack: 1 })),
      },
    ],
    [
      'limits that let a jack do nothing but rest',
      { jacks: [{ jack: 1, limits: { min: 2, max: 2, rest: 2 } }] },
    ],
  ])('%s needs no warning', (_fact, fields) => {
    expect(accepted({ ...HEADER, ...fields }).warnings).toEqual([]);
  });
});

test('a byte order mark before the file is passed over', () => {
  expect(readPatchText(`\uFEFF${writePatchText(DEFAULT_PATCH)}`).kind).toBe('patch');
});

test('the largest patch fits in the largest file', () => {
  const jacks = Array.from({ length: MAX_JACKS }, (_, index) => ({
    jack: index + 1,
    label: '語'.repeat(60),
  }));
  const variables = Array.from({ length: MAX_VARIABLES }, (_, index) => ({
    name: `${'m'.repeat(75)}#${1000 + index}.p`,
    aliases: Array.from(
      { length: 16 },
      (_alias, nth) => '語'.repeat(26) + String(100_000 + index * 16 + nth),
    ),
    jack: (index % MAX_JACKS) + 1,
    values: { min: 0, max: Number.MAX_SAFE_INTEGER },
  }));
  const { patch } = accepted({ ...HEADER, jacks, variables });
  expect(new TextEncoder().encode(writePatchText(patch)).length).toBeLessThan(MAX_PATCH_BYTES);
});

test('a patch that is read is read again to the same patch, as an edit of it is', () => {
  const { patch } = accepted({
    ...HEADER,
    jacks: [{ jack: 2 }],
    variables: [{ name: 'A#01.b', jack: 2, x: 1 }],
  });
  expect(readPatch(patch)).toMatchObject({ kind: 'patch', patch });
});
