/**
 * A raid: another Twitch channel sends its fifteen hundred viewers, who shout, try what can be played, and go again or fall silent
 * over some minutes. Any thread: safe.
 */
import type { Random } from '../../numbers/random';
import { DemoCast } from '../demo-cast';
import { type Cue, MINUTE, says, SECOND, type Speaker, supports } from './cue';
import type { Plan } from './plan';
import { regulars } from './regulars';
import type { Stage } from './stage';
import { supporters } from './supporters';

const RAIDERS = 1500;
const RAIDED_AT = 30 * SECOND;
/** The raiders' messages in all: nearly two each. */
const MESSAGES = 2800;
/** From forty messages a second, which nobody can read, to two in little over three minutes. */
const FADES_IN_MS = 70 * SECOND;
/** The share of first messages that only shout. */
const SHOUT = 0.6;
const SHOUTS = ['RAID HYPE', 'PogChamp RAID PogChamp', 'hello from the raid', '<3 raid <3', 'what is this?'];

const LEADER: Speaker = { id: 'demo-raid-leader', name: 'night_oscillations', role: 'vip' };

function* arrival(): Generator<Cue> {
  yield supports(RAIDED_AT, LEADER, { kind: 'raid', viewers: RAIDERS });
  yield says(RAIDED_AT + 2 * SECOND, LEADER, 'go on, turn it up');
}

/** A Poisson process whose rate falls to 1/e in `FADES_IN_MS`: times at which its integral grows by one more message. */
function* fadingTimes(random: Random): Generator<number> {
  for (let heard = random.exponential(); heard < MESSAGES; heard += random.exponential())
    yield RAIDED_AT + SECOND - FADES_IN_MS * Math.log(1 - heard / MESSAGES);
}

function* raiders(stage: Stage): Generator<Cue> {
  const random = stage.random();
  const cast = new DemoCast(random, stage, RAIDERS);
  const known = new Set<string>();
  for (const at of fadingTimes(random)) {
    const { viewer, text } = cast.speak(at, at < RAIDED_AT + MINUTE);
    const raider: Speaker = {
      id: viewer.id.replace('demo-', 'demo-raider-'),
      name: viewer.name,
      role: 'viewer',
    };
    const isFirst = !known.has(viewer.id);
    known.add(viewer.id);
    const shouts = isFirst && random.chance(SHOUT);
    yield says(at, raider, shouts ? random.pick(SHOUTS) : text, { isFirst });
  }
}

export const raid: Plan = (stage) => [
  regulars(stage, { viewers: 120, perSecond: 4 }),
  arrival(),
  raiders(stage),
  supporters(stage, 3),
];
