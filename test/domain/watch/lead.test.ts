import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { Lead, type LeadSight } from '../../../src/domain/watch/lead';
import { overload, type OverloadResult } from '../../helpers/watch/overload';

/** The path's own target. */
const P99_MS = 15;

/** The second from which the lead takes nothing any more of `perSecond` commands. */
const backAt = ({ ledBy }: OverloadResult, perSecond: number): number =>
  ledBy.findLast((look) => look.perSecond < perSecond)?.atS ?? 0;

describe.each([
  {
    name: 'more and more commands',
    rate: (atS: number) => (atS < 20 ? 150 : atS < 50 ? 150 + 45 * (atS - 20) : atS < 70 ? 1500 : 100),
    moveMs: () => 1,
    overAt: 70,
    demand: 100,
  },
  {
    name: 'moves that take longer and longer',
    rate: () => 300,
    moveMs: (atS: number) => (atS < 20 ? 1 : atS < 60 ? 1 + (atS - 20) / 10 : atS < 70 ? 5 : 1),
    overAt: 70,
    demand: 300,
  },
])('an overload by $name', ({ rate, moveMs, overAt, demand }) => {
  const scene = { rate, moveMs, lengthS: 100 };

  test('keeps the path below 15 ms where the limits lead, and not where they do not', () => {
    const without = overload({ ...scene, mayLead: false });
    const withLead = overload({ ...scene, mayLead: true });
    expect(without.p99).toBeGreaterThan(P99_MS);
    expect(withLead.p99).toBeLessThan(P99_MS);
    // Not by refusing everything.
    expect(withLead.played).toBeGreaterThan(without.played / 3);
    expect(backAt(withLead, demand)).toBeLessThan(overAt + 10);
    expect(withLead.ledBy.at(-1)?.perSecond).toBe(Infinity);
  });
});

const QUIET: LeadSight = { busy: 0.2, forecastS: null, spent: 10, waited: false };

function leadAfter(sights: readonly (LeadSight & { readonly times: number })[]): Lead {
  const lead = new Lead();
  let now = 0;
  for (const { times, ...sight } of sights)
    for (let nth = 0; nth < times; nth++) lead.step(sight, milliseconds((now += 100)));
  return lead;
}

test('an engine that is not busy, or whose busy share nobody knows, is not led', () => {
  expect(leadAfter([{ ...QUIET, times: 100 }]).perSecond).toBe(Infinity);
  expect(leadAfter([{ ...QUIET, busy: NaN, forecastS: 3, times: 100 }]).perSecond).toBe(Infinity);
  const busy = { ...QUIET, busy: 0.95, waited: true, times: 100 };
  expect(leadAfter([busy]).perSecond).toBeLessThan(100);
  expect(leadAfter([busy, { ...QUIET, busy: NaN, times: 1 }]).perSecond).toBe(Infinity);
});

test('a forecast alone leads a busy engine, and not one that only starts', () => {
  const forecast = { ...QUIET, forecastS: 12, waited: true };
  expect(leadAfter([{ ...forecast, busy: 0.6, times: 50 }]).perSecond).toBeLessThan(Infinity);
  expect(leadAfter([{ ...forecast, busy: 0.1, times: 50 }]).perSecond).toBe(Infinity);
});

test('however busy it stays, a third of what came through before is left', () => {
  const { perSecond } = leadAfter([
    { ...QUIET, times: 50 },
    { ...QUIET, busy: 0.7, forecastS: 10, waited: true, times: 50 },
    { ...QUIET, busy: 1, spent: 3, waited: true, times: 600 },
  ]);
  expect(perSecond).toBeGreaterThanOrEqual(29);
});

test('an engine that is idle again is given back within 10 s, although chat still waits', () => {
  const lead = leadAfter([
    { ...QUIET, busy: 0.95, waited: true, times: 50 },
    { ...QUIET, busy: 0.1, waited: true, times: 99 },
  ]);
  expect(lead.perSecond).toBe(Infinity);
});
