/** Patch files that somebody made to do harm, or by mistake: each is refused whole, with the place and the reason. */
import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_PATCH } from '../../src/domain/default-patch';
import { MAX_FINDINGS } from '../../src/domain/findings';
import { readPatch, readPatchText, writePatchText } from '../../src/domain/patch-file';

const HEADER = '"format":"twitch-to-cv/patch","version":1';
const VARIABLE = '"name":"a#1.b","jack":1';

const file = (fields: string): string => `{${HEADER},${fields}}`;
const variable = (fields: string): string =>
  file(`"jacks":[{"jack":1}],"variables":[{${VARIABLE},${fields}}]`);
const jack = (fields: string): string => file(`"jacks":[{"jack":1,${fields}}]`);
const named = (...names: string[]): string =>
  file(`"jacks":[{"jack":1}],"variables":[${names.map((name) => `{"name":"${name}","jack":1}`).join()}]`);

function faultsOf(text: string): readonly { path: string; reason: string }[] {
  const reading = readPatchText(text);
  return reading.kind === 'refused' ? reading.faults : [];
}

test.each([
  ['nothing', '', 'file', 'is not JSON'],
  ['no JSON', '{', 'file', 'is not JSON'],
  ['bare NaN', variable('"volts":{"min":NaN}'), 'file', 'is not JSON'],
  ['a bare Infinity', variable('"volts":{"max":Infinity}'), 'file', 'is not JSON'],
  ['null', 'null', 'file', 'must be an object, not null'],
  ['a list', '[]', 'file', 'must be an object, not a list'],
  ['text', '"patch"', 'file', 'must be an object, not "patch"'],
  ['another format', '{"format":"vcv","version":1}', 'format', 'this is no patch file'],
  ['no format', '{"version":1}', 'format', 'is missing'],
  ['no version', '{"format":"twitch-to-cv/patch"}', 'version', 'is missing'],
  ['a newer version', '{"format":"twitch-to-cv/patch","version":2}', 'version', '2 is newer than 1'],
  ['version 0', '{"format":"twitch-to-cv/patch","version":0}', 'version', 'must be a whole number from 1'],
  ['version "1"', '{"format":"twitch-to-cv/patch","version":"1"}', 'version', 'not "1"'],
  ['an unknown profile', file('"device":{"profile":"es-99"}'), 'device.profile', 'must be one of'],
  ['a profile of Object', file('"device":{"profile":"constructor"}'), 'device.profile', 'must be one of'],
  ['a device that is text', file('"device":"es-8"'), 'device', 'must be an object'],
  ['jacks that are no list', file('"jacks":{"length":1}'), 'jacks', 'must be a list'],
  ['a jack that is null', file('"jacks":[null]'), 'jacks[0]', 'must be an object, not null'],
  ['a jack without a number', file('"jacks":[{}]'), 'jacks[0].jack', 'is missing'],
  ['jack 0', file('"jacks":[{"jack":0}]'), 'jacks[0].jack', 'from 1 to 32, not 0'],
  ['jack 999', file('"jacks":[{"jack":999}]'), 'jacks[0].jack', 'from 1 to 32, not 999'],
  ['jack 1.5', file('"jacks":[{"jack":1.5}]'), 'jacks[0].jack', 'a whole number'],
  ['jack "1"', file('"jacks":[{"jack":"1"}]'), 'jacks[0].jack', 'not "1"'],
  ['a jack twice', file('"jacks":[{"jack":1},{"jack":1}]'), 'jacks[1].jack', 'given twice'],
  [
    'two jacks on one channel',
    file('"jacks":[{"jack":1,"channel":2},{"jack":2}]'),
    'jacks[1].channel',
    'channel 2',
  ],
  ['channel 0', jack('"channel":0'), 'jacks[0].channel', 'from 1 to 64'],
  ['a label of two lines', jack('"label":"a\\nb"'), 'jacks[0].label', 'one line'],
  ['a label without end', jack(`"label":"${'x'.repeat(61)}"`), 'jacks[0].label', 'at most 60'],
  ['inverted limits', jack('"limits":{"min":5,"max":-5}'), 'jacks[0].limits.min', '5 V is above max, -5 V'],
  [
    'limits that exclude rest',
    jack('"limits":{"min":1,"max":5,"rest":0}'),
    'jacks[0].limits.rest',
    'outside',
  ],
  ['limits of 1e999 V', jack('"limits":{"max":1e999}'), 'jacks[0].limits.max', 'not Infinity'],
  ['limits of 1000 V', jack('"limits":{"max":1000}'), 'jacks[0].limits.max', 'from -15 to 15'],
  ['limits that are text', jack('"limits":{"max":"5"}'), 'jacks[0].limits.max', 'not "5"'],
  ['limits that are null', jack('"limits":{"max":null}'), 'jacks[0].limits.max', 'not null'],
  ['a slew of 0', jack('"limits":{"slewVoltsPerSecond":0}'), 'jacks[0].limits.slewVoltsPerSecond', 'not 0'],
  [
    'a slew below 0',
    jack('"limits":{"slewVoltsPerSecond":-1}'),
    'jacks[0].limits.slewVoltsPerSecond',
    'not -1',
  ],
  ['a gain of 0', jack('"calibration":{"gain":0}'), 'jacks[0].calibration.gain', 'from 0.1 to 10'],
  ['variable on jack 0', file('"variables":[{"name":"a#1.b","jack":0}]'), 'variables[0].jack', 'not 0'],
  ['variable on jack 999', file('"variables":[{"name":"a#1.b","jack":999}]'), 'variables[0].jack', 'not 999'],
  ['no name', file('"variables":[{"jack":1}]'), 'variables[0].name', 'is missing'],
  ['a name without an instance', named('vco.pitch'), 'variables[0].name', 'module#instance.parameter'],
  ['a name in Cyrillic', named('vсo#1.pitch'), 'variables[0].name', 'module#instance.parameter'],
  ['a name with markup', named('<b>#1.x'), 'variables[0].name', 'module#instance.parameter'],
  [
    'a name that is a property of Object',
    named('__proto__'),
    'variables[0].name',
    'module#instance.parameter',
  ],
  ['a name that chat cannot say', named(`${'a'.repeat(94)}#1.b`), 'variables[0].name', '100 characters'],
  ['a name of 100,000 characters', named(`${'a'.repeat(100_000)}#1.b`), 'variables[0].name', 'must be'],
  ['two variables of one name', named('a#1.b', 'A#01.b'), 'variables[1].name', 'taken by variables[0].name'],
  [
    'an alias that is a name',
    variable('"aliases":["a#1.b"]'),
    'variables[0].aliases[0]',
    'taken by variables[0].name',
  ],
  [
    'an alias that is a name in another case',
    variable('"aliases":["A#01.B"]'),
    'variables[0].aliases[0]',
    'taken',
  ],
  [
    'an alias twice',
    variable('"aliases":["x","X"]'),
    'variables[0].aliases[1]',
    'taken by variables[0].aliases[0]',
  ],
  ['an alias like a time', variable('"aliases":["12"]'), 'variables[0].aliases[0]', 'starts with a letter'],
  ['an alias of two words', variable('"aliases":["a b"]'), 'variables[0].aliases[0]', 'one word'],
  ['an alias with a colon', variable('"aliases":["a:b"]'), 'variables[0].aliases[0]', 'one word'],
  [
    'an alias with an invisible character',
    variable('"aliases":["a\\u200b"]'),
    'variables[0].aliases[0]',
    'one word',
  ],
  [
    'an alias that grows under NFKC',
    variable(`"aliases":["${'ﷺ'.repeat(32)}"]`),
    'variables[0].aliases[0]',
    'at most 32',
  ],
  ['aliases that are text', variable('"aliases":"x"'), 'variables[0].aliases', 'must be a list'],
  ['an alias that is a number', variable('"aliases":[7]'), 'variables[0].aliases[0]', 'not 7'],
  ['an unknown kind', variable('"kind":"midi"'), 'variables[0].kind', 'must be one of cv, gate'],
  [
    'an unknown crowd mode',
    variable('"crowd":{"mode":"chaos"}'),
    'variables[0].crowd.mode',
    'must be one of',
  ],
  ['inverted values', variable('"values":{"min":9,"max":1}'), 'variables[0].values.min', 'swap the volts'],
  ['empty values', variable('"values":{"min":9,"max":9}'), 'variables[0].values.max', 'the same as min'],
  ['values below 0', variable('"values":{"min":-1}'), 'variables[0].values.min', 'not -1'],
  ['values between whole numbers', variable('"values":{"max":1.5}'), 'variables[0].values.max', 'whole'],
  ['values of 1e309', variable('"values":{"max":1e309}'), 'variables[0].values.max', 'not Infinity'],
  ['empty volts', variable('"volts":{"min":5,"max":5}'), 'variables[0].volts.max', 'the same as min'],
  ['volts of 1e309', variable('"volts":{"min":-1e309}'), 'variables[0].volts.min', 'not -Infinity'],
  [
    'a bucket that holds nothing',
    file('"limits":{"system":{"capacity":0}}'),
    'limits.system.capacity',
    'not 0',
  ],
  [
    'a bucket that never fills',
    file('"limits":{"variable":{"perSecond":0}}'),
    'limits.variable.perSecond',
    'not 0',
  ],
  ['a cooldown below 0', file('"limits":{"userCooldownMs":-1}'), 'limits.userCooldownMs', 'not -1'],
  [
    '33 jacks',
    file(`"jacks":[${Array.from({ length: 33 }, (_, n) => `{"jack":${n + 1}}`).join()}]`),
    'jacks',
    'at most 32',
  ],
  ['257 variables', named(...Array.from({ length: 257 }, (_, n) => `a#${n}.b`)), 'variables', 'at most 256'],
  [
    'nesting to a depth of 10,000',
    file(`"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    'file',
    'nested deeper',
  ],
  [
    'objects to a depth of 10,000',
    `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    'file',
    'nested deeper',
  ],
  ['half a million parts', file(`"x":[${'1,'.repeat(400_000)}1]`), 'file', 'parts'],
])('%s is refused', (_what, text, path, reason) => {
  const faults = faultsOf(text);
  expect(faults.map((fault) => fault.path)).toContain(path);
  expect(faults.find((fault) => fault.path === path)?.reason).toContain(reason);
});

test('a file of 50 MB is refused without being parsed', () => {
  const text = `${writePatchText(DEFAULT_PATCH)}${' '.repeat(50_000_000)}`;
  const parse = vi.spyOn(JSON, 'parse');
  expect(faultsOf(text)).toEqual([{ path: 'file', reason: 'is larger than 1 MB: no patch is' }]);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});

test('every fault of a file is named, at most fifty of them, and the rest is counted', () => {
  const faults = faultsOf(named(...Array.from({ length: 80 }, () => 'bad name')));
  expect(faults).toHaveLength(MAX_FINDINGS + 1);
  expect(faults.at(-1)).toEqual({ path: 'file', reason: 'and 30 more' });
});

test('unknown fields are named in fifty warnings at most', () => {
  const reading = readPatchText(file(Array.from({ length: 80 }, (_, n) => `"x${n}":1`).join()));
  expect(reading).toMatchObject({ kind: 'patch' });
  expect('warnings' in reading && reading.warnings.length).toBe(MAX_FINDINGS + 1);
});

test('hostile text is quoted short in a reason', () => {
  const [fault] = faultsOf(named(`<img src=x onerror=alert(1)>${'x'.repeat(5000)}`));
  expect(fault.reason.length).toBeLessThan(150);
});

describe('names of Object', () => {
  test('__proto__ changes no prototype and is left out', () => {
    const reading = readPatchText(
      file('"__proto__":{"polluted":1},"device":{"__proto__":{"profile":"es-9"}}'),
    );
    if (reading.kind === 'refused') throw new Error('refused');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((reading.patch as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.hasOwn(reading.patch, '__proto__')).toBe(false);
    expect(reading.patch.device.profile).toBe('generic');
    expect(reading.warnings).toEqual([
      'device: unknown field "__proto__", left out',
      'file: unknown field "__proto__", left out',
    ]);
  });

  test('constructor, toString and the like are unknown fields like any other', () => {
    const reading = readPatchText(
      file('"constructor":{"prototype":{"polluted":1}},"toString":1,"toJSON":"x"'),
    );
    if (reading.kind === 'refused') throw new Error('refused');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.parse(writePatchText(reading.patch))).toMatchObject({ toString: 1, toJSON: 'x' });
  });
});

test('inherited fields do not count', () => {
  expect(readPatch(Object.create(DEFAULT_PATCH))).toEqual({
    kind: 'refused',
    faults: [{ path: 'format', reason: 'is missing' }],
  });
});

test('an object that holds itself is refused', () => {
  const loop: Record<string, unknown> = { format: 'twitch-to-cv/patch', version: 1 };
  loop['self'] = [loop, loop];
  expect(readPatch(loop)).toMatchObject({ kind: 'refused', faults: [{ path: 'file' }] });
});
