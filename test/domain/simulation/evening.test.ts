/** Laws of every simulated evening, whatever the engine makes of it. */
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import {
  Evening,
  EVENING_NAMES,
  type EveningEvent,
  type EveningName,
} from '../../../src/domain/simulation/evening';

const TICK_MS = 20;

interface Heard {
  readonly at: number;
  readonly event: EveningEvent;
}

/** The events of an evening in `seconds`, asked for every 20 ms as the engine does. */
function listen(evening: Evening, seconds: number, from = 0, everyMs = TICK_MS): Heard[] {
  const heard: Heard[] = [];
  for (let at = from; at <= from + seconds * 1000; at += everyMs)
    heard.push(...evening.takeDue(milliseconds(at)).map((event) => ({ at, event })));
  return heard;
}

const eveningOf = (name: EveningName, { seed = 1, patch = DEFAULT_PATCH, startAt = 0 } = {}): Evening =>
  new Evening(name, patch, seed, milliseconds(startAt));

const messagesOf = (heard: readonly Heard[]) =>
  heard.flatMap(({ event }) => (event.type === 'message' ? [event.message] : []));
const idsOf = (heard: readonly Heard[]): string[] =>
  heard.flatMap(({ event }) => {
    if (event.type === 'message') return [event.message.id];
    return event.type === 'support' ? [event.notice.id] : [];
  });

describe.each(EVENING_NAMES)('the evening %s', (name) => {
  test('is the same again for the same patch, seed and start', () => {
    expect(listen(eveningOf(name), 120)).toEqual(listen(eveningOf(name), 120));
  });

  test('is another one for another seed', () => {
    expect(listen(eveningOf(name, { seed: 2 }), 120)).not.toEqual(listen(eveningOf(name), 120));
  });

  test('does not depend on how often it is asked', () => {
    const textsOf = (everyMs: number): string[] =>
      messagesOf(listen(eveningOf(name), 60, 0, everyMs)).map(({ text }) => text);
    expect(textsOf(500)).toEqual(textsOf(TICK_MS));
  });

  test('repeats no id, not even when it is started again', () => {
    const again = listen(eveningOf(name, { startAt: 130_000 }), 120, 130_000);
    const ids = [...idsOf(listen(eveningOf(name), 120)), ...idsOf(again)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has nobody who could be a real viewer', () => {
    const viewers = messagesOf(listen(eveningOf(name), 120)).map(({ viewerId }) => viewerId);
    expect(viewers.filter((id) => !id.startsWith('demo-'))).toEqual([]);
  });

  test('after a stall of an hour brings a second’s worth and goes on', () => {
    const evening = eveningOf(name);
    const before = listen(evening, 60).length;
    expect(evening.takeDue(milliseconds(3_660_000)).length).toBeLessThan(150);
    expect(listen(evening, 60, 3_660_000).length).toBeGreaterThan(Math.min(before / 10, 2));
  });

  test.each([[[]], [[{ ...DEFAULT_PATCH.variables[0], values: { min: -5, max: -1 } }]]])(
    'has something to say even where there is nothing to play, %#',
    (variables) => {
      const heard = listen(eveningOf(name, { patch: { ...DEFAULT_PATCH, variables } }), 120);
      expect(heard.length).toBeGreaterThan(0);
    },
  );

  test('follows an edited patch and goes on where it was', () => {
    const patch: Patch = {
      ...DEFAULT_PATCH,
      variables: DEFAULT_PATCH.variables.map((variable, at) => ({ ...variable, name: `new#${at}.name` })),
    };
    const evening = eveningOf(name);
    const before = listen(evening, 60);
    evening.follow(patch);
    const after = listen(evening, 240, 60_020);
    const texts = messagesOf(after).map(({ text }) => text.toLowerCase());
    // People who repeat themselves say the old names a little longer.
    const old = texts.filter((text) => DEFAULT_PATCH.variables.some(({ name }) => text.startsWith(name)));
    expect(texts.filter((text) => text.startsWith('new#')).length).toBeGreaterThan(3 * old.length);
    expect(new Set([...idsOf(before), ...idsOf(after)]).size).toBe(
      idsOf(before).length + idsOf(after).length,
    );
  });
});

test('a quiet evening has a dozen people and about one message in ten seconds', () => {
  const messages = messagesOf(listen(eveningOf('quiet'), 3600));
  expect(new Set(messages.map(({ viewerId }) => viewerId)).size).toBe(12);
  expect(messages.length / 360).toBeGreaterThan(0.8);
  expect(messages.length / 360).toBeLessThan(1.2);
});

test('a busy evening has two thousand people and thirty messages a second', () => {
  const messages = messagesOf(listen(eveningOf('busy'), 1200));
  expect(new Set(messages.map(({ viewerId }) => viewerId)).size).toBeGreaterThan(1900);
  expect(messages.length / 1200).toBeGreaterThan(28);
  expect(messages.length / 1200).toBeLessThan(32);
});

test('a raid brings newcomers by the hundred, each new once, and fades', () => {
  const heard = listen(eveningOf('raid'), 300);
  const raidAt = heard.find(({ event }) => event.type === 'support' && event.notice.what.kind === 'raid')?.at;
  expect(raidAt).toBe(30_000);
  const raiders = heard.filter(
    ({ event }) => event.type === 'message' && event.message.viewerId.startsWith('demo-raider-'),
  );
  const firsts = messagesOf(raiders).filter(({ isFirst }) => isFirst);
  expect(firsts.length).toBeGreaterThan(700);
  expect(new Set(firsts.map(({ viewerId }) => viewerId)).size).toBe(firsts.length);
  const within = (from: number, to: number): number =>
    raiders.filter(({ at }) => at >= from * 1000 && at < to * 1000).length;
  expect(within(0, 30)).toBe(0);
  expect(within(31, 41)).toBeGreaterThan(300);
  expect(within(241, 300)).toBeLessThan(within(31, 41) / 3);
});

test('a moderator deletes a message that was written', () => {
  const heard = listen(eveningOf('moderators'), 120);
  const deleted = heard.flatMap(({ event }) =>
    event.type === 'moderation' && event.event.kind === 'messageDeleted' ? [event.event.messageId] : [],
  );
  expect(deleted).toHaveLength(1);
  expect(idsOf(heard)).toContain(deleted[0]);
});
