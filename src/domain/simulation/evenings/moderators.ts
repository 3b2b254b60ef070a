/**
 * A moderator does, one after the other, all that a moderator can: deletes a message, pauses and resumes, locks, blocks, times a
 * viewer out, clears the chat. Decisions that would last are taken back, so that the patch is afterwards as it was. Any thread: safe.
 */
import { type Cue, moderates, says, SECOND, type Speaker } from './cue';
import type { Plan } from './plan';
import { regulars } from './regulars';
import type { Stage } from './stage';
import { seconds } from '../../numbers/units';

const MIRA: Speaker = { id: 'demo-mod', name: 'mod_mira', role: 'moderator' };
const NIA: Speaker = { id: 'demo-nia', name: 'nia_listens', role: 'viewer' };
const LOU: Speaker = { id: 'demo-lou', name: 'loud_lou', role: 'viewer' };
const BO: Speaker = { id: 'demo-bo', name: 'bo_again', role: 'viewer' };

/** The story's own variables, by their places. */
const LEFT = 0;
const RIGHT = 1;
const OF_THE_STORY = 2;

const TIMEOUT_SECONDS = seconds(30);

function* story(stage: Stage): Generator<Cue> {
  const at = (seconds: number): number => seconds * SECOND;
  const plays = (seconds: number, who: Speaker, place: number, position: number, label = ''): Cue =>
    says(at(seconds), who, stage.command(place, position), { label });
  const orders = (seconds: number, order: string): Cue => says(at(seconds), MIRA, `!cv ${order}`);

  yield plays(8, NIA, LEFT, 0.3);
  yield plays(12, LOU, LEFT, 1, 'rude');
  yield moderates(at(15), { kind: 'messageDeleted', messageId: 'rude' });

  yield orders(20, 'pause');
  yield plays(22, LOU, LEFT, 0.9);
  yield plays(24, NIA, RIGHT, 0.2);
  yield orders(30, 'resume');

  yield orders(35, `lock ${stage.nameAt(RIGHT)}`);
  yield plays(37, LOU, RIGHT, 0.8);
  yield plays(40, MIRA, RIGHT, 0.5);
  yield orders(45, `unlock ${stage.nameAt(RIGHT)}`);

  yield plays(50, LOU, LEFT, 0.7);
  yield orders(52, `block @${LOU.name}`);
  yield plays(54, LOU, LEFT, 1);
  yield says(at(56), LOU, 'hey, why can I not play?');
  yield orders(60, `unblock @${LOU.name}`);
  yield plays(62, LOU, LEFT, 0.6);

  yield plays(66, NIA, RIGHT, 0.4);
  yield plays(68, BO, RIGHT, 1);
  yield moderates(at(70), { kind: 'viewerCleared', viewerId: BO.id, timeoutSeconds: TIMEOUT_SECONDS });
  yield plays(72 + TIMEOUT_SECONDS, BO, RIGHT, 0.3);

  yield moderates(at(110), { kind: 'chatCleared' });
  yield plays(115, NIA, LEFT, 0.5);
}

export const moderators: Plan = (stage) => [
  regulars(stage, { viewers: 400, perSecond: 6 }, stage.without(OF_THE_STORY)),
  story(stage),
];
