/** The patch that the voices of a simulated evening play, and chance, which they share. Any thread: safe. */
import { Random } from '../../numbers/random';
import type { Patch, Variable } from '../../patch/patch';
import { valueAt } from '../demo-lines';

/** The variables that a voice plays, looked up each time: the patch may be edited while the evening goes on. */
export type Played = Pick<Patch, 'variables'>;

/** When there is nothing to say it of. */
const NOTHING_TO_PLAY = 'what can I play here?';

export class Stage implements Played {
  private readonly seeds: Random;

  constructor(
    public variables: readonly Variable[],
    seed: number,
  ) {
    this.seeds = new Random(seed);
  }

  /** Chance for one voice, so that what the others say changes nothing of what it says. */
  random(): Random {
    return new Random(this.seeds.below(2 ** 32));
  }

  /** The variables left to the crowd when a story keeps the first `count` for itself. */
  without(count: number): Played {
    const all = (): readonly Variable[] => this.variables;
    return {
      get variables() {
        return all().slice(count);
      },
    };
  }

  /** Name of the variable at a place from 0, round and round. */
  nameAt(place: number): string {
    return this.variableAt(place)?.name ?? 'nothing#1.here';
  }

  /** A command that moves the variable at a place to `position` in its range, 0 to 1. */
  command(place: number, position: number): string {
    const variable = this.variableAt(place);
    const value = variable === undefined ? null : valueAt(variable, position);
    return value === null ? NOTHING_TO_PLAY : `${this.nameAt(place)}: ${value}`;
  }

  private variableAt(place: number): Variable | undefined {
    return this.variables[place % this.variables.length];
  }
}
