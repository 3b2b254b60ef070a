/** A viewer's wait in the log: how much of it is left, and the limit that caused it, which stays when the wait is over. Pure. */
import type { PatchLimits } from '../../domain/limits/limit-settings';
import { cooldownsOf } from '../../domain/limits/role-cooldowns';
import { formatSeconds } from '../../domain/numbers/number-words';
import { milliseconds } from '../../domain/numbers/units';
import { slowedSentence, type Tier, type Verdict, verdictSentence } from '../../domain/verdict/verdict';
import type { LogEntry } from '../../shared/reports/log-report';
import { formatCount } from '../kit/format';

/** The verdict as it stands at `wall` (milliseconds since 1970): of a wait, what is left of it. */
export function verdictAt({ verdict, at }: LogEntry, wall: number): Verdict {
  if (verdict.kind !== 'limited') return verdict;
  return { ...verdict, waitMs: milliseconds(Math.max(at + verdict.waitMs - wall, 0)) };
}

/** The reason at `wall`; that of a wait begins with the limit as the patch has it. */
export function reasonAt(entry: LogEntry, limits: PatchLimits, wall: number): string {
  const verdict = verdictAt(entry, wall);
  const sentence = verdictSentence(verdict);
  if (verdict.kind !== 'limited') return sentence;
  const { tier, slowed } = verdict;
  const cause =
    slowed === undefined ? causeOf(tier, limits) : `${causeOf(tier, limits)}, ${slowedSentence(slowed)}`;
  return `${cause}${sentence.slice(sentence.lastIndexOf(': '))}`;
}

/** Whether any of the entries tells of a wait that goes on. */
export const isAnyWaiting = (entries: readonly LogEntry[], wall: number): boolean =>
  entries.some(({ verdict, at }) => verdict.kind === 'limited' && at + verdict.waitMs > wall);

const perSecond = (count: number): string => `${formatCount(count)} a second`;

function causeOf(tier: Tier, limits: PatchLimits): string {
  switch (tier) {
    case 'cooldown':
      return cooldownCause(limits);
    case 'minute':
      return limits.perMinute === null
        ? 'enough for one minute'
        : `${formatCount(limits.perMinute)} commands a minute for one viewer`;
    case 'variable':
      return `this variable is busy, ${perSecond(limits.variable.perSecond)} for all`;
    case 'system':
      return limits.followViewers.from === null
        ? `chat is busy, ${perSecond(limits.system.perSecond)} for all`
        : 'chat is busy';
    case 'privileged':
      return "the moderators' allowance is used up";
  }
}

/** The row does not say which role its viewer has: where roles wait differently, no wait is named. */
function cooldownCause(limits: PatchLimits): string {
  const waits = new Set(Object.values(cooldownsOf(limits, 1)));
  const [waitMs] = waits;
  if (waits.size > 1) return 'one command at a time';
  return waitMs === 1000 ? 'one command a second' : `one command every ${formatSeconds(waitMs)}`;
}
