/** A run of an evening as lines for people: when, who, what, what became of it, and which volts it played. */
import { createHash } from 'node:crypto';
import type { EveningEvent } from '../../../src/domain/simulation/evening';
import {
  type Slowed,
  slowedSentence,
  VERDICT_KINDS,
  type Verdict,
} from '../../../src/domain/verdict/verdict';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import type { PlayedMove } from '../rigs/engine-bench';
import type { EveningRun, Step } from './evening-run';

const SHOWN_CHARACTERS = 40;
const DIGEST_CHARACTERS = 10;

/** Characters that cannot be seen, or move their neighbours, are written out. */
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);

const shortened = (text: string): string =>
  text.length <= SHOWN_CHARACTERS
    ? `"${escaped(text)}"`
    : `"${escaped(text.slice(0, SHOWN_CHARACTERS))}…" (${text.length} characters)`;

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The kind and every detail, whatever details there may be. */
const verdictWords = ({ kind, ...details }: Verdict): string =>
  [kind, ...Object.values<string | number | null | Slowed>(details).map(detailWords)]
    .filter((detail) => detail !== '')
    .join(' ');

function detailWords(detail: string | number | null | Slowed): string {
  if (detail === null) return '';
  if (typeof detail === 'object') return `(${slowedSentence(detail)})`;
  return typeof detail === 'number' ? rounded(detail) : detail;
}

function moveWords({ jack, target, overSeconds, holdSeconds, then }: PlayedMove): string {
  const over = overSeconds === 0 ? '' : ` over ${rounded(overSeconds)} s`;
  const after = holdSeconds === Infinity ? '' : ` for ${rounded(holdSeconds)} s, then ${rounded(then)} V`;
  return `jack ${jack}: ${rounded(target)} V${over}${after}`;
}

function eventWords(event: EveningEvent): string {
  switch (event.type) {
    case 'message': {
      const { viewerName, role, isFirst, text, bits } = event.message;
      const badges = [role === 'viewer' ? '' : role, isFirst ? 'first' : '', bits > 0 ? `${bits} bits` : ''];
      const shown = badges.filter((badge) => badge !== '').join(', ');
      return `${escaped(viewerName)}${shown === '' ? '' : ` (${shown})`} ${shortened(text)}`;
    }
    case 'moderation': {
      const { kind, ...details } = event.event;
      return ['#', kind, ...Object.values(details).map(String)].join(' ');
    }
    case 'support': {
      const { kind, ...details } = event.notice.what;
      return `# ${event.notice.viewerName} ${kind} ${Object.values(details).join(' ')}`;
    }
  }
}

/** Writes a message's own entries as the verdict alone; any other entry also says whose it is. */
function entryWords({ viewerName, text, verdict }: LogEntry, { event }: Step): string {
  const isOwn = event?.type === 'message' && event.message.viewerName === viewerName;
  return isOwn ? verdictWords(verdict) : `${escaped(viewerName)} ${shortened(text)} ${verdictWords(verdict)}`;
}

/** One step is one line. */
function stepLine(step: Step): string {
  const { atMs, event, entries, moves } = step;
  const isTalk = event?.type === 'message' && entries.length === 0;
  return [
    (atMs / 1000).toFixed(2).padStart(7),
    ...(event === null ? [] : [eventWords(event)]),
    ...(isTalk ? ['talk'] : entries.map((entry) => entryWords(entry, step))),
    ...moves.map(moveWords),
  ].join(' | ');
}

/** Every step. */
export const everyLine = ({ steps }: EveningRun): string => `${steps.map(stepLine).join('\n')}\n`;

/** A line for each second, with a digest of its steps, and the steps that are not the crowd's ordinary messages. */
export function secondLines({ steps }: EveningRun): string {
  const bySecond = new Map<number, Step[]>();
  for (const step of steps) {
    const second = Math.floor(step.atMs / 1000);
    const within = bySecond.get(second);
    if (within === undefined) bySecond.set(second, [step]);
    else within.push(step);
  }
  const lines = [...bySecond].flatMap(([second, within]) => [
    secondLine(second, within),
    ...within.filter(isTold).map(stepLine),
  ]);
  return `${lines.join('\n')}\n`;
}

function isTold({ event, entries }: Step): boolean {
  return (
    (event !== null && event.type !== 'message') ||
    (event?.type === 'message' && event.message.bits > 0) ||
    entries.some(({ verdict }) => verdict.kind === 'accepted' && verdict.note !== undefined)
  );
}

function secondLine(second: number, steps: readonly Step[]): string {
  const verdicts = steps.flatMap(({ entries }) => entries.map(({ verdict }) => verdict.kind));
  const counts = VERDICT_KINDS.map((kind) => [kind, verdicts.filter((one) => one === kind).length] as const);
  const digest = createHash('sha256').update(steps.map(stepLine).join('\n')).digest('hex');
  return [
    `${second} s`.padStart(7),
    `${steps.filter(({ event }) => event?.type === 'message').length} messages`,
    counts.flatMap(([kind, count]) => (count === 0 ? [] : [`${count} ${kind}`])).join(', '),
    `${steps.reduce((sum, { moves }) => sum + moves.length, 0)} moves`,
    digest.slice(0, DIGEST_CHARACTERS),
  ].join(' | ');
}
