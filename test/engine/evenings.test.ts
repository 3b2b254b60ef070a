/**
 * Simulated evenings through the real pipeline, with the limits of a new patch, against lists of everything that happens, in
 * `evenings/`. When a change of behaviour is meant, write them anew and read what changed in them:
 * `npx vitest run --project unit test/engine/evenings.test.ts -u`
 * Small evenings are listed line by line. Large ones have a line for each second, whose last word is a digest of the lines within.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { EVENING_NAMES, type EveningName } from '../../src/domain/simulation/evening';
import { SPAMMER } from '../../src/domain/simulation/evenings/spammer';
import { VERDICT_KINDS } from '../../src/domain/verdict/verdict';
import {
  between,
  isViewers,
  kindsByName,
  overdraft,
  playsOf,
  voltsAt,
  type Wish,
  wishesOf,
} from '../helpers/chat/evening-facts';
import { everyLine, secondLines } from '../helpers/chat/evening-lines';
import { type EveningRun, runEvening } from '../helpers/chat/evening-run';
import { maxMinShares } from '../helpers/proofs/fairness';

const SCRIPTS: Readonly<
  Record<EveningName, { readonly seconds: number; readonly write: (run: EveningRun) => string }>
> = {
  quiet: { seconds: 600, write: everyLine },
  busy: { seconds: 180, write: secondLines },
  raid: { seconds: 240, write: secondLines },
  trolls: { seconds: 90, write: everyLine },
  spammer: { seconds: 130, write: secondLines },
  alternateAccounts: { seconds: 100, write: everyLine },
  moderators: { seconds: 120, write: everyLine },
};

/** Sums of tokens are this exact. */
const ROUNDING = 1e-9;

const runs = new Map<EveningName, EveningRun>();
const runOf = (name: EveningName): EveningRun => runs.get(name)!;
beforeAll(() => {
  for (const name of EVENING_NAMES) runs.set(name, runEvening(name, SCRIPTS[name].seconds));
});

describe.each(EVENING_NAMES)('the evening %s', (name) => {
  test('goes as it is written', async () => {
    await expect(SCRIPTS[name].write(runOf(name))).toMatchFileSnapshot(`evenings/${name}.txt`);
  });

  test('gives every message one verdict', () => {
    runOf(name).counts.forEach((counts, nth) => {
      expect(counts.received).toBe(nth + 1);
      expect(VERDICT_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(nth + 1);
    });
  });

  test('sends no jack beyond its limits', () => {
    const sent = runOf(name).steps.flatMap(({ moves }) =>
      moves.flatMap(({ target, then }) => [target, then]),
    );
    expect(sent.length).toBeGreaterThan(20);
    expect(sent.filter((volts) => !(volts >= 0 && volts <= 5))).toEqual([]);
  });
});

test('on a quiet evening nobody has to wait', () => {
  const run = runOf('quiet');
  expect(run.counts.at(-1)).toMatchObject({ limited: 0, coalesced: 0, blocked: 0 });
  expect(playsOf(run)).toEqual(wishesOf(run));
});

describe('a busy evening', () => {
  test('lets through what the limits say, and no more', () => {
    const run = runOf('busy');
    const { system, variable } = run.patch.limits;
    const plays = playsOf(run).filter(isViewers);
    const timesOf = (index: number | null): number[] =>
      plays.filter((play) => index === null || play.variableIndex === index).map(({ atMs }) => atMs);
    expect(overdraft(timesOf(null), system.capacity, system.perSecond)).toBeLessThan(ROUNDING);
    for (const index of run.patch.variables.keys())
      expect(overdraft(timesOf(index), variable.capacity, variable.perSecond)).toBeLessThan(ROUNDING);
    // A tenth is left to seconds in which nobody asks for what there is.
    expect(plays.length).toBeGreaterThan(0.9 * (system.capacity + system.perSecond * 180));
  });

  test('makes nobody play twice within a cooldown', () => {
    const run = runOf('busy');
    const lastAt = new Map<string, number>();
    for (const { viewerId, atMs } of playsOf(run).filter(isViewers)) {
      const since = atMs - (lastAt.get(viewerId) ?? -Infinity);
      expect(since).toBeGreaterThanOrEqual(run.patch.limits.userCooldownMs);
      lastAt.set(viewerId, atMs);
    }
    expect(lastAt.size).toBeGreaterThan(500);
  });
});

test('a raid opens the limits of the knob that all want, and half a minute later they are what they were', () => {
  const run = runOf('raid');
  const plays = playsOf(run).filter(isViewers);
  const { perSecond } = run.patch.limits.variable;
  const busiest = (from: number, to: number): number =>
    Math.max(
      ...[...run.patch.variables.keys()].map(
        (index) =>
          plays.filter(
            ({ atMs, variableIndex }) => variableIndex === index && atMs >= from * 1000 && atMs < to * 1000,
          ).length,
      ),
    );
  // From when the full bucket is spent.
  expect(busiest(40, 60) / 20).toBeCloseTo(2 * perSecond, 0);
  expect(busiest(70, 90) / 20).toBeCloseTo(perSecond, 0);
});

test('trolls get a value within the range like anybody else, or nothing', () => {
  expect(
    Object.fromEntries(kindsByName(runOf('trolls'), (viewerId) => viewerId.startsWith('demo-troll-'))),
  ).toEqual({
    top_or_bottom: ['accepted'],
    // `-1` is a step down.
    off_the_scale: ['accepted', 'invalid', 'outOfRange'],
    '<img src=x onerror=alert(1)>': ['invalid'],
    // An ending that a chat client appends is no trick.
    '\u202egnorw_eht_yaw': ['accepted', 'invalid'],
    // Full width is the same letters.
    'lo\u043ek_\u0430like': ['accepted', 'invalid', 'unknown'],
    ['__proto__']: ['invalid', 'unknown'],
    // Anybody may ask for help.
    little_dictator: ['accepted', 'blocked'],
    // Spaces may be many.
    wall_of_text: ['accepted', 'invalid'],
  });
  const orders = runOf('trolls').steps.flatMap(({ event, entries }) =>
    event?.type === 'message' &&
    entries.some(({ verdict }) => verdict.kind === 'accepted' && verdict.note !== undefined)
      ? [`${event.message.text} ${entries.map(({ verdict }) => 'note' in verdict && verdict.note).join()}`]
      : [],
  );
  expect([...new Set(orders)]).toEqual(['!cv answered']);
});

test('a spammer who writes four fifths of what is written of a variable gets the turns of one viewer', () => {
  const run = runOf('spammer');
  // From when the full bucket is spent.
  const about = (wishes: readonly Wish[]): Wish[] =>
    wishes.filter((wish) => wish.variableIndex === 0 && wish.atMs >= 30_000);
  const countsOf = (wishes: readonly Wish[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { viewerId } of wishes) counts.set(viewerId, (counts.get(viewerId) ?? 0) + 1);
    return counts;
  };
  const asked = countsOf(about(wishesOf(run)));
  const got = countsOf(about(playsOf(run)));
  const [ids, wishes] = [[...asked.keys()], [...asked.values()]];
  const fair = maxMinShares(wishes, about(playsOf(run)).length);
  expect(ids).toHaveLength(31);
  expect(asked.get(SPAMMER.id)! / about(wishesOf(run)).length).toBeGreaterThan(0.78);
  for (const [nth, id] of ids.entries())
    expect([Math.floor(fair[nth]), Math.ceil(fair[nth])], id).toContain(got.get(id));
});

describe('alternate accounts', () => {
  test('are heard once each, and the honest viewer as often as any of them', () => {
    const counts = new Map<string, number>();
    for (const { viewerId, variableIndex, atMs } of playsOf(runOf('alternateAccounts')))
      if (variableIndex === 0 && atMs >= 20_000 && atMs < 90_000)
        counts.set(viewerId, (counts.get(viewerId) ?? 0) + 1);
    expect(counts.size).toBe(21);
    expect(counts.get('demo-honest')).toBeGreaterThanOrEqual(Math.min(...counts.values()));
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
  });

  test('leave nothing behind once they are banned', () => {
    const run = runOf('alternateAccounts');
    const honest = playsOf(run).findLast(({ viewerId }) => viewerId === 'demo-honest')!;
    expect(voltsAt(run, 1, 90)).toBe(5);
    expect(voltsAt(run, 1, 92)).toBe((honest.value / 127) * 5);
  });
});

describe('what moderators do', () => {
  const jackOf = (name: 'left' | 'right'): number => (name === 'left' ? 1 : 2);
  const run = (): EveningRun => runOf('moderators');

  test('gives the jack back to where it stood when a message is deleted', () => {
    expect(voltsAt(run(), jackOf('left'), 12)).toBe(5);
    expect(voltsAt(run(), jackOf('left'), 15)).toBe(voltsAt(run(), jackOf('left'), 11.9));
  });

  test('lets nothing move while chat is paused', () => {
    expect(between(run(), 20, 30).flatMap(({ moves }) => moves)).toEqual([]);
    expect(between(run(), 20, 30).length).toBeGreaterThan(20);
    expect(between(run(), 30, 33).flatMap(({ moves }) => moves).length).toBeGreaterThan(3);
  });

  test('lets nobody but a moderator move what is locked', () => {
    const moved = between(run(), 35, 45).filter(({ moves }) =>
      moves.some(({ jack }) => jack === jackOf('right')),
    );
    expect(moved.map(({ event }) => (event?.type === 'message' ? event.message.role : ''))).toEqual([
      'moderator',
    ]);
  });

  test('takes back what a blocked viewer played, until that one is let in again', () => {
    expect(voltsAt(run(), jackOf('left'), 52)).toBe(voltsAt(run(), jackOf('left'), 49));
    expect(voltsAt(run(), jackOf('left'), 61)).toBe(voltsAt(run(), jackOf('left'), 49));
    expect(voltsAt(run(), jackOf('left'), 62)).not.toBe(voltsAt(run(), jackOf('left'), 61));
  });

  test('takes back what a viewer played who is timed out', () => {
    expect(voltsAt(run(), jackOf('right'), 68)).toBe(5);
    expect(voltsAt(run(), jackOf('right'), 70)).toBe(voltsAt(run(), jackOf('right'), 67));
  });

  test('puts every jack to rest when the chat is cleared', () => {
    const cleared = run().steps.find(
      ({ event }) => event?.type === 'moderation' && event.event.kind === 'chatCleared',
    );
    expect(cleared?.moves.map(({ jack, target }) => [jack, target])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((jack) => [jack, 0]),
    );
  });
});
