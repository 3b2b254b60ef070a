/** Who of a simulated chat speaks next, and what that one says. Any thread: safe. */
import type { Random } from '../numbers/random';
import type { Patch } from '../patch/patch';
import { DemoScript } from './demo-script';
import { type DemoViewer, inventViewers } from './demo-viewers';

/** Twitch lets nobody but moderators write more often than every 1.5 s on average. */
const MIN_SILENCE_MS = 1500;
/** How far up its range each command of the opening goes: high enough to be seen, in a range of either sign. */
const OPENING_POSITIONS = [0.85, 0.7, 0.95];
/** In a burst this share of the messages is about one variable. */
const PILE_ON = 0.6;

/** Who speaks, and what. */
export interface DemoLine {
  readonly viewer: DemoViewer;
  readonly text: string;
}

export class DemoCast {
  private readonly script: DemoScript;
  private readonly viewers: readonly DemoViewer[];
  /** The subject of the current burst, as a place in the patch. */
  private theme = 0;
  private wasInBurst = false;

  /** `played` is asked for its variables with every line, so that who changes them changes what is played. */
  constructor(
    private readonly random: Random,
    played: Pick<Patch, 'variables'>,
    count: number,
  ) {
    this.script = new DemoScript(random, played);
    this.viewers = inventViewers(random, count);
  }

  /** A command of the opening: each is of another viewer, for another variable where there are several. `turn` counts from 0. */
  open(turn: number, dueAt: number): DemoLine {
    // The first is a moderator, who may play what others may not.
    const viewer = this.viewers[turn];
    viewer.silentUntil = dueAt + MIN_SILENCE_MS;
    viewer.position = OPENING_POSITIONS[turn];
    return { viewer, text: this.script.openingLine(viewer, turn) };
  }

  /** `dueAt` is in milliseconds of any clock, and never earlier than the last one. */
  speak(dueAt: number, inBurst: boolean): DemoLine {
    if (inBurst && !this.wasInBurst) this.theme = this.random.next();
    this.wasInBurst = inBurst;
    const viewer = this.pickViewer(dueAt);
    const pilesOn = inBurst && this.random.chance(PILE_ON);
    return { viewer, text: pilesOn ? this.script.commandAt(viewer, this.theme) : this.script.line(viewer) };
  }

  /** The first of the cast write most. Somebody who wrote just now is passed over, unless everybody seems to have. */
  private pickViewer(dueAt: number): DemoViewer {
    let viewer = this.viewers[0];
    for (let tries = 0; tries < 8; tries++) {
      viewer = this.viewers[Math.floor(this.random.next() ** 1.5 * this.viewers.length)];
      if (viewer.silentUntil <= dueAt) break;
    }
    viewer.silentUntil = dueAt + MIN_SILENCE_MS;
    return viewer;
  }
}
