/** The people who are there anyway, with calm and bursts as in the plain crowd. Any thread: safe. */
import { milliseconds } from '../../numbers/units';
import { DemoCast } from '../demo-cast';
import { DemoRhythm } from '../demo-rhythm';
import { type Cue, says } from './cue';
import type { Played, Stage } from './stage';

export interface Attendance {
  readonly viewers: number;
  /** Messages of all of them together. */
  readonly perSecond: number;
}

const BEGINNING = milliseconds(0);

/** `played` is what they play of the stage's patch. */
export function* regulars(
  stage: Stage,
  { viewers, perSecond }: Attendance,
  played: Played = stage,
): Generator<Cue> {
  const random = stage.random();
  const cast = new DemoCast(random, played, viewers);
  const rhythm = new DemoRhythm(random, perSecond, BEGINNING);
  for (;;) {
    const { viewer, text } = cast.speak(rhythm.nextAt, rhythm.inBurst);
    yield says(rhythm.nextAt, viewer, text);
    rhythm.advance();
  }
}
