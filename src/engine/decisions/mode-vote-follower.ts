/** Puts the variables that chat votes on into the mode of the side that chat is on. Engine worker: safe. */
import type { CrowdSide, ModeVote } from '../../domain/crowd/mode-vote';
import type { Milliseconds } from '../../domain/numbers/units';
import type { Patch } from '../../domain/patch/patch';
import type { Crowds } from '../path/crowds';
import type { Player } from '../path/player';

export class ModeVoteFollower {
  /** None while the patch has no such vote. */
  private readonly indexes: readonly number[];
  private side: CrowdSide | null = null;

  constructor(
    { crowdSwitch: { on, variables }, variables: all }: Patch,
    private readonly crowdSwitch: ModeVote,
    private readonly crowds: Crowds,
    private readonly player: Player,
  ) {
    const names = new Set(variables);
    const isVotedOn = (name: string): boolean => on && (names.size === 0 || names.has(name));
    this.indexes = [...all.keys()].filter((index) => isVotedOn(all[index].name));
  }

  /** Puts the variables into the mode of chat's side. Call it at the start, and whenever the side may have changed. */
  update(now: Milliseconds): void {
    const side = this.crowdSwitch.side();
    if (side === this.side) return;
    this.side = side;
    for (const index of this.indexes) this.crowds.setOwnMode(index, side, this.player.valueOf(index), now);
  }
}
