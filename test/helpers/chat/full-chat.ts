/** A chat for a patch in which everything is on: every form of the grammar, votes, orders, gifts and talk. Seeded. */
import type { ChatMessage } from '../../../src/domain/chat/chat-message';
import { CROWD_MODE_NAMES } from '../../../src/domain/crowd/modes';
import type { Random } from '../../../src/domain/numbers/random';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { Permission } from '../../../src/domain/people/permission';
import { REWARD_ID } from '../samples/full-patch';

type Form = (random: Random, variable: Variable) => string;

const cvValue = (random: Random): number => random.below(128);
const anyName = (random: Random, { name, aliases }: Variable): string => random.pick([name, ...aliases]);
const NOTES = ['C', 'D', 'E', 'F#', 'G', 'Ab', 'B'];

/** Asks that suit anything but a gate. */
const CV_ASKS: readonly ((random: Random) => string)[] = [
  (random) => String(cvValue(random)),
  (random) => `${cvValue(random)} in ${1 + random.below(9)}s`,
  (random) => `${cvValue(random)} in ${100 + random.below(900)}ms exp`,
  (random) => `+${1 + random.below(20)}`,
  (random) => `-${1 + random.below(20)}`,
  (random) => `${random.below(101)}%`,
  (random) => `${random.below(5)}.${random.below(10)}V`,
  () => 'random',
];
const GATE_ASKS: readonly ((random: Random) => string)[] = [
  (random) => String(random.below(2)),
  () => 'on',
  () => 'off',
  () => 'trig',
  (random) => `${50 + random.below(900)}ms`,
  (random) => `${1 + random.below(2)}s`,
  () => 'random',
];
const note = (random: Random): string => `${random.pick(NOTES)}${3 + random.below(3)}`;

function ask(random: Random, { kind, pitch }: Variable): string {
  if (kind === 'gate') return random.pick(GATE_ASKS)(random);
  return pitch !== null && random.chance(0.3) ? note(random) : random.pick(CV_ASKS)(random);
}

const core: Form = (random, { name, kind }) => `${name}: ${random.below(kind === 'gate' ? 2 : 128)}`;
const spelt: Form = (random, variable) => `${anyName(random, variable)}: ${ask(random, variable)}`;
const exclaimed: Form = (random, variable) => `!${anyName(random, variable)} ${ask(random, variable)}`;

/** Those of a patch that a writer may move, drawn at random. */
class Hands {
  private readonly permission: Permission;

  constructor(
    private readonly random: Random,
    private readonly patch: Patch,
  ) {
    this.permission = new Permission(
      patch.people,
      patch.variables.map(({ who }) => who),
    );
  }

  pick(writer: ChatMessage): Variable {
    const { variables } = this.patch;
    for (;;) {
      const index = this.random.below(variables.length);
      if (this.permission.mayMove(writer, index) === null) return variables[index];
    }
  }
}

/** The same viewers, who all get every command right, in the core grammar. */
export function coreCommands(random: Random, patch: Patch, chat: readonly ChatMessage[]): ChatMessage[] {
  const hands = new Hands(random, patch);
  return chat.map((message) => ({ ...message, text: core(random, hands.pick(message)) }));
}

/** The same viewers, who all get every command right, in every form that the grammar has; a tenth says two things at once. */
export function everyForm(random: Random, patch: Patch, chat: readonly ChatMessage[]): ChatMessage[] {
  const hands = new Hands(random, patch);
  const one = (message: ChatMessage): string =>
    random.pick([core, spelt, spelt, exclaimed])(random, hands.pick(message));
  return chat.map((message) => ({
    ...message,
    text: random.chance(0.1) ? `${one(message)}; ${one(message)}` : one(message),
  }));
}

const order = (random: Random, { variables }: Patch): string => {
  const { name } = random.pick(variables);
  return random.pick([
    `!cv unlock ${name}`,
    `!cv mode ${name} ${random.pick(CROWD_MODE_NAMES)}`,
    '!cv crowd vote',
    '!cv unblock @nobody',
    '!cv help',
  ]);
};

/**
 * An evening: half of it is what the simulated crowd writes, talk and slips and all; a third commands in every form; a tenth
 * votes, in waves that turn the patch over; of a hundred messages one is an undo and two bring gifts, of a thousand one is an
 * order, though never one that clears cooldowns: that makes everybody a newcomer, and no moderator does it 25 times a second.
 */
export function mixedChat(random: Random, patch: Patch, chat: readonly ChatMessage[]): ChatMessage[] {
  const right = everyForm(random, patch, chat);
  return chat.map((message, nth) => {
    const drawn = random.next();
    if (drawn < 0.5) return message;
    if (drawn < 0.84) return right[nth];
    if (drawn < 0.94) {
      const isForDemocracy = random.chance(Math.floor(nth / 2000) % 2 === 0 ? 0.9 : 0.1);
      return { ...message, text: isForDemocracy ? 'democracy' : '!anarchy' };
    }
    if (drawn < 0.95) return { ...message, text: '!undo' };
    if (drawn < 0.96) return { ...right[nth], bits: 1 + random.below(200) };
    if (drawn < 0.97) return { ...right[nth], rewardId: REWARD_ID };
    if (drawn < 0.971) return { ...message, role: 'moderator', text: order(random, patch) };
    return { ...right[nth], isFirst: true };
  });
}
