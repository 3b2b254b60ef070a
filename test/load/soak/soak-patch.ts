/** The patches of a soak: seven jacks for the crowd, in another mode each time, and the eighth for the probes alone. */
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';

const WIDE = { capacity: 100_000, perSecond: 100_000 };

const NAMES = DEFAULT_PATCH.variables.map(({ name }) => name);
export const CROWD_NAMES = NAMES.slice(0, 7);
export const PROBED_NAME = NAMES[7];
export const PROBED_CHANNEL = 7;

/** A patch file. The number of the edit is in its name, so that no two are alike. */
export const soakPatch = (edit: number): object => ({
  ...DEFAULT_PATCH,
  name: `Soak ${edit}`,
  limits: { ...DEFAULT_PATCH.limits, userCooldownMs: 50, system: WIDE, variable: WIDE },
  variables: DEFAULT_PATCH.variables.map((variable) =>
    CROWD_NAMES.includes(variable.name)
      ? { ...variable, crowd: { mode: CROWD_MODE_NAMES[edit % CROWD_MODE_NAMES.length] } }
      : variable,
  ),
});
