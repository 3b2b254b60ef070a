import { describe, expect, test } from 'vitest';
import {
  LIMIT_PRESET_NAMES,
  LIMIT_PRESETS,
  type LimitPresetName,
} from '../../../src/domain/limits/limit-presets';
import { Limiter } from '../../../src/domain/limits/limiter';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { readPatchText, writePatchText } from '../../../src/domain/patch/patch-file';

test.each(LIMIT_PRESET_NAMES)(
  '%s is complete: it reads back from a file as it is, without a remark',
  (name) => {
    const patch = { ...DEFAULT_PATCH, limits: LIMIT_PRESETS[name] };
    expect(readPatchText(writePatchText(patch))).toEqual({ kind: 'patch', patch, warnings: [] });
  },
);

describe('a minute of 300 viewers who each write once a second about eight variables', () => {
  const played = (name: LimitPresetName): number => {
    const limiter = new Limiter(LIMIT_PRESETS[name], DEFAULT_PATCH.variables);
    let count = 0;
    for (let at = 0; at < 60_000; at += 1000)
      for (let viewer = 0; viewer < 300; viewer++)
        if (limiter.ask(`v${viewer}`, 'viewer', viewer % 8, milliseconds(at + viewer)) === 0) count++;
    return count;
  };

  test('is cut down more by each stricter preset, and not at all by the open one', () => {
    const [standard, small, busy, raid, open] = LIMIT_PRESET_NAMES.map(played);
    console.log(`played in that minute: ${[standard, small, busy, raid, open].join(', ')}`);
    expect(standard).toBeLessThan(small);
    expect(raid).toBeLessThan(busy);
    expect(busy).toBeLessThan(small);
    expect(small).toBeLessThan(open);
    expect(open).toBe(300 * 60);
  });
});
