/** A rule, and samples that it must see or let through: so none passes by being blind. */
import type { ProjectFile, Rule } from './project-files';

export const file = (path: string, text: string): ProjectFile => ({ path, text });

export interface Case {
  readonly fact: string;
  readonly rule: Rule;
  /** Each breaks the rule exactly once. */
  readonly bad: readonly (readonly ProjectFile[])[];
  readonly good: readonly ProjectFile[];
}
