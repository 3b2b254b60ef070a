import { describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import { cutCommand } from '../../../src/domain/language/command';
import { Matcher } from '../../../src/domain/language/matcher';
import { normalise } from '../../../src/domain/language/normalise';
import { milliseconds } from '../../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import { DemoCrowd } from '../../../src/domain/simulation/demo-crowd';
import { findColonByPattern } from '../../helpers/chat/command-text';

const PATCH: Patch = {
  ...DEFAULT_PATCH,
  variables: DEFAULT_PATCH.variables.map((variable, index) =>
    index === 0 ? { ...variable, aliases: ['pitch'] } : variable,
  ),
};
const TICK_MS = 20;

/** The messages of a crowd in `seconds`, asked for every 20 ms as the engine does. */
function listen(crowd: DemoCrowd, seconds: number, from = 0): ChatMessage[] {
  const messages: ChatMessage[] = [];
  for (let now = from; now <= from + seconds * 1000; now += TICK_MS)
    messages.push(...crowd.takeDue(milliseconds(now)));
  return messages;
}

const crowdOf = (perSecond: number, seed = 1, patch = PATCH): DemoCrowd =>
  new DemoCrowd(patch, seed, perSecond, milliseconds(0));

describe('the rate of a simulated chat', () => {
  test.each([0.1, 0.5, 2, 20, 150, 1000])('is on average the one set: %d per second', (perSecond) => {
    const seconds = Math.max(300, 10_000 / perSecond);
    const count = listen(crowdOf(perSecond), seconds).length;
    // At least 10,000 messages, of which 1 % is the standard error, and 30 cycles, of which the last is cut.
    expect(count / seconds / perSecond).toBeGreaterThan(0.97);
    expect(count / seconds / perSecond).toBeLessThan(1.03);
  });

  test('is met over a minute already, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed++) {
      const count = listen(crowdOf(50, seed), 60).length;
      // Every cycle has the set rate as its mean; what is left is chance (2 %) and the cycle that the minute cuts.
      expect(count / 60 / 50).toBeGreaterThan(0.9);
      expect(count / 60 / 50).toBeLessThan(1.1);
    }
  });

  test('bursts: some seconds have four times the messages of the median second', () => {
    const counts = new Array<number>(300).fill(0);
    for (const { receivedAt } of listen(crowdOf(20), 299)) counts[Math.floor(receivedAt / 1000)]++;
    const sorted = counts.toSorted((a, b) => a - b);
    expect(sorted[sorted.length - 3] / sorted[150]).toBeGreaterThan(4);
  });

  test('is brought within 0.1 and 1,000 per second', () => {
    expect(listen(crowdOf(1e9), 60).length / 60).toBeLessThan(1100);
    expect(listen(crowdOf(-5), 600).length).toBeGreaterThan(20);
    expect(() => crowdOf(NaN)).toThrow(RangeError);
  });
});

describe('a simulated chat', () => {
  test('is the same again for the same patch, seed, rate and start', () => {
    expect(listen(crowdOf(50, 9), 60)).toEqual(listen(crowdOf(50, 9), 60));
  });

  test('is another one for another seed', () => {
    expect(listen(crowdOf(50, 9), 10)).not.toEqual(listen(crowdOf(50, 10), 10));
  });

  test('does not depend on how often it is asked', () => {
    const asked = listen(crowdOf(50), 10).map(({ text }) => text);
    const crowd = crowdOf(50);
    const atOnce: string[] = [];
    for (let now = 0; now <= 10_000; now += 500)
      atOnce.push(...crowd.takeDue(milliseconds(now)).map(({ text }) => text));
    expect(atOnce).toEqual(asked);
  });

  test('repeats no message id, not even when it is started again', () => {
    const again = new DemoCrowd(PATCH, 1, 500, milliseconds(60_000));
    const ids = [...listen(crowdOf(500), 60), ...listen(again, 60, 60_000)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says when its messages were received, never before they were due', () => {
    const messages = crowdOf(100).takeDue(milliseconds(900));
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.every(({ receivedAt, sentAt }) => receivedAt === 900 && sentAt === null)).toBe(true);
  });

  test('after a stall of an hour sends one second’s worth and goes on', () => {
    const crowd = crowdOf(1000);
    listen(crowd, 10);
    // A burst holds at most 3.6 times the mean rate.
    expect(crowd.takeDue(milliseconds(3_610_000)).length).toBeLessThan(3_700);
    const after = listen(crowd, 60, 3_610_000).length / 60;
    expect(after).toBeGreaterThan(900);
    expect(after).toBeLessThan(1100);
  });

  test('with nothing to play still talks', () => {
    const silent = { ...PATCH, variables: [] };
    expect(listen(crowdOf(50, 1, silent), 10).length).toBeGreaterThan(100);
    const unsayable = { ...PATCH, variables: [{ ...PATCH.variables[0], values: { min: -5, max: -1 } }] };
    expect(listen(crowdOf(50, 1, unsayable), 60).length).toBeGreaterThan(1000);
  });
});

describe('a simulated chat opens', () => {
  const OPENS_BY_MS = 300;
  const opening = (seed: number, perSecond: number, patch = PATCH): string[] =>
    listen(crowdOf(perSecond, seed, patch), OPENS_BY_MS / 1000).map(({ text }) => text);

  test('with a command within 300 ms, whatever seed and pace', () => {
    const names = PATCH.variables.map(({ name }) => name);
    for (let seed = 0; seed < 50; seed++)
      for (const perSecond of [0.1, 4, 100]) {
        const commands = opening(seed, perSecond).filter((text) =>
          names.some((name) => text.toLowerCase().startsWith(name)),
        );
        expect(commands.length, `seed ${seed}, ${perSecond} a second`).toBeGreaterThan(0);
      }
  });

  test('with three commands of three viewers for three variables, far up their ranges', () => {
    const messages = listen(crowdOf(0.1), 1);
    expect(messages).toHaveLength(3);
    expect(new Set(messages.map(({ viewerId }) => viewerId)).size).toBe(3);
    const values = messages.map(({ text }) => Number(text.split(':')[1]));
    expect(values.every((value) => value > 0.6 * 127 && value <= 127)).toBe(true);
    expect(new Set(messages.map(({ text }) => text.split(':')[0].toLowerCase())).size).toBe(3);
  });

  test('with the one variable that its words can move, and with talk where there is none', () => {
    const deaf = { ...PATCH.variables[0], values: { min: -5, max: -1 } };
    const lonely = { ...PATCH, variables: [deaf, PATCH.variables[3]] };
    expect(opening(1, 0.1, lonely)[0].toLowerCase()).toContain(PATCH.variables[3].name);
    expect(opening(1, 0.1, { ...PATCH, variables: [deaf] })).toHaveLength(1);
  });
});

describe('the viewers of a simulated chat', () => {
  const messages = listen(crowdOf(20, 3), 600);
  const matcher = new Matcher(PATCH.variables);

  /** The verdict on a text, as far as its words decide it. */
  function judge(text: string): 'plays' | 'unknown' | 'outOfRange' | 'no command' {
    const expanded = matcher.expandAlias(normalise(text) ?? '');
    const colon = findColonByPattern(expanded);
    if (colon === 0) return 'no command';
    const { name, value } = cutCommand(expanded, colon);
    const variable = PATCH.variables[matcher.indexOf(name)] as Patch['variables'][number] | undefined;
    if (variable === undefined) return 'unknown';
    return value > variable.values.max ? 'outOfRange' : 'plays';
  }
  const shareOf = (fact: (message: ChatMessage) => boolean): number =>
    messages.filter(fact).length / messages.length;

  test('mostly play, and do everything else too', () => {
    expect(shareOf(({ text }) => judge(text) === 'plays')).toBeGreaterThan(0.5);
    expect(shareOf(({ text }) => judge(text) === 'no command')).toBeGreaterThan(0.1);
    expect(shareOf(({ text }) => judge(text) === 'unknown')).toBeGreaterThan(0.02);
    expect(shareOf(({ text }) => judge(text) === 'outOfRange')).toBeGreaterThan(0.01);
    expect(shareOf(({ text }) => text.startsWith('pitch:'))).toBeGreaterThan(0.002);
  });

  test('repeat themselves with the invisible characters of chat clients, which changes nothing', () => {
    const marked = messages.filter(({ text }) => /(?:\u034f|\u{e0000})$/u.test(text));
    expect(marked.length / messages.length).toBeGreaterThan(0.03);
    expect(marked.filter(({ text }) => judge(text) === 'plays').length / marked.length).toBeGreaterThan(0.8);
  });

  test('are of every role, each with one name and one id', () => {
    expect(new Set(messages.map(({ role }) => role)).size).toBe(5);
    const nameById = new Map(messages.map(({ viewerId, viewerName }) => [viewerId, viewerName]));
    expect(nameById.size).toBeGreaterThan(100);
    expect(new Set(nameById.values()).size).toBe(nameById.size);
    expect(messages.every(({ viewerId, viewerName }) => nameById.get(viewerId) === viewerName)).toBe(true);
  });

  test('play every variable', () => {
    const played = new Set(
      messages
        .filter(({ text }) => judge(text) === 'plays')
        .map(({ text }) => text.toLowerCase().split(':')[0]),
    );
    for (const { name } of PATCH.variables) expect(played).toContain(name);
  });

  test('do not grow in number with time', () => {
    const crowd = crowdOf(1000);
    const ids = new Set(listen(crowd, 120).map(({ viewerId }) => viewerId));
    expect(ids.size).toBeLessThanOrEqual(6000);
  });
});
