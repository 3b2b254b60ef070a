/**
 * One troll with twenty accounts holds a variable at its top against one viewer who wants it elsewhere, until a moderator bans
 * them all at once. Any thread: safe.
 */
import { type Cue, moderates, says, SECOND, type Speaker } from './cue';
import type { Plan } from './plan';
import { regulars } from './regulars';
import type { Stage } from './stage';

/** Above what a variable remembers of its players, so that the limits must be fair too for the honest value to outlast them. */
const ACCOUNTS = 20;
const EVERY_MS = 100;
const BEGINS_AT = 15 * SECOND;
const BANNED_AT = 90 * SECOND;
/** One after the other, as a moderator's tool does it. */
const BAN_EVERY_MS = 100;
const HONEST_EVERY_MS = 5 * SECOND;
const FOUGHT_OVER = 0;

const HONEST: Speaker = { id: 'demo-honest', name: 'ann_plays', role: 'viewer' };

const accountOf = (number: number): Speaker => ({
  id: `demo-alternate-${number + 1}`,
  name: `not_a_bot_${number + 1}`,
  role: 'viewer',
});

function* troll(stage: Stage): Generator<Cue> {
  for (let sent = 0; BEGINS_AT + sent * EVERY_MS < BANNED_AT; sent++)
    yield says(BEGINS_AT + sent * EVERY_MS, accountOf(sent % ACCOUNTS), stage.command(FOUGHT_OVER, 1));
}

/** Writes nothing more once they are banned: that the variable comes back is not her doing. */
function* honest(stage: Stage): Generator<Cue> {
  const random = stage.random();
  for (let at = HONEST_EVERY_MS; at < BANNED_AT; at += HONEST_EVERY_MS)
    yield says(at, HONEST, stage.command(FOUGHT_OVER, random.between(0.2, 0.5)));
}

function* bans(): Generator<Cue> {
  for (let number = 0; number < ACCOUNTS; number++)
    yield moderates(BANNED_AT + number * BAN_EVERY_MS, {
      kind: 'viewerCleared',
      viewerId: accountOf(number).id,
      timeoutSeconds: null,
    });
}

export const alternateAccounts: Plan = (stage) => [
  regulars(stage, { viewers: 60, perSecond: 1 }, stage.without(1)),
  honest(stage),
  troll(stage),
  bans(),
];
