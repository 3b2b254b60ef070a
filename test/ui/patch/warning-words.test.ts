import { expect, test } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { warningSentence } from '../../../src/ui/patch/warning-words';

const [first, ...others] = DEFAULT_PATCH.variables;
const [jack, ...jacks] = DEFAULT_PATCH.jacks;

test.each([
  [
    { colour: 'red' },
    'This version of the page does not know "colour": it does nothing with it, and keeps it in the file.',
  ],
  [
    { limits: { roles: { vip: { aura: 1 } } } },
    'This version of the page does not know "aura" in limits, roles, vip: it does nothing with it, and keeps it in the file.',
  ],
  [
    { variables: [{ ...first, colour: 1 }, ...others] },
    'This version of the page does not know "colour" in vco#1.pitch: it does nothing with it, and keeps it in the file.',
  ],
  [
    { jacks: [{ ...jack, glow: 1 }, ...jacks] },
    'This version of the page does not know "glow" in jack 1: it does nothing with it, and keeps it in the file.',
  ],
  [
    { variables: [{ ...first, volts: { min: 0, max: 9 } }, ...others] },
    'vco#1.pitch, volts: 0 V to 9 V goes beyond jack 1, which stops at 0 V and 5 V.',
  ],
  [
    { crowdSwitch: { variables: ['a#1.b'] } },
    'crowdSwitch, variables 1: there is no variable a#1.b: this does nothing.',
  ],
])('of a patch with %j it is said: %s', (odd, sentence) => {
  const reading = readPatch({ ...DEFAULT_PATCH, ...odd });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  expect(reading.warnings.map((warning) => warningSentence(warning, reading.patch))).toEqual([sentence]);
});

test.each(['and 3 more', '', 'x'.repeat(10_000), 'a: '.repeat(2000)])('any other text has an end', (text) => {
  expect(warningSentence(text, DEFAULT_PATCH).length).toBeLessThan(20_000);
});
