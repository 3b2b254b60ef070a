/** A trigger as a person reads it: `Cheer of 100 to 499 bits` and `vcf#1.cutoff to 127 over 2 s`. Pure. */
import type { SupportTrigger, TriggerAction, TriggerCause } from '../../domain/support/support-trigger';
import { scaled } from '../form/scaled';
import { formatCount, formatNumber } from '../kit/format';
import { withoutDirectionMarks } from '../kit/plain-text';

const seconds = (durationMs: number): string => `${formatNumber(scaled(durationMs, 0.001))} s`;

function cheerSentence({ leastBits, mostBits }: Extract<TriggerCause, { kind: 'cheer' }>): string {
  const least = formatCount(leastBits);
  if (mostBits === null) return leastBits === 1 ? 'Any cheer' : `Cheer of ${least} bits or more`;
  return leastBits === mostBits
    ? `Cheer of exactly ${least} bits`
    : `Cheer of ${least} to ${formatCount(mostBits)} bits`;
}

export function causeSentence(cause: TriggerCause): string {
  switch (cause.kind) {
    case 'cheer':
      return cheerSentence(cause);
    case 'reward':
      return withoutDirectionMarks(`Reward ${cause.rewardId}`);
    case 'sub':
      return 'Any subscription';
    case 'gift':
      return cause.leastCount === 1
        ? 'Any gift of subscriptions'
        : `Gift of ${formatCount(cause.leastCount)} subscriptions or more`;
    case 'raid':
      return cause.leastViewers === 1
        ? 'Any raid'
        : `Raid of ${formatCount(cause.leastViewers)} viewers or more`;
  }
}

export function actionSentence(action: TriggerAction): string {
  switch (action.kind) {
    case 'gate':
      return `${action.variable} on for ${seconds(action.forMs)}`;
    case 'ramp': {
      const shape = action.shape === 'linear' ? '' : `, ${action.shape}`;
      return `${action.variable} to ${formatNumber(action.value)} over ${seconds(action.overMs)}${shape}`;
    }
    case 'envelope': {
      const { variable, value, attackMs, holdMs, releaseMs } = action;
      const hold = `there for ${seconds(holdMs)}, back in ${seconds(releaseMs)}`;
      return `${variable} to ${formatNumber(value)} in ${seconds(attackMs)}, ${hold}`;
    }
    case 'mode':
      return `${action.variable ?? 'every variable'} under ${action.mode} for ${seconds(action.forMs)}`;
    case 'openLimits':
      return `limits ${formatNumber(action.factor)} times as wide for ${seconds(action.forMs)}`;
  }
}

/** Empty where one may follow the other at once. */
export const cooldownSentence = ({ cooldownMs }: SupportTrigger): string =>
  cooldownMs === 0 ? '' : `at most every ${seconds(cooldownMs)}`;
