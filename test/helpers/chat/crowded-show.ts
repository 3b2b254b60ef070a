/**
 * A show with everything on to which so many viewers come that every table is full of them: each asks something of so many
 * variables at once, which is still open, votes, and has one more wish waiting. Then as many others come, wave after wave.
 */
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { OPEN_LIMITS } from '../samples/crowd-patch';
import { EngineBench } from '../rigs/engine-bench';
import { fullPatch } from '../samples/full-patch';
import { liveBytes } from '../rigs/heap';
import { MAX_VARIABLES } from '../../../src/domain/settings/variable-name';

/** Everybody of a wave comes within this. */
const COMING_MS = 2000;
/** Nothing that the first of them asked is decided before the last one has come; a turn is short, so that the line ends. */
const WINDOW_MS = 15_000;
const TURN_MS = 250;
/** Longer than everybody's coming: whoever asks twice waits. */
const COOLDOWN_MS = 15_000;
/** Until all that waited has played, every line has ended, and no limit asks about anybody of the wave any more. */
const CALM_MS = 40 * 60_000;
const TICK_MS = 250;
const LINES_PER_LOOK = 1000;

/** The others play at once, or hold no more than a queue's few; so do those that chat votes on, while it is for anarchy. */
const MODES_THAT_WAIT: readonly string[] = ['median', 'mean', 'democracy', 'turns'];

const slow = (variable: Variable): Variable => ({
  ...variable,
  who: 'newcomer',
  crowd: { ...variable.crowd, windowMs: variable.crowd.mode === 'turns' ? TURN_MS : WINDOW_MS },
});

function slowPatch(): Patch {
  const patch = fullPatch(MAX_VARIABLES, { ...OPEN_LIMITS, userCooldownMs: COOLDOWN_MS });
  return { ...patch, variables: patch.variables.map(slow) };
}

/** Bytes of live objects. */
export interface ShowMemory {
  /** Before anybody came. */
  readonly empty: number;
  /** How much more for each viewer of a wave, after each wave. */
  readonly perViewer: readonly number[];
}

class Show {
  private readonly patch = slowPatch();
  private readonly engine = new EngineBench(this.patch);
  private readonly open = this.patch.variables.filter(
    ({ name, crowd }) =>
      MODES_THAT_WAIT.includes(crowd.mode) && !this.patch.crowdSwitch.variables.includes(name),
  );

  constructor(private readonly commandsEach: number) {}

  /** Throws when they did not do what this file says. */
  come(first: number, viewers: number): void {
    const { engine } = this;
    const before = engine.metrics.counts;
    for (let nth = first; nth < first + viewers; nth++) {
      this.write(nth);
      engine.wait(COMING_MS / viewers);
      if (nth % LINES_PER_LOOK === 0) engine.played();
    }
    const { accepted, limited } = engine.metrics.counts;
    const waiting = limited - before.limited;
    if (accepted - before.accepted !== 2 * viewers || waiting !== viewers)
      throw new Error(`of ${viewers} viewers ${waiting} wait`);
  }

  calmDown(): void {
    this.engine.pass(CALM_MS, TICK_MS);
    const { limited } = this.engine.metrics.counts;
    if (limited + this.openRequests !== 0) throw new Error(`${limited} wait, ${this.openRequests} are open`);
  }

  /** Requests that crowds have not decided. */
  get openRequests(): number {
    const views = this.engine.pipeline.crowds.views(this.engine.clock.now());
    return views.reduce((sum, view) => sum + (view?.voters ?? 0), 0);
  }

  /** Fresh strings of a chat's lengths. */
  private write(nth: number): void {
    const viewerId = String(100_000_000 + nth * 7919);
    const say = (text: string, message: number): void =>
      this.engine.say(text, viewerId, {
        id: `b34ccfc7-4977-403a-8a94-${message}${String(nth).padStart(11, '0')}`,
        viewerName: `viewer number ${nth}`,
      });
    const command = ({ name }: Variable): string => `${name}: ${nth % 2}`;
    const { open, commandsEach, patch } = this;
    const asked = (turn: number): Variable => open[(nth * commandsEach + turn) % open.length];
    say(Array.from({ length: commandsEach }, (_, turn) => command(asked(turn))).join('; '), 0);
    say(nth % 2 === 0 ? 'democracy' : 'anarchy', 1);
    say(command(patch.variables[nth % patch.variables.length]), 2);
  }
}

export function measureShow(viewers: number, commandsEach: number, waves: number): ShowMemory {
  const before = liveBytes();
  const show = new Show(commandsEach);
  const empty = liveBytes() - before;
  const perViewer: number[] = [];
  for (let wave = 0; wave < waves; wave++) {
    show.come(wave * viewers, viewers);
    perViewer.push((liveBytes() - before - empty) / viewers);
    // The first of every line have had their turn.
    if (show.openRequests < 0.95 * viewers * commandsEach)
      throw new Error(`only ${show.openRequests} are open`);
    show.calmDown();
  }
  return { empty, perViewer };
}
