/**
 * One viewer whose chat client writes twenty commands a second about one variable, which thirty others want as well, while the
 * rest of a large chat plays the others. Any thread: safe.
 */
import { type Cue, says, SECOND, type Speaker } from './cue';
import type { Plan } from './plan';
import { regulars } from './regulars';
import type { Stage } from './stage';

export const SPAMMER: Speaker = { id: 'demo-spammer', name: 'fader_hog', role: 'viewer' };

const SPAM_EVERY_MS = 50;
/** Everybody else has had a word by then. */
const SPAM_BEGINS_AT = 10 * SECOND;

const FANS = 30;
/** Together five a second: more than a variable gets, so that the spammer's turns would be missed. */
const FAN_EVERY_MS = 6 * SECOND;

const WANTED = 0;

function* spam(stage: Stage): Generator<Cue> {
  const random = stage.random();
  for (let at = SPAM_BEGINS_AT; ; at += SPAM_EVERY_MS)
    yield says(at, SPAMMER, stage.command(WANTED, random.next()));
}

function* fan(stage: Stage, number: number): Generator<Cue> {
  const random = stage.random();
  const speaker: Speaker = { id: `demo-knob-fan-${number}`, name: `knob_fan_${number}`, role: 'viewer' };
  for (let at = FAN_EVERY_MS * random.next(); ; at += FAN_EVERY_MS * random.between(0.8, 1.2))
    yield says(at, speaker, stage.command(WANTED, random.next()));
}

export const spammer: Plan = (stage) => [
  regulars(stage, { viewers: 1500, perSecond: 10 }, stage.without(1)),
  ...Array.from({ length: FANS }, (_, nth) => fan(stage, nth + 1)),
  spam(stage),
];
