/** Laws of every order of the tables. A new one passes them without a line here. */
import { describe, expect, test } from 'vitest';
import type { ChatMessage, Role } from '../../src/domain/chat/chat-message';
import { readChatCommand } from '../../src/domain/language/chat-command';
import { normalise } from '../../src/domain/language/normalise';
import type { OrderTargets } from '../../src/domain/language/order';
import {
  BARE_ORDERS,
  carryOutOrder,
  type ChatCommand,
  ORDER_FORMS,
  PREFIXED_ORDERS,
} from '../../src/domain/language/orders';
import { type EpochMilliseconds, milliseconds } from '../../src/domain/numbers/units';
import type { Verdict } from '../../src/domain/verdict/verdict';
import { ORDERED } from '../../src/domain/verdict/verdicts';

const ROLES = ['viewer', 'subscriber', 'vip', 'moderator', 'broadcaster'] as const satisfies readonly Role[];

const MESSAGE: ChatMessage = {
  ...{ id: 'm', viewerId: '1', viewerLogin: 'who', viewerName: 'Who', role: 'viewer', text: '' },
  ...{ isGuest: false, isFirst: false, trailingEmotesAt: 0, bits: 0, rewardId: null },
  sentAt: 1 as EpochMilliseconds,
  receivedAt: milliseconds(1),
};

const read = (text: string) => readChatCommand(normalise(text)!);

/** Every way to follow a form: each of its choices, with a name and a viewer filled in. */
function textsOf(form: string): string[] {
  const words = form.replace('NAME', 'vco#1.pitch').split(' ');
  return words.reduce<string[]>(
    (texts, word) => texts.flatMap((text) => word.split('|').map((choice) => `${text} ${choice}`.trim())),
    [''],
  );
}

function commandIn(text: string): ChatCommand {
  const reading = read(text);
  if (reading.kind !== 'command') throw new Error(`${text} is read as ${reading.kind}`);
  return reading.command;
}

/** A show in which everything is possible, and what was done to it. */
function showOf(done: string[]): OrderTargets {
  const person = { id: '7', name: 'Ann' };
  const note =
    (name: string) =>
    (...given: unknown[]): void => {
      done.push(`${name} ${JSON.stringify(given)}`);
    };
  return {
    forms: ORDER_FORMS,
    panic: note('panic'),
    pause: note('pause'),
    nameOf: (word) => word,
    lock: note('lock'),
    fixCrowd: note('fixCrowd'),
    clearCooldowns: note('clearCooldowns'),
    showOverlay: note('showOverlay'),
    moderate: note('moderate'),
    findViewer: () => person,
    findBlocked: () => person,
    isBlockListFull: () => false,
    block: note('block'),
    forgetViewer: note('forgetViewer'),
    listRoutes: () => 'jack#1 → vco#1.pitch',
    whyNotRoute: () => null,
    whyNotUnroute: () => null,
    leaveToPage(order) {
      note('leaveToPage')(order);
      return ORDERED;
    },
  };
}

function give(command: ChatCommand, by: Partial<ChatMessage>): { verdict: Verdict; done: string[] } {
  const done: string[] = [];
  return { verdict: carryOutOrder(command, { ...MESSAGE, ...by }, showOf(done)), done };
}

const PREFIXED = Object.entries(PREFIXED_ORDERS);
const BARE = Object.entries(BARE_ORDERS);
const ALL = [...PREFIXED, ...BARE].map(([kind, order]) => ({ kind, order, texts: textsOf(order.form) }));

describe.each(ALL)('the order $kind', ({ kind, order, texts }) => {
  const commands = texts.map((text) => commandIn(`!cv ${text}`));

  test('reads its own form behind !cv, each of its choices as another command of this kind', () => {
    expect(commands.map((command) => command.kind)).toEqual(texts.map(() => kind));
    expect(new Set(commands.map((command) => JSON.stringify(command))).size).toBe(texts.length);
  });

  test('is refused to everybody below its least role, and then does nothing', () => {
    const below = ROLES.slice(0, ROLES.indexOf(order.leastRole));
    for (const role of below)
      for (const command of commands)
        expect(give(command, { role }), role).toEqual({
          verdict: { kind: 'blocked', reason: 'role' },
          done: [],
        });
  });

  test('is refused to guests of a shared chat, the owner of another channel too', () => {
    const guest = { role: 'broadcaster' as Role, isGuest: true };
    for (const command of commands)
      expect(give(command, guest)).toEqual({ verdict: { kind: 'blocked', reason: 'guest' }, done: [] });
  });

  test('is carried out for its least role and all above: it does something or gives an answer', () => {
    for (const role of ROLES.slice(ROLES.indexOf(order.leastRole)))
      for (const command of commands) {
        const { verdict, done } = give(command, { role });
        expect(verdict, role).toMatchObject({ kind: 'accepted' });
        expect(done.length > 0 || 'sentence' in verdict, role).toBe(true);
      }
  });

  test('never arms, chooses a device or widens a limit: chat has no word for it', () => {
    expect(order.form).not.toMatch(/\b(?:arm|device|limit|volt)/i);
  });
});

/** Understood whatever stands behind them: rest is the safe answer. */
const SAFETY = ['panic', 'pause'];

test.each(PREFIXED.filter(([kind]) => !SAFETY.includes(kind)))(
  'the order %s with something more behind it is told how to write it, and is not carried out',
  (_kind, { form }) => {
    const sentence = `write it like !cv ${form}`;
    for (const text of textsOf(form))
      expect(read(`!cv ${text} x`)).toEqual({ kind: 'mistake', sentence, isCertain: true });
  },
);

test.each(BARE)('the order %s needs no !cv, and is talk in the middle of a sentence', (kind, { form }) => {
  for (const text of textsOf(form)) {
    expect(commandIn(text)).toEqual(commandIn(`!cv ${text}`));
    expect(commandIn(text).kind).toBe(kind);
    expect(read(`we said ${text}`)).toEqual({ kind: 'none' });
  }
});

test('no two orders behind !cv begin with the same word', () => {
  const words = ORDER_FORMS.map((form) => form.split(' ')[0]);
  expect(new Set(words).size).toBe(words.length);
});
