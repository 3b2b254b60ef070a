import { describe, expect, test } from 'vitest';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { COMMAND_PATTERN } from '../../../src/domain/language/command';
import { Matcher } from '../../../src/domain/language/matcher';
import { normalise } from '../../../src/domain/language/normalise';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { type HelpOptions, helpText } from '../../../src/domain/patch/viewer-help';

const pitch: Variable = { ...DEFAULT_PATCH.variables[0], aliases: [] };
const patchOf = (...variables: readonly Partial<Variable>[]): Patch => ({
  ...DEFAULT_PATCH,
  variables: variables.map((change) => ({ ...pitch, ...change })),
});
const WORDS = [
  ...(['several', 'exclamation', 'ramps', 'relative', 'percent', 'volts', 'notes', 'gates'] as const),
  ...(['random', 'undo', 'modeVote', 'moderators'] as const),
];
const options = (...on: readonly (keyof HelpOptions)[]): HelpOptions =>
  Object.fromEntries(WORDS.map((word) => [word, on.includes(word)])) as Record<keyof HelpOptions, boolean>;

const SAMPLE = patchOf(
  { aliases: ['pitch', 'Grundton'] },
  { name: 'gate#1.open', kind: 'gate', values: { min: 0, max: 1 } },
);
const LONGEST = patchOf(
  ...Array.from({ length: 256 }, (_, nth) => ({
    name: `a#${nth}.${'b'.repeat(75)}`,
    values: { min: 0, max: Number.MAX_SAFE_INTEGER },
    aliases: Array.from({ length: 16 }, (_, alias) => `${'𐐨'.repeat(13)}${nth}x${alias}`),
  })),
);

describe('the example', () => {
  test.each([
    [{}, 'vco#1.pitch: 64'],
    [{ aliases: ['Grundton', 'pitch', 'tones'] }, 'pitch: 64'],
    [{ aliases: ['very#1.longalias'] }, 'vco#1.pitch: 64'],
    [{ values: { min: 10, max: 11 } }, 'vco#1.pitch: 11'],
    [{ values: { min: 0, max: Number.MAX_SAFE_INTEGER } }, 'vco#1.pitch: 4503599627370496'],
  ])('of a variable with %j is %j, which that patch plays', (change, example) => {
    const patch = patchOf(change);
    expect(helpText(patch, options())).toContain(`a number: ${example}\n`);
    const matcher = new Matcher(patch.variables);
    const parts = COMMAND_PATTERN.exec(matcher.expandAlias(normalise(example)!))!;
    expect(matcher.indexOf(`${parts[1]}#${parts[2]}.${parts[3]}`)).toBe(0);
    const { min, max } = patch.variables[0].values;
    expect(Number(parts[4]) >= min && Number(parts[4]) <= max).toBe(true);
  });
});

describe('the text for a panel', () => {
  test('without extensions tells the core grammar, the variables and the crowd', () => {
    expect(helpText(SAMPLE, options())).toBe(
      `Play this synthesizer from chat!
Write a name, a colon and a number: pitch: 64

You can move:
vco#1.pitch (or pitch, Grundton): 0 to 127
gate#1.open: 0 to 1, on in the upper half

When several people move the same thing:
the newest value wins`,
    );
  });

  test.each<[keyof HelpOptions, string]>([
    ['several', 'several at once: pitch: 64; gate#1.open: 1'],
    ['exclamation', 'with an exclamation mark: !pitch 64'],
    ['ramps', 'slowly: pitch: 64 in 5s'],
    ['relative', 'from where it is: +5 or -5 instead of the number'],
    ['percent', 'a share of its range: 50%'],
    ['volts', 'in volts: 2.5V'],
    ['notes', 'a note, where it makes a pitch: C#4'],
    ['gates', 'where it switches: on, off, trig or 500ms'],
    ['random', 'leave it to chance: pitch: random'],
    ['undo', 'take your last change back: pitch: undo'],
    ['modeVote', 'Write anarchy or democracy to vote for how it goes on.'],
    ['moderators', '!cv panic'],
  ])('tells of %s when it is on, and only then', (word, line) => {
    const lines = (on: HelpOptions): string[] => helpText(SAMPLE, on).split('\n');
    expect(lines(options(word))).toContain(line);
    expect(lines(options(...WORDS.filter((one) => one !== word)))).not.toContain(line);
  });

  test('tells nothing of switches where there are none', () => {
    expect(helpText(DEFAULT_PATCH, options('gates'))).toBe(helpText(DEFAULT_PATCH, options()));
  });

  test('says which variables have which crowd mode where they differ', () => {
    const text = helpText(
      patchOf({}, { name: 'a#1.b', crowd: { ...pitch.crowd, mode: 'tug' } }, { name: 'c#1.d' }),
      options(),
    );
    expect(text).toContain(
      'vco#1.pitch, c#1.d: the newest value wins\na#1.b: everybody pulls a little their way',
    );
  });

  test.each(CROWD_MODE_NAMES)('has plain words for the crowd mode %s', (mode) => {
    expect(helpText(patchOf({ crowd: { ...pitch.crowd, mode } }), options())).toMatch(
      /:\n.*(?:wins|turn|pulls|order)/,
    );
    expect(helpText(patchOf({ crowd: { ...pitch.crowd, mode } }), options())).not.toMatch(
      new RegExp(`:\n${mode}$`),
    );
  });

  test('of the longest patch has a line for each variable, and stays below what a person could ever scroll', () => {
    const lines = helpText(LONGEST, options(...WORDS)).split('\n');
    expect(lines.length).toBeLessThanOrEqual(256 + 50);
    expect(lines.join('\n').length).toBeLessThan(256 * 800);
    expect(helpText(patchOf(), options(...WORDS))).toBe('Chat cannot move anything right now.');
  });

  test('quotes no label', () => {
    const jacks = DEFAULT_PATCH.jacks.map((jack) => ({ ...jack, label: 'a label' }));
    expect(helpText({ ...DEFAULT_PATCH, jacks }, options(...WORDS))).not.toContain('a label');
  });
});
