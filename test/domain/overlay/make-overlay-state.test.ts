/** The state that overlays are told, whatever chat wrote. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import { milliseconds } from '../../../src/domain/numbers/units';
import { makeOverlayState, type OverlayFacts } from '../../../src/domain/overlay/make-overlay-state';
import { MAX_OVERLAY_BYTES, overlayJson } from '../../../src/domain/overlay/overlay-json';
import type { OverlayState } from '../../../src/domain/overlay/overlay-state';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Verdict } from '../../../src/domain/verdict/verdict';
import { EVERY_VERDICT } from '../../helpers/samples/every-verdict';

const QUIET: OverlayFacts = {
  patch: DEFAULT_PATCH,
  standing: 'rehearsal',
  isShown: true,
  values: [],
  modeOf: () => 'anarchy',
  crowds: DEFAULT_PATCH.variables.map(() => null),
  modeVote: null,
  locked: [],
  inHand: [],
  log: [],
  waiting: [],
  trouble: null,
  viewersPage: null,
};
const [first, second] = DEFAULT_PATCH.variables;

const make = (facts: Partial<OverlayFacts>): OverlayState => makeOverlayState({ ...QUIET, ...facts }, 7);
const said = (verdict: Verdict, text = 'pitch: 64', number = 1) => ({
  ...{ number, viewerName: 'Ann', text, verdict },
});

test('a show that nobody has played yet says what could be played', () => {
  const { variables, example, count, messages, waiting, modeVote } = make({});
  expect(variables).toHaveLength(DEFAULT_PATCH.variables.length);
  expect(variables[0]).toEqual({
    ...{ name: first.name, alias: 'pitch', values: { min: 0, max: 127 }, value: null, volts: null },
    ...{ setBy: '', mode: 'anarchy', keeper: 'chat', vote: null },
  });
  expect(example).toBe('pitch: 64');
  expect([count, messages, waiting, modeVote]).toEqual([7, [], [], null]);
});

test('a value stands at its variable, with who set it and who keeps it', () => {
  const { variables, example } = make({
    values: [{ index: 1, value: 30, volts: 1.18110236, setBy: 'Ann' }],
    locked: [second.name],
    inHand: [first.name],
    modeOf: (index) => CROWD_MODE_NAMES[index],
  });
  expect(variables[1]).toMatchObject({ value: 30, volts: 1.181, setBy: 'Ann', keeper: 'locked' });
  expect(variables[0]).toMatchObject({ value: null, keeper: 'hand' });
  expect(variables.map(({ mode }) => mode)).toEqual(CROWD_MODE_NAMES.slice(0, variables.length));
  // Not one of those that a viewer would try in vain.
  expect(example).toMatch(/^cutoff: /);
});

test('a pending decision has its rows, a bucket by its ends', () => {
  const tally = [
    { value: 64, bucket: null, votes: 3 },
    { value: 15.5, bucket: { min: 0, max: 31 }, votes: 1 },
  ];
  const { variables } = make({ crowds: [{ msLeft: milliseconds(900), voters: 4, tally }] });
  expect(variables[0].vote).toEqual({
    ...{ msLeft: 900, voters: 4 },
    rows: [
      { label: '64', votes: 3 },
      { label: '0–31', votes: 1 },
    ],
  });
  expect(variables[1].vote).toBeNull();
});

describe('messages', () => {
  const outcomeOf = (verdict: Verdict): string | undefined =>
    make({ log: [said(verdict)] }).messages.at(0)?.outcome;

  test.each(EVERY_VERDICT)(
    '$kind $note$reason$tier is shown as what it was, with its reason, or not at all',
    (verdict) => {
      const [message] = make({ log: [said(verdict)] }).messages;
      const isPlayed = verdict.kind === 'coalesced' || verdict.kind === 'accepted';
      if (message !== undefined) {
        expect(message.reason).not.toBe('');
        expect(['played', 'counted'].includes(message.outcome)).toBe(isPlayed);
      } else expect(['chatter', 'accepted', 'invalid', 'unknown', 'blocked']).toContain(verdict.kind);
    },
  );

  test('what counts, and what waits, has not played', () => {
    expect(outcomeOf({ kind: 'accepted' })).toBe('played');
    expect(outcomeOf({ kind: 'accepted', note: 'counted' })).toBe('counted');
    expect(outcomeOf({ kind: 'limited', tier: 'variable', waitMs: milliseconds(400) })).toBe('waits');
  });

  test('orders, other programs’ commands and the words of the blocked are not for viewers', () => {
    expect(outcomeOf({ kind: 'accepted', note: 'ordered' })).toBeUndefined();
    expect(outcomeOf({ kind: 'unknown', name: null, suggestion: null })).toBeUndefined();
    expect(outcomeOf({ kind: 'blocked', reason: 'viewer-blocked' })).toBeUndefined();
    expect(outcomeOf({ kind: 'blocked', reason: 'taken-back' })).toBeUndefined();
  });

  test('the newest twelve are there, the newest last', () => {
    const log = Array.from({ length: 40 }, (_, nth) => said({ kind: 'accepted' }, 'pitch: 1', nth));
    expect(make({ log }).messages.map(({ number }) => number)).toEqual([
      28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39,
    ]);
  });
});

/** Two bytes each as JSON, three as UTF-8, halves of pairs, and plain text. */
const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '"\\'.repeat(300),
    'ﷺ'.repeat(500),
    '\ud800'.repeat(300),
    '\u0001'.repeat(500),
  ),
);

describe('whatever chat writes', () => {
  test('stays text: the JSON gives it back as it was, but for its end and for halves of characters', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (viewerName, text) => {
        const log = [{ number: 1, viewerName, text, verdict: { kind: 'accepted' } as const }];
        const values = [{ index: 0, value: 1, volts: 1, setBy: viewerName }];
        const { messages, variables } = JSON.parse(overlayJson(make({ log, values }))) as OverlayState;
        const isCutOf = (shown: string, whole: string): boolean =>
          shown === whole.toWellFormed() ||
          (shown.endsWith('…') && whole.slice(0, shown.length - 1).toWellFormed() === shown.slice(0, -1));
        expect(isCutOf(messages[0].who, viewerName)).toBe(true);
        expect(isCutOf(messages[0].text, text)).toBe(true);
        expect(isCutOf(variables[0].setBy, viewerName)).toBe(true);
      }),
    );
  });

  test('the state of 256 long names, all of them voted on, is no larger than a socket should carry', () => {
    const name = (nth: number): string => `${'m'.repeat(60)}#${nth}.${'p'.repeat(20)}`;
    const variables = Array.from({ length: 256 }, (_, nth) => ({
      ...first,
      name: name(nth),
      aliases: ['ﷺ'.repeat(31)],
    }));
    const tally = Array.from({ length: 12 }, (_, value) => ({
      value: value / 7,
      bucket: { min: 1 / 3, max: 2 / 3 },
      votes: 99_999,
    }));
    const view = { msLeft: milliseconds(12_345.678), voters: 99_999, tally };
    fc.assert(
      fc.property(HOSTILE, HOSTILE, (viewerName, text) => {
        const json = overlayJson(
          make({
            patch: { ...DEFAULT_PATCH, name: text, variables },
            values: variables.map((_, index) => ({ index, value: 1 / 3, volts: -10 / 3, setBy: viewerName })),
            crowds: variables.map(() => view),
            log: Array.from({ length: 40 }, (_, number) => ({
              number,
              viewerName,
              text,
              verdict: { kind: 'accepted' } as const,
            })),
            waiting: variables.map((_, variableIndex) => ({ viewerName, variableIndex })),
            viewersPage: `https://example.org/play.html#patch=${'A'.repeat(100_000)}`,
          }),
        );
        expect(Buffer.byteLength(json)).toBeLessThanOrEqual(MAX_OVERLAY_BYTES);
        const state = JSON.parse(json) as OverlayState;
        expect(state.variables.length).toBeGreaterThanOrEqual(32);
        expect([state.messages.length, state.viewersPage]).toEqual([12, null]);
      }),
      { numRuns: 20 },
    );
  });

  test('the state of 256 usual names leaves out no variable, no value and no name of who set it', () => {
    const variables = Array.from({ length: 256 }, (_, nth) => ({
      ...first,
      name: `vcf#${nth}.cutoff`,
      aliases: [`cutoff${nth}`],
    }));
    const values = variables.map((_, index) => ({
      index,
      value: 64,
      volts: 2.52,
      setBy: 'some_viewer_1234',
    }));
    const state = JSON.parse(
      overlayJson(make({ patch: { ...DEFAULT_PATCH, variables }, values })),
    ) as OverlayState;
    expect(
      state.variables.filter(({ setBy, value }) => setBy === 'some_viewer_1234' && value === 64),
    ).toHaveLength(256);
  });
});
