/** Questions to a run of an evening: who wanted what, who got it, where a jack stands. */
import type { Role } from '../../../src/domain/chat/chat-message';
import { cutCommand } from '../../../src/domain/language/command';
import { Matcher } from '../../../src/domain/language/matcher';
import { normalise } from '../../../src/domain/language/normalise';
import type { Patch } from '../../../src/domain/patch/patch';
import type { VerdictKind } from '../../../src/domain/verdict/verdict';
import { findColonByPattern } from './command-text';
import type { EveningRun, Step } from './evening-run';

/** One good command. */
export interface Wish {
  readonly atMs: number;
  readonly viewerId: string;
  readonly role: Role;
  readonly variableIndex: number;
  readonly value: number;
}

/** Good commands as they were written, whatever became of them. */
export function wishesOf({ steps, patch }: EveningRun): Wish[] {
  const matcher = new Matcher(patch.variables);
  return steps.flatMap(({ atMs, event }) => {
    if (event?.type !== 'message') return [];
    const { viewerId, role, text } = event.message;
    const command = commandIn(text, matcher, patch);
    return command === null ? [] : [{ atMs, viewerId, role, ...command }];
  });
}

/** Good commands when they were let through, at once or late. */
export function playsOf({ steps, patch }: EveningRun): Wish[] {
  const matcher = new Matcher(patch.variables);
  const roles = new Map(
    steps.flatMap(({ event }) =>
      event?.type === 'message' ? [[event.message.viewerId, event.message.role] as const] : [],
    ),
  );
  return steps.flatMap(({ atMs, entries }) =>
    entries.flatMap(({ viewerId, text, verdict }) => {
      const role = roles.get(viewerId);
      const isPlayed = verdict.kind === 'accepted' || verdict.kind === 'coalesced';
      const command = isPlayed ? commandIn(text, matcher, patch) : null;
      return command === null || role === undefined ? [] : [{ atMs, viewerId, role, ...command }];
    }),
  );
}

function commandIn(
  text: string,
  matcher: Matcher,
  { variables }: Patch,
): Pick<Wish, 'variableIndex' | 'value'> | null {
  const normalised = normalise(text) ?? '';
  const colon = findColonByPattern(normalised);
  if (colon === 0) return null;
  const { name, value } = cutCommand(normalised, colon);
  const variableIndex = matcher.indexOf(name);
  if (variableIndex < 0 || value > variables[variableIndex].values.max) return null;
  return { variableIndex, value };
}

/** Broadcaster and moderators have an allowance of their own. */
export const isViewers = ({ role }: Wish): boolean => role !== 'broadcaster' && role !== 'moderator';

/** The volts to which a jack was last sent by then; 0 V, its rest, when it was not. */
export function voltsAt({ steps }: EveningRun, jack: number, seconds: number): number {
  const moves = steps.filter(({ atMs }) => atMs <= seconds * 1000).flatMap((step) => step.moves);
  return moves.findLast((move) => move.jack === jack)?.then ?? 0;
}

/** Which kinds of verdict the messages of one viewer had, by the viewer's name. */
export function kindsByName(
  { steps }: EveningRun,
  isAsked: (viewerId: string) => boolean,
): Map<string, VerdictKind[]> {
  const kinds = new Map<string, Set<VerdictKind>>();
  for (const { viewerId, viewerName, verdict } of steps.flatMap(({ entries }) => entries)) {
    if (!isAsked(viewerId)) continue;
    const known = kinds.get(viewerName) ?? new Set();
    kinds.set(viewerName, known.add(verdict.kind));
  }
  return new Map([...kinds].map(([name, set]) => [name, [...set].sort()]));
}

/** The steps from one second to before another. */
export const between = ({ steps }: EveningRun, from: number, to: number): Step[] =>
  steps.filter(({ atMs }) => atMs >= from * 1000 && atMs < to * 1000);

/**
 * By how much a bucket of `capacity` and `perSecond` would have been overdrawn at worst, had it let all this through: 0 or less
 * when it was kept. The times are in milliseconds and in order.
 */
export function overdraft(times: readonly number[], capacity: number, perSecond: number): number {
  let worst = -capacity;
  let spent = 0;
  let last = 0;
  for (const at of times) {
    spent = Math.max(0, spent - ((at - last) / 1000) * perSecond) + 1;
    last = at;
    worst = Math.max(worst, spent - capacity);
  }
  return worst;
}
