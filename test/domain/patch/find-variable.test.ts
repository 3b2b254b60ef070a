/** Which variable a person means by what is typed into a field. */
import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { findVariable } from '../../../src/domain/patch/find-variable';

const [plain] = DEFAULT_PATCH.variables;
const variables = [
  { ...plain, name: 'vco#1.pitch', aliases: ['tone', 'vcf#9.cutoff'] },
  { ...plain, name: 'lfo#1.Rate', aliases: [] },
  { ...plain, name: 'env#1.decay', aliases: [] },
  { ...plain, name: 'env#1.Decay', aliases: [] },
];

test.each([
  ['vco#1.pitch', 'vco#1.pitch'],
  ['VCO#01.pitch', 'vco#1.pitch'],
  ['TONE', 'vco#1.pitch'],
  ['vcf#09.CUTOFF', 'vco#1.pitch'],
  ['lfo#1.rate', 'lfo#1.Rate'],
  ['ENV#01.Decay', 'env#1.Decay'],
  ['env#1.DECAY', null],
  ['vco#1.pit', null],
  ['', null],
])('%j means %j', (text, name) => {
  expect(findVariable({ variables }, text)?.name ?? null).toBe(name);
});
