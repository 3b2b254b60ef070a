import { describe, expect, test } from 'vitest';
import { LIMIT_PRESET_NAMES, LIMIT_PRESETS } from '../../../src/domain/limits/limit-presets';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { readPatchText, writePatchText } from '../../../src/domain/patch/patch-file';
import { presetName } from '../../../src/ui/chat/preset-name';

describe.each(LIMIT_PRESET_NAMES)('%s', (name) => {
  const limits = LIMIT_PRESETS[name];

  test('is known again after a save', () => {
    const reading = readPatchText(writePatchText({ ...DEFAULT_PATCH, limits }));
    expect(reading.kind === 'patch' && presetName(reading.patch.limits)).toBe(name);
  });

  test('is none of the presets once any part of it is changed', () => {
    const { vip } = limits.roles;
    expect(presetName({ ...limits, userCooldownMs: limits.userCooldownMs + 1 })).toBeNull();
    expect(presetName({ ...limits, roles: { ...limits.roles, vip: { ...vip, cooldownMs: 7 } } })).toBeNull();
    const costs = [{ variable: 'vco#1.pitch', tokens: 3, cools: [] }];
    expect(presetName({ ...limits, costs })).toBeNull();
  });
});
