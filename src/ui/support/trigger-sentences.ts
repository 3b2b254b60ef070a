/** A trigger as a person reads it: `Cheer of 100 to 499 bits` and `vcf#1.cutoff to 127 over 2 s`. Pure. */
import { formatSeconds } from '../../domain/numbers/number-words';
import * as causes from '../../domain/support/causes';
import type { SupportTrigger, TriggerCause } from '../../domain/support/support-trigger';
import { withoutDirectionMarks } from '../kit/plain-text';

export { actionSentence } from '../../domain/support/actions';

export const causeSentence = (cause: TriggerCause): string =>
  withoutDirectionMarks(causes.causeSentence(cause));

/** Empty where one may follow the other at once. */
export const cooldownSentence = ({ cooldownMs }: SupportTrigger): string =>
  cooldownMs === 0 ? '' : `at most every ${formatSeconds(cooldownMs)}`;
