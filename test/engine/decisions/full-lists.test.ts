/** Orders that find a list full, or that the page could not carry out: refused with a reason and a cure, and nothing is done. */
import { describe, expect, test } from 'vitest';
import { NOT_BLOCKED, withBlocked } from '../../../src/app/engine/people-desk';
import { MAX_PEOPLE } from '../../../src/domain/chat/person';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import { readPatch } from '../../../src/domain/patch/patch-file';
import { verdictSentence } from '../../../src/domain/verdict/verdict';
import { EngineBench } from '../../helpers/rigs/engine-bench';

const MODERATOR = { role: 'moderator' } as const;
const BROADCASTER = { role: 'broadcaster' } as const;
const DONE = { kind: 'accepted', note: 'ordered' };
const FULL = { kind: 'blocked', reason: 'block-list-full' };

const blocking = (count: number, ...more: Patch['people']['block']): Patch => {
  const block = Array.from({ length: count }, (_, nth) => ({ id: `b${nth}`, name: `blocked${nth}` }));
  return { ...DEFAULT_PATCH, people: { ...DEFAULT_PATCH.people, block: [...block, ...more] } };
};

function benchWith(patch: Patch): EngineBench {
  const bench = new EngineBench(patch);
  bench.say('vco#1.pitch: 127', '77', { viewerName: 'Troll' });
  bench.say('vcf#1.cutoff: 127', '78', { viewerName: 'Other' });
  bench.played();
  bench.verdicts();
  return bench;
}
const order = (bench: EngineBench, text: string, role: object = MODERATOR): unknown => {
  bench.say(text, 'mod', role);
  return bench.verdicts().at(-1);
};

describe('a list of blocked viewers that is full', () => {
  test('refuses the next one, who goes on playing, and says what to do', () => {
    const bench = benchWith(blocking(MAX_PEOPLE));
    expect(order(bench, '!cv block @troll')).toEqual(FULL);
    expect([bench.played(), bench.orders.drain()]).toEqual([[], []]);
    expect(verdictSentence({ kind: 'blocked', reason: 'block-list-full' })).toMatch(
      /^1000 viewers .*let one in again/,
    );
  });

  test('takes one who is on it, and lets any in again', () => {
    const bench = benchWith(blocking(MAX_PEOPLE - 1, { id: '77', name: 'Troll' }));
    expect(order(bench, '!cv block @troll')).toEqual(DONE);
    expect(order(bench, '!cv unblock @troll')).toEqual(DONE);
  });

  test('counts whom the page is still to block', () => {
    const bench = benchWith(blocking(MAX_PEOPLE - 1));
    expect(order(bench, '!cv block @troll')).toEqual(DONE);
    expect(order(bench, '!cv block @other')).toEqual(FULL);
    expect(order(bench, '!cv block @troll')).toEqual(DONE);
  });

  test('is refused by the patch in just that case, as the page says of its own button', () => {
    const person = { id: '77', name: 'Troll' };
    expect(readPatch(withBlocked(blocking(MAX_PEOPLE), person)).kind).toBe('refused');
    expect(readPatch(withBlocked(blocking(MAX_PEOPLE - 1), person)).kind).toBe('patch');
    expect(NOT_BLOCKED).toMatch(/1000 viewers .*Let one in again/);
  });
});

describe('orders that wait for a page that hangs', () => {
  test.each([
    ['!cv mode vco#1.pitch median', MODERATOR],
    ['!cv block @troll', MODERATOR],
    ['remove es9out#1', BROADCASTER],
  ])('are done until they are too many, and refused then: %s', (text, role) => {
    const bench = benchWith(DEFAULT_PATCH);
    for (let nth = 0; nth < 64; nth++) expect(order(bench, '!cv mode vcf#1.cutoff median')).toEqual(DONE);
    expect(order(bench, text, role)).toEqual({ kind: 'blocked', reason: 'orders-wait' });
    bench.pass(2_000);
    bench.say('vco#1.pitch: 5', '77', { viewerName: 'Troll' });
    expect(bench.verdicts().at(-1)).toEqual({ kind: 'accepted' });
    expect(bench.orders.drain()).toHaveLength(64);
    expect(order(bench, text, role)).toEqual(DONE);
  });
});

describe('a route that the page would refuse', () => {
  test.each([
    ['es9out#9 → vco#1.pitch', 'the patch has no jack 9: add it on the page first'],
    ['remove es9out#9', 'no variable plays jack 9'],
  ])('is refused in chat as well: %s', (text, sentence) => {
    const bench = benchWith(DEFAULT_PATCH);
    expect(order(bench, text, BROADCASTER)).toEqual({ kind: 'invalid', reason: 'order', sentence });
    expect(bench.orders.drain()).toEqual([]);
  });
});
