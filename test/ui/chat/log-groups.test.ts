import { describe, expect, test } from 'vitest';
import { type EpochMilliseconds, milliseconds } from '../../../src/domain/numbers/units';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import type { LogEntry } from '../../../src/shared/reports/log-report';
import { groupLog, SHOWN_GROUPS } from '../../../src/ui/chat/log-groups';

const PLAYED: Verdict = { kind: 'accepted' };
const MALFORMED: Verdict = { kind: 'invalid', reason: 'malformed' };
const limited = (waitMs: number): Verdict => ({
  ...{ kind: 'limited', tier: 'cooldown', waitMs: milliseconds(waitMs) },
});

interface Said {
  readonly viewer?: string;
  readonly text?: string;
  readonly verdict?: Verdict;
  readonly at?: number;
}
const logOf = (...said: readonly Said[]): LogEntry[] =>
  said.map(({ viewer = 'ann', text = 'pitch: 64', verdict = PLAYED, at }, number) => ({
    ...{
      number,
      at: (at ?? number * 100) as EpochMilliseconds,
      viewerId: viewer,
      viewerName: viewer,
      text,
      verdict,
    },
    rewardId: null,
  }));
const rowsOf = (entries: readonly LogEntry[]): string[] =>
  groupLog(entries).map(({ entry, more }) => `${entry.number}+${more}`);

describe('a repeat joins the row', () => {
  test('of the same refusal of the same viewer, whatever the wait and the text', () => {
    const spam = logOf(
      { text: 'pitch: 1', verdict: limited(900) },
      { text: 'pitch: 2', verdict: limited(700) },
      { text: 'cutoff: 3', verdict: limited(300) },
    );
    expect(rowsOf(spam)).toEqual(['0+2']);
  });

  test('of the same slowing, whatever is left', () => {
    const led = (factor: number): Verdict => ({
      ...{ kind: 'limited', tier: 'system', waitMs: milliseconds(90), slowed: { factor, latencyMs: null } },
    });
    expect(rowsOf(logOf({ verdict: led(0.8) }, { verdict: led(0.6) }))).toEqual(['0+1']);
  });

  test('of the same text of another viewer, refused or played', () => {
    expect(rowsOf(logOf({}, { viewer: 'bob' }, { viewer: 'cy' }))).toEqual(['0+2']);
    expect(rowsOf(logOf({ verdict: MALFORMED }, { viewer: 'bob', verdict: MALFORMED }))).toEqual(['0+1']);
  });

  test('across other rows, up to seven of them', () => {
    const others = (count: number): Said[] =>
      Array.from({ length: count }, (_, at) => ({ viewer: `v${at}`, text: `cutoff: ${at}` }));
    expect(rowsOf(logOf({}, ...others(7), {}))[0]).toBe('0+1');
    expect(rowsOf(logOf({}, ...others(8), {}))[0]).toBe('0+0');
  });
});

describe('a row of its own has', () => {
  test('another value of the same viewer that played', () => {
    expect(rowsOf(logOf({ text: 'pitch: 1' }, { text: 'pitch: 2' }))).toEqual(['0+0', '1+0']);
  });

  test('another reason for the same text', () => {
    expect(rowsOf(logOf({}, { verdict: limited(900) }, { verdict: MALFORMED }))).toHaveLength(3);
    const tiers = logOf({ verdict: limited(9) }, { verdict: { ...limited(9), tier: 'system' } as Verdict });
    expect(rowsOf(tiers)).toHaveLength(2);
    const wait = { kind: 'limited', tier: 'system', waitMs: milliseconds(9) } as const;
    const causes = [undefined, null, 12].map((latencyMs): Verdict => {
      return latencyMs === undefined ? wait : { ...wait, slowed: { factor: 0.7, latencyMs } };
    });
    expect(rowsOf(logOf(...causes.map((verdict) => ({ verdict }))))).toHaveLength(3);
  });

  test('a repeat after half a minute', () => {
    expect(rowsOf(logOf({ at: 0 }, { at: 30_000 }, { at: 30_001 }))).toEqual(['0+1', '2+0']);
  });

  test('a refusal of nobody known and the same of another nobody', () => {
    const nobodies = logOf(
      { viewer: '', text: 'a: 1', verdict: MALFORMED },
      { viewer: '', text: 'b: 1', verdict: MALFORMED },
    );
    expect(rowsOf(nobodies)).toHaveLength(2);
  });
});

test('the newest rows are kept, oldest first', () => {
  const many = logOf(...Array.from({ length: 400 }, (_, at) => ({ text: `pitch: ${at}` })));
  const shown = groupLog(many);
  expect([shown.length, shown.at(-1)?.entry.number]).toEqual([SHOWN_GROUPS, 399]);
});
