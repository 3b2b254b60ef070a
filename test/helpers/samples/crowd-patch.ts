/** Patches with limits that never bind, so that nothing but what a test is about decides. */
import type { PatchLimits } from '../../../src/domain/limits/limit-settings';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import type { CrowdSettings } from './default-settings';

const PLENTY = { capacity: 1_000_000, perSecond: 1_000_000 };

export const OPEN_LIMITS: PatchLimits = {
  ...DEFAULT_PATCH.limits,
  userCooldownMs: 0,
  perMinute: null,
  system: PLENTY,
  variable: PLENTY,
  privileged: PLENTY,
};

type Sketch = Partial<Omit<Variable, 'crowd'>> & { readonly crowd?: Partial<CrowdSettings> };

/** Variables `cv#1.out`, `cv#2.out`, … on jacks 1, 2, …, from 0 to 127 and from 0 V to 5 V where a sketch says nothing else. */
export function crowdPatch(sketches: readonly Sketch[], more: Partial<Patch> = {}): Patch {
  const [plain] = DEFAULT_PATCH.variables;
  const variables = sketches.map(({ crowd, ...sketch }, index) => ({
    ...plain,
    name: `cv#${index + 1}.out`,
    jack: index + 1,
    crowd: { ...plain.crowd, ...crowd },
    ...sketch,
  }));
  return { ...DEFAULT_PATCH, variables, limits: OPEN_LIMITS, ...more };
}
