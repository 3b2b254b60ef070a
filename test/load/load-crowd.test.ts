import { describe, expect, test } from 'vitest';
import { splitLine } from '../../src/adapters/twitch/irc-line';
import { readMessage } from '../../src/adapters/twitch/twitch-message';
import { TwitchRoom } from '../../src/adapters/twitch/twitch-room';
import type { ChatMessage } from '../../src/domain/chat/chat-message';
import { milliseconds } from '../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { type DueLine, LoadCrowd, type Share, sharesOf } from './load-crowd';
import { SCENARIO_NAMES } from './scenarios';
import { Schedule } from './schedule';

const CHANNEL = 'evening';
const SENT_AT = 1_700_000_000_123;
const share = (given: Partial<Share> = {}): Share => ({
  ...{ viewers: 500, rate: 100, scenario: 'raid', seed: 1, share: 0 },
  ...given,
});

const play = (asked: Share, seconds: number): DueLine[] =>
  new Schedule(new LoadCrowd(asked, DEFAULT_PATCH), seconds * 1_000).takeDue(seconds * 1_000);
const written = (asked: Share): string =>
  play(asked, 5)
    .map(({ dueMs, write }) => `${dueMs} ${write(CHANNEL, SENT_AT)}`)
    .join('\n');

/** The messages as the product reads them. */
function messagesOf(lines: readonly DueLine[]): ChatMessage[] {
  const room = new TwitchRoom(CHANNEL);
  return lines
    .filter(({ isMessage }) => isMessage)
    .map(({ write }) => readMessage(splitLine(write(CHANNEL, SENT_AT)), milliseconds(0), room))
    .filter((message) => message !== null);
}

describe.each(SCENARIO_NAMES)('%s', (scenario) => {
  const lines = play(share({ scenario }), 120);
  const messages = messagesOf(lines);

  test('the same seed writes the same chat, another one another', () => {
    const chat = written(share({ scenario }));
    expect(written(share({ scenario })) === chat).toBe(true);
    expect(written(share({ scenario, seed: 2 })) === chat).toBe(false);
  });

  test('keeps its rate over two minutes, in the order of the times', () => {
    // Four times the spread of a Poisson process of 12,000.
    expect(Math.abs(messages.length - 12_000)).toBeLessThan(450);
    expect(lines.every(({ dueMs }, nth) => nth === 0 || dueMs >= lines[nth - 1].dueMs)).toBe(true);
  });

  test('the product reads every message, with all that Twitch says of it', () => {
    expect(messages).toHaveLength(lines.filter(({ isMessage }) => isMessage).length);
    const [first] = messages;
    expect(first).toMatchObject({ sentAt: SENT_AT, viewerLogin: `viewer_${first.viewerId}`, isGuest: false });
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
    expect(new Set(messages.map(({ viewerId }) => viewerId)).size).toBeGreaterThan(400);
    expect(messages.some(({ role }) => role === 'subscriber')).toBe(true);
  });

  test('no moderator gives an order that stops the show', () => {
    expect(messages.filter(({ role, text }) => role !== 'viewer' && text.startsWith('!cv'))).toEqual([]);
  });
});

test('a raid comes every minute, three times as fast as the mean, and calms down', () => {
  const lines = play(share(), 60);
  const within = (from: number, to: number): number =>
    lines.filter(({ dueMs }) => dueMs >= from * 1_000 && dueMs < to * 1_000).length;
  expect(within(0, 3)).toBeGreaterThan(2.5 * 300);
  expect(within(40, 60)).toBeLessThan(0.75 * 2_000);
  expect(lines.filter(({ isMessage }) => !isMessage)).toHaveLength(1);
});

describe('generators that share a load', () => {
  const load = { viewers: 1_001, rate: 100, scenario: 'calm', seed: 3 } as const;
  const shares = sharesOf(load, 3);
  const perShare = shares.map((one) => messagesOf(play(one, 60)));

  test('have all its viewers and its rate together', () => {
    expect(shares.map(({ viewers }) => viewers)).toEqual([334, 334, 333]);
    expect(shares.reduce((sum, { rate }) => sum + rate, 0)).toBeCloseTo(100, 9);
    expect(Math.abs(perShare.flat().length - 6_000)).toBeLessThan(320);
  });

  test('have no viewer and no message in common', () => {
    const viewers = perShare.map((messages) => new Set(messages.map(({ viewerId }) => viewerId)));
    expect(new Set(viewers.flatMap((ids) => [...ids])).size).toBe(
      viewers.reduce((sum, { size }) => sum + size, 0),
    );
    expect(new Set(perShare.flat().map(({ id }) => id)).size).toBe(perShare.flat().length);
  });

  test('tell what happens to the whole chat once', () => {
    const happenings = sharesOf({ ...load, scenario: 'trolls' }, 3).map(
      (one) => play(one, 60).filter(({ isMessage }) => !isMessage).length,
    );
    expect(happenings).toEqual([30, 0, 0]);
  });
});
