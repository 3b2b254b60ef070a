/** The crowd of every variable, and when the next of them decides by time alone. Engine worker: safe. */
import type { Author } from '../../domain/chat/author';
import type { Crowd, CrowdRequest, CrowdView, Decision } from '../../domain/crowd/crowd';
import { CROWD_MODES, type CrowdModeName } from '../../domain/crowd/modes';
import { restValue } from '../../domain/devices/rest-value';
import { type Milliseconds, NEVER } from '../../domain/numbers/units';
import type { Patch, Variable } from '../../domain/patch/patch';

/** A crowd that always has one more thing due would keep the engine: what is left waits for the next tick. */
const MAX_DECISIONS = 64;

interface PlaysDecisions {
  playDecision(variableIndex: number, decision: Decision, now: Milliseconds): void;
}

export class Crowds {
  private readonly crowds: Crowd[];
  private readonly modes: CrowdModeName[];
  /** The mode that the patch or the vote of chat chose. */
  private readonly ownModes: CrowdModeName[];
  /** A mode for a time, above the variable's own; null for none. */
  private readonly passingModes: (CrowdModeName | null)[];
  private readonly variables: readonly Variable[];
  private readonly rests: readonly number[];
  private earliest = NEVER;

  /** `onMode` hears of every change of a mode. */
  constructor(
    patch: Patch,
    private readonly onMode: (variableIndex: number, mode: CrowdModeName) => void = () => undefined,
  ) {
    const { variables } = patch;
    this.variables = variables;
    this.rests = variables.map((variable) => restValue(patch, variable));
    this.modes = variables.map(({ crowd }) => crowd.mode);
    this.ownModes = [...this.modes];
    this.passingModes = variables.map(() => null);
    this.crowds = variables.map((_, index) => this.start(index));
  }

  /**
   * The patch was edited: the crowd of the variable at each of `origins` goes on here; below 0 there was none. One that falls to a
   * rest which is elsewhere now starts afresh, in the mode that it was in. Call it before `standAt`. Returns which crowds go on.
   */
  adopt(before: Crowds, origins: readonly number[]): readonly boolean[] {
    return origins.map((origin, index) => {
      if (origin < 0) return false;
      const goesOn = before.rests[origin] === this.rests[index];
      this.modes[index] = before.modes[origin];
      this.ownModes[index] = before.ownModes[origin];
      this.passingModes[index] = before.passingModes[origin];
      this.crowds[index] = goesOn ? before.crowds[origin] : this.start(index);
      this.onMode(index, this.modes[index]);
      this.noteDue(index);
      return goesOn;
    });
  }

  /** How a variable's crowd decides now: as the patch says, unless `setOwnMode` or `setMode` said otherwise. */
  modeOf(variableIndex: number): CrowdModeName {
    return this.modes[variableIndex];
  }

  /**
   * Starts a variable's crowd afresh in another mode, for a time; null is back to its own. A change of the mode
   * forgets everything undecided.
   */
  setMode(variableIndex: number, mode: CrowdModeName | null, standsAt: number, now: Milliseconds): void {
    this.passingModes[variableIndex] = mode;
    this.enterWantedMode(variableIndex, standsAt, now);
  }

  /** Like `setMode`, but for good, and below a mode that is set for a time. */
  setOwnMode(variableIndex: number, mode: CrowdModeName, standsAt: number, now: Milliseconds): void {
    this.ownModes[variableIndex] = mode;
    this.enterWantedMode(variableIndex, standsAt, now);
  }

  /** Whether a variable's crowd decides by time alone, later. */
  isPending(variableIndex: number): boolean {
    return this.crowds[variableIndex].dueAt() < NEVER;
  }

  /** Returns the value to play now, or null when it is not decided yet. Decide what is due first. */
  hear(variableIndex: number, request: CrowdRequest): number | null {
    const value = this.crowds[variableIndex].hear(request);
    this.noteDue(variableIndex);
    return value;
  }

  /** Tells a crowd that somebody else set its variable to this value. */
  standAt(variableIndex: number, value: number, now: Milliseconds): void {
    this.crowds[variableIndex].standAt(value, now);
    this.noteDue(variableIndex);
  }

  /** The first moment at which `decide` may have something to do: never too late, sometimes too early. */
  get nextDueAt(): Milliseconds {
    return this.earliest;
  }

  /** Plays whatever time has decided by now. */
  decide(now: Milliseconds, player: PlaysDecisions): void {
    if (now < this.earliest) return;
    let earliest = NEVER;
    for (let index = 0; index < this.crowds.length; index++) {
      const crowd = this.crowds[index];
      for (let nth = 0; nth < MAX_DECISIONS && crowd.dueAt() <= now; nth++) {
        const decision = crowd.decide(now);
        if (decision !== null) player.playDecision(index, decision, now);
      }
      const dueAt = crowd.dueAt();
      if (dueAt < earliest) earliest = dueAt;
    }
    this.earliest = earliest;
  }

  forgetMessage(messageId: string): void {
    for (const crowd of this.crowds) crowd.forgetMessage(messageId);
  }

  forgetViewer(viewerId: string): void {
    for (const crowd of this.crowds) crowd.forgetViewer(viewerId);
  }

  forgetAll(): void {
    for (const crowd of this.crowds) crowd.forgetAll();
  }

  /** Every jack is at 0 V: nobody has said anything yet. */
  startAgain(): void {
    this.variables.forEach((_, index) => {
      this.crowds[index] = this.start(index);
    });
    this.earliest = NEVER;
  }

  /** The pending decision of each variable, or null. */
  views(now: Milliseconds): readonly (CrowdView | null)[] {
    return this.crowds.map((crowd) => crowd.view(now));
  }

  /** At most `count` viewers who wait in a line for their variable, those in front of each line first. Allocates. */
  nextOnes(count: number): readonly (Author & { readonly variableIndex: number })[] {
    return this.crowds
      .flatMap((crowd, variableIndex) =>
        (crowd.nextOnes?.(count) ?? []).map((author, place) => ({ ...author, variableIndex, place })),
      )
      .sort((one, other) => one.place - other.place)
      .slice(0, count);
  }

  private enterWantedMode(variableIndex: number, standsAt: number, now: Milliseconds): void {
    const wanted = this.passingModes[variableIndex] ?? this.ownModes[variableIndex];
    if (wanted === this.modes[variableIndex]) return;
    this.modes[variableIndex] = wanted;
    this.onMode(variableIndex, wanted);
    this.crowds[variableIndex] = this.start(variableIndex);
    this.standAt(variableIndex, standsAt, now);
  }

  private start(variableIndex: number): Crowd {
    const { crowd, values } = this.variables[variableIndex];
    return CROWD_MODES[this.modes[variableIndex]].start(crowd, values, this.rests[variableIndex]);
  }

  /** A value that stands somewhere may fall from there by time alone. */
  private noteDue(variableIndex: number): void {
    const dueAt = this.crowds[variableIndex].dueAt();
    if (dueAt < this.earliest) this.earliest = dueAt;
  }
}
