/** The limits that hold now and why, in plain words. Pure. */
import type { Glance } from '../../shared/reports/watch-report';
import { figureText } from './figure-words';

/** Factors closer to 1 than this are no difference to a person. */
const SAME = 0.005;

const isAway = (factor: number): boolean => Math.abs(factor - 1) >= SAME;

export function limitsSentence(glance: Glance | null): string {
  if (glance === null) return 'Limits in force: not known yet.';
  const { factor, adaptive, opened, lead } = glance.limits;
  const causes = [
    isAway(adaptive)
      ? 'commands take longer than they should, so fewer get through until they are quick again'
      : null,
    isAway(lead) ? 'an overload is forecast, so fewer get through before it comes' : null,
    isAway(opened) ? 'support has opened chat' : null,
  ].filter((cause) => cause !== null);
  if (causes.length === 0) return 'Limits in force: as the patch says.';
  return `Limits in force: ${figureText(factor, 'share')} of what the patch says: ${causes.join('; ')}.`;
}
