/** Which preset a patch's limits are. Pure. */
import { LIMIT_PRESET_NAMES, LIMIT_PRESETS, type LimitPresetName } from '../../domain/limits/limit-presets';
import type { PatchLimits } from '../../domain/limits/limit-settings';

/** Null when they are none of them. Fields that no preset has, such as those of a newer file, make no difference. */
export const presetName = (limits: PatchLimits): LimitPresetName | null =>
  LIMIT_PRESET_NAMES.find((name) => agrees(LIMIT_PRESETS[name], limits)) ?? null;

/** Whether `value` has all that `wanted` has. As deep as `wanted`, which is this program's own. */
function agrees(wanted: unknown, value: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(wanted, value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(wanted) && (!Array.isArray(value) || value.length !== wanted.length)) return false;
  const held = new Map<string, unknown>(Object.entries(value));
  return Object.entries(wanted).every(([key, part]) => agrees(part, held.get(key)));
}
