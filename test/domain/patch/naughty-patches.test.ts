/** Patch files that somebody made to do harm, or by mistake: each is refused whole, with the place and the reason. */
import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { readPatch, readPatchText, writePatchText } from '../../../src/domain/patch/patch-file';
import { MAX_FINDINGS } from '../../../src/domain/settings/findings';
import { file, named, NAUGHTY_PATCHES } from '../../helpers/reader/naughty';

function faultsOf(text: string): readonly { path: string; reason: string }[] {
  const reading = readPatchText(text);
  return reading.kind === 'refused' ? reading.faults : [];
}

test.each(NAUGHTY_PATCHES)('%s is refused', (_what, text, path, reason) => {
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
