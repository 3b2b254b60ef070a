/** The draft of one trigger, which a person chooses and types, and the patch that comes of it. Pure. */
import type { Patch } from '../../domain/patch/patch';
import { VALUE } from '../../domain/support/action';
import { type SupportTrigger, TRIGGER } from '../../domain/support/support-trigger';
import {
  type Draft,
  type DraftFault,
  draftOf,
  formFields,
  type FormFields,
  withDraft,
} from '../form/described-form';
import { formatRange } from '../kit/format';

/** Stands for every variable: no variable has this name. */
export const EVERY_VARIABLE = '';
const CAUSE = 'on.kind';
const ACTION = 'do.kind';
const VARIABLE = 'do.variable';

export const triggerDraftOf = (trigger: SupportTrigger): Draft => draftOf(TRIGGER, trigger);

export const triggerFields = (draft: Draft): FormFields => formFields(TRIGGER, draft);

/** Another action was chosen: one that needs a variable gets the first of the patch in place of every one. */
export function withAction({ variables }: Patch, draft: Draft, action: string): Draft {
  const changed = { ...draft, [ACTION]: action };
  const field = triggerFields(changed).get(VARIABLE);
  const needsOne = field !== undefined && field.empty === undefined && draft[VARIABLE] === EVERY_VARIABLE;
  return needsOne ? { ...changed, [VARIABLE]: variables.at(0)?.name ?? EVERY_VARIABLE } : changed;
}

/**
 * The settings that are there already, where they are of the kind that the draft chose: they may hold what a newer page wrote.
 */
const sameKind = <T extends { readonly kind: string }>(
  before: T | undefined,
  kind: string,
): T | { kind: string } => (before?.kind === kind ? before : { kind });

/** The patch with the draft in place of trigger `index`, or as a new last one when `index` is `triggers.length`. */
export function applyTriggerDraft(patch: Patch, index: number, draft: Draft): Patch | DraftFault {
  const before = patch.triggers.at(index);
  const base = { ...before, on: sameKind(before?.on, draft[CAUSE]), do: sameKind(before?.do, draft[ACTION]) };
  // The reader of patches looks at it before anybody plays it.
  const trigger = withDraft(base, triggerFields(draft), draft) as SupportTrigger;
  return valueFault(patch, trigger) ?? { ...patch, triggers: patch.triggers.toSpliced(index, 1, trigger) };
}

/** A value beyond the variable's own would be played as the nearest that it has: better said now than heard then. */
function valueFault({ variables }: Patch, { do: action }: SupportTrigger): DraftFault | null {
  if (!('value' in action)) return null;
  const moved = variables.find(({ name }) => name === action.variable);
  if (moved === undefined || (action.value >= moved.values.min && action.value <= moved.values.max))
    return null;
  return { field: 'do.value', reason: `${VALUE.label}: ${moved.name} takes ${formatRange(moved.values)}.` };
}

export const withoutTrigger = (patch: Patch, index: number): Patch => ({
  ...patch,
  triggers: patch.triggers.toSpliced(index, 1),
});
