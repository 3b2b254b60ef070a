/** A range beyond the limits of its jack, and the two ways out. */
import { expect, test } from 'vitest';
import type { Draft } from '../../../src/ui/form/described-form';
import { limitsForVolts, variableDraftOf, voltsForLimits } from '../../../src/ui/inspector/variable-draft';
import { samplePatch } from '../../helpers/samples/sample-patch';

const patch = samplePatch();
const draft = variableDraftOf(patch, patch.variables[0]);

test.each([
  ['0', '10', '0', '5', { 'jack.limits.min': '0', 'jack.limits.max': '10' }],
  ['-2', '5', '0', '5', { 'jack.limits.min': '-2', 'jack.limits.max': '5' }],
  ['10', '-10', '-5', '5', { 'jack.limits.min': '-10', 'jack.limits.max': '10' }],
  ['0', '5', '0', '5', null],
  ['5', '0', '-5', '5', null],
  ['0', '', '0', '5', null],
  ['0', 'ten', '0', '5', null],
])(
  'volts from %s to %s on a jack of %s to %s V ask for %j',
  (voltsMin, voltsMax, limitMin, limitMax, wider) => {
    const change = {
      'variable.volts.min': voltsMin,
      'variable.volts.max': voltsMax,
      'jack.limits.min': limitMin,
      'jack.limits.max': limitMax,
    };
    expect(limitsForVolts({ ...draft, ...change })).toEqual(wider);
  },
);

test.each<[volts: readonly [string, string], kept: readonly [string, string] | null]>([
  [
    ['0', '10'],
    ['0', '5'],
  ],
  [
    ['10', '-10'],
    ['5', '0'],
  ],
  [
    ['1', '2'],
    ['1', '2'],
  ],
  // Nothing of the range is left at the jack.
  [['6', '10'], null],
  [['', '10'], null],
])('%j keeps to %j of a jack from 0 to 5 V', ([from, to], kept) => {
  const change: Draft = {
    ...draft,
    ...{ 'variable.volts.min': from, 'variable.volts.max': to },
    ...{ 'jack.limits.min': '0', 'jack.limits.max': '5' },
  };
  expect(voltsForLimits(change)).toEqual(
    kept && { 'variable.volts.min': kept[0], 'variable.volts.max': kept[1] },
  );
});
