/** The limits that hold now and why, in plain words. Pure. */
import type { LimitsInForce } from '../../domain/limits/limits-in-force';
import type { Glance } from '../../shared/reports/watch-report';
import { figureText } from './figure-words';

/** Factors closer to 1 than this are no difference to a person. */
const SAME = 0.005;

const isAway = (factor: number): boolean => Math.abs(factor - 1) >= SAME;

const percent = (factor: number): string => figureText(factor, 'share');

export function limitsSentence(glance: Glance | null): string {
  const limits = glance?.limits ?? null;
  if (limits === null) return 'Limits in force: not known yet.';
  const causes = causesOf(limits);
  if (causes.length === 0) return 'Limits in force: as the patch says.';
  return `Limits hold at ${percent(limits.factor)} of what the patch says, because ${causes.join(', and ')}.`;
}

function causesOf({ adaptive, opened, audience, lead, latencyMs }: LimitsInForce): readonly string[] {
  const took = Number.isNaN(latencyMs) ? '' : ` ${figureText(latencyMs, 'ms')}`;
  return [
    isAway(adaptive)
      ? `commands take${took === '' ? (adaptive < 1 ? ' long' : ' little time') : took}`
      : null,
    isAway(lead) ? 'an overload is forecast' : null,
    isAway(opened) ? 'support has opened chat' : null,
    isAway(audience) ? 'many viewers play' : null,
  ].filter((cause) => cause !== null);
}
