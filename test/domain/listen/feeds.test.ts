import { expect, test } from 'vitest';
import { chosenByHand, feedsOf, withFeed } from '../../../src/domain/listen/feeds';
import { SYNTH_INPUT_NAMES, SYNTH_INPUTS, type SynthInput } from '../../../src/domain/listen/listen-settings';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { withReferencesTo } from '../../../src/domain/patch/rename-variable';
import { STARTERS as STARTERS_TO_OFFER } from '../../../src/domain/patch/starters';

const { listen: BY_NAME, variables: STARTERS } = DEFAULT_PATCH;

const variable = (name: string, change: Partial<Variable> = {}): Variable => ({
  ...STARTERS[0],
  name,
  aliases: [],
  ...change,
});

/** The names at the inputs that are fed. */
const fedBy = (patch: Pick<Patch, 'listen' | 'variables'>): Partial<Record<SynthInput, string>> =>
  Object.fromEntries(
    Object.entries(feedsOf(patch.listen, patch.variables))
      .filter(([, index]) => index !== null)
      .map(([input, index]) => [input, patch.variables[index!].name]),
  );

test('every variable of the starter patch feeds the input that it is named after', () => {
  expect(fedBy(DEFAULT_PATCH)).toEqual({
    pitch1: 'vco#1.pitch',
    pitch2: 'vco#2.pitch',
    cutoff: 'vcf#1.cutoff',
    resonance: 'vcf#1.resonance',
    level: 'vca#1.level',
    lfoRate: 'lfo#1.rate',
    decay: 'env#1.decay',
    mix: 'fx#1.mix',
  });
});

test('every starter patch has a pitch and a colour, and a bass is played by its own gate', () => {
  for (const { patch } of Object.values(STARTERS_TO_OFFER))
    expect(Object.keys(fedBy(patch))).toEqual(expect.arrayContaining(['pitch1', 'cutoff', 'mix']));
  expect(fedBy(STARTERS_TO_OFFER.drumsAndBass.patch)).toEqual({
    pitch1: 'bass#1.pitch',
    cutoff: 'bass#1.cutoff',
    decay: 'bass#1.decay',
    envelopeGate: 'bass#1.gate',
    mix: 'drums#1.mix',
  });
});

test('names that tell nothing are put to use in the order of what one hears', () => {
  const variables = ['key#1.softness', 'ramp#1.horizontal', 'ramp#1.vertical'].map((name) => variable(name));
  expect(fedBy({ listen: BY_NAME, variables })).toEqual({
    pitch1: 'key#1.softness',
    cutoff: 'ramp#1.horizontal',
    mix: 'ramp#1.vertical',
  });
});

test('a gate opens the envelope and feeds nothing else, and nothing else opens the envelope', () => {
  const variables = [
    variable('drum#1.kick', { kind: 'gate' }),
    variable('drum#1.snare', { kind: 'gate' }),
    variable('x#1.gate'),
  ];
  expect(fedBy({ listen: BY_NAME, variables })).toEqual({ envelopeGate: 'drum#1.kick', pitch1: 'x#1.gate' });
});

test('a variable with a note of its own is a pitch, whatever its name', () => {
  const variables = [variable('vco#1.pitch'), variable('x#1.y', { pitch: { zeroVoltsNote: 36 } })];
  expect(fedBy({ listen: BY_NAME, variables })).toMatchObject({ pitch1: 'x#1.y', pitch2: 'vco#1.pitch' });
});

test('an alias tells what a variable is as well as its name', () => {
  const variables = [variable('a#1.b'), variable('c#1.d', { aliases: ['cutoff'] })];
  expect(fedBy({ listen: BY_NAME, variables })).toMatchObject({ cutoff: 'c#1.d', pitch1: 'a#1.b' });
});

test('no variable feeds two inputs by itself, and a patch without variables feeds none', () => {
  const variables = Array.from({ length: 256 }, (_, nth) => variable(`vco#${nth}.pitch`));
  const fed = Object.values(fedBy({ listen: BY_NAME, variables }));
  expect(new Set(fed).size).toBe(fed.length);
  // All but the gate, and the level: nobody's first knob should silence it.
  expect(fed).toHaveLength(7);
  expect(fedBy({ listen: BY_NAME, variables: [] })).toEqual({});
});

test('a choice by hand keeps what was found by names, and changes one input', () => {
  const listen = withFeed(BY_NAME, STARTERS, 'mix', 'lfo#1.rate');
  expect(fedBy({ listen, variables: STARTERS })).toEqual({ ...fedBy(DEFAULT_PATCH), mix: 'lfo#1.rate' });
  const without = withFeed(listen, STARTERS, 'pitch2', null);
  expect(fedBy({ listen: without, variables: STARTERS })).not.toHaveProperty('pitch2');
  expect(chosenByHand(without, STARTERS)).toEqual(without);
});

test('what is chosen by hand is written to the file, read again and renamed with the variable', () => {
  const listen = withFeed(BY_NAME, STARTERS, 'mix', 'lfo#1.rate');
  const reading = readPatch(JSON.parse(JSON.stringify({ ...DEFAULT_PATCH, listen })));
  expect(reading).toMatchObject({ kind: 'patch', patch: { listen }, warnings: [] });
  const renamed = withReferencesTo({ ...DEFAULT_PATCH, listen }, 'lfo#1.rate', 'lfo#2.speed');
  expect(renamed.listen.feeds).toContainEqual({ input: 'mix', variable: 'lfo#2.speed' });
  expect(JSON.stringify(renamed.listen)).not.toContain('lfo#1.rate');
});

test('a feed by a variable that is not there feeds nothing, and is warned of', () => {
  const listen = { byName: false, feeds: [{ input: 'mix' as const, variable: 'gone#1.x' }] };
  expect(fedBy({ listen, variables: STARTERS })).toEqual({});
  const reading = readPatch({ ...DEFAULT_PATCH, listen });
  expect(reading).toMatchObject({
    warnings: ['listen.feeds[0].variable: there is no variable gone#1.x: this does nothing'],
  });
});

test('every input has words of its own', () => {
  expect(new Set(SYNTH_INPUT_NAMES.map((input) => SYNTH_INPUTS[input])).size).toBe(SYNTH_INPUT_NAMES.length);
});
