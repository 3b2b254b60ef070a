/** The streamer's hand on the page's knobs. Engine worker: safe. */
import type { Clock } from '../../adapters/clock';
import type { Patch } from '../../domain/patch/patch';
import type { Crowds } from '../path/crowds';
import type { Output } from '../path/output';
import type { Player } from '../path/player';
import type { ShowControl } from './show-control';

interface MovedStages {
  readonly clock: Clock;
  readonly patch: Patch;
  readonly control: ShowControl;
  readonly output: Output;
  readonly player: Player;
  readonly crowds: Crowds;
}

export class StreamerHand {
  constructor(private readonly stages: MovedStages) {}

  /**
   * Takes a variable, or moves it in the hand: `value` plays and stays, whatever chat says. Does nothing while no stream runs, or
   * where there is no such variable or value. `variableIndex` below 0 stands for none.
   */
  hold(variableIndex: number, value: number): void {
    const { clock, patch, control, output, player, crowds } = this.stages;
    const { name, values } = patch.variables[variableIndex] ?? {};
    if (name === undefined || values === undefined || !output.live) return;
    if (!(value >= values.min && value <= values.max)) return;
    control.hold(name, value);
    player.playByHand(variableIndex, value);
    crowds.standAt(variableIndex, value, clock.now());
  }
}
