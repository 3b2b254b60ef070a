/** Makes the patch of a starter from what is special about it: the rest has the meaning of a missing field. Any thread: safe. */
import type { JackLimits } from '../devices/jack';
import { DEFAULT_PATCH_LIMITS } from '../limits/limit-settings';
import { DEFAULT_KIND } from '../voltage/kinds';
import { PATCH_FORMAT, PATCH_VERSION, type Patch, type Variable } from './patch';
import {
  DEFAULT_PATCH_SETTINGS,
  DEFAULT_VALUES,
  DEFAULT_VARIABLE_SETTINGS,
  DEFAULT_VOLTS,
  defaultJack,
} from './patch-defaults';

/** A patch to begin with. */
export interface Starter {
  /** One sentence under its name, which says what it is for. */
  readonly about: string;
  readonly patch: Patch;
}

/** One jack and the variable that plays it. */
export interface StarterRow {
  /** The name of the jack on the page. */
  readonly label: string;
  /** Its limits, as far as they differ from a new jack's. */
  readonly limits?: Partial<JackLimits>;
  readonly variable: Partial<Variable> & { readonly name: string };
}

/** Row n plays jack n. The profile is `generic`: a device's own is found by its label when it is chosen. */
export const starterPatch = (name: string, rows: readonly StarterRow[]): Patch => ({
  format: PATCH_FORMAT,
  version: PATCH_VERSION,
  name,
  device: { profile: 'generic' },
  jacks: rows.map(({ label, limits }, index) => {
    const jack = defaultJack(index + 1, label);
    return { ...jack, limits: { ...jack.limits, ...limits } };
  }),
  variables: rows.map(({ variable }, index) => ({
    ...{ name: variable.name, aliases: [], jack: index + 1 },
    ...{ kind: DEFAULT_KIND, values: DEFAULT_VALUES, volts: DEFAULT_VOLTS },
    ...DEFAULT_VARIABLE_SETTINGS,
    ...variable,
    jack: index + 1,
  })),
  limits: DEFAULT_PATCH_LIMITS,
  ...DEFAULT_PATCH_SETTINGS,
});
