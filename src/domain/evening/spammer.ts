/** One viewer whose chat client writes twenty commands a second about one variable, among people who play it too. Any thread: safe. */
import { type Cue, says, SECOND, type Speaker } from './cue';
import type { Plan } from './plan';
import { regulars } from './regulars';
import type { Stage } from './stage';

export const SPAMMER: Speaker = { id: 'demo-spammer', name: 'fader_hog', role: 'viewer' };

const EVERY_MS = 50;
/** Everybody else has had a word by then. */
const BEGINS_AT = 10 * SECOND;
/** The place of the variable in the patch. */
const WANTED = 2;

function* spam(stage: Stage): Generator<Cue> {
  const random = stage.random();
  for (let at = BEGINS_AT; ; at += EVERY_MS) yield says(at, SPAMMER, stage.command(WANTED, random.next()));
}

export const spammer: Plan = (stage) => [regulars(stage, { viewers: 1200, perSecond: 25 }), spam(stage)];
