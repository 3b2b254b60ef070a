/**
 * Chat's vote between anarchy and democracy, as in Twitch Plays Pokémon: one vote per viewer, the latest counts, older votes
 * weigh less, and what it takes to leave a side is more than what it takes to stay. Engine worker: safe.
 *
 * A vote is counted in the time step in which it came, and a step's weight is 2^(-age / half-life). So the counts are whole
 * numbers: taking a vote back is exact, their order within a step does not matter, and nothing overflows however long a show
 * is. Weights are relative, so time alone moves no share: silence changes nothing, only a vote or a forgotten vote does.
 *
 * The votes of one moment are heard together. The side that they make holds provisionally until the first vote of a later
 * moment makes it final, so their order does not matter even where one of them passes a threshold and the next goes back.
 */
import { idKey } from './id-key';
import type { ModeVoteSettings } from './mode-vote-settings';
import { ownString } from '../text/own-string';
import type { Milliseconds } from '../numbers/units';

export const CROWD_SIDES = ['anarchy', 'democracy'] as const;
export type CrowdSide = (typeof CROWD_SIDES)[number];

export interface ModeVoteView {
  readonly side: CrowdSide;
  /** Whether a moderator keeps it there. */
  readonly fixed: boolean;
  /** Democracy's share of the votes, weighed by their age, 0 to 1; 0 without a vote. */
  readonly share: number;
  /** Viewers whose vote still counts. */
  readonly voters: number;
}

interface Ballot {
  side: CrowdSide;
  step: number;
  /** Key of the message that it was cast with; 0 when that has no id. */
  message: number;
}

interface Tally {
  /** Weighed by their age: those for democracy, and those for either side. */
  readonly democracy: number;
  readonly all: number;
  readonly voters: number;
}

/** At about 240 bytes each (see the test) 24 MB. Beyond it a newcomer's vote takes the place of an older one. */
export const MAX_VOTERS = 100_000;
/** More than one, so that the hand goes round faster than the table grows. */
const LOOKS_PER_NEWCOMER = 2;
/** From one step to the next a vote loses 8 %: finer than anyone could tell. */
const STEPS_PER_HALF_LIFE = 8;
/** Eight half-lives, a power of two: a vote is forgotten when it weighs 1/256 of a new one. */
const STEPS = 64;
const WEIGHTS = Array.from({ length: STEPS }, (_, age) => 2 ** (-age / STEPS_PER_HALF_LIFE));

/** The side that a normalised text votes for: the word by itself, in any case, with or without `!`; else null. Any thread: safe. */
export function readVote(text: string): CrowdSide | null {
  const start = text.startsWith('!') ? 1 : 0;
  // Nearly all chat has another length, and is asked nothing more.
  const side = CROWD_SIDES.find(({ length }) => length === text.length - start);
  return side !== undefined && text.slice(start).toLowerCase() === side ? side : null;
}

const slotOf = (step: number): number => step & (STEPS - 1);

export class ModeVote {
  private readonly stepMs: number;
  private readonly counts = { anarchy: new Uint32Array(STEPS), democracy: new Uint32Array(STEPS) };
  private readonly ballots = new Map<string, Ballot>();
  private hand = this.ballots.entries();
  private step = -Infinity;
  private votedAt = -Infinity;
  /** Before the votes of the last moment, and with them. */
  private settled: CrowdSide = 'anarchy';
  private current: CrowdSide = 'anarchy';
  private fixedSide: CrowdSide | null = null;

  constructor(private readonly settings: ModeVoteSettings) {
    this.stepMs = settings.halfLifeMs / STEPS_PER_HALF_LIFE;
  }

  /**
   * Counts a vote and takes back the viewer's earlier one. `messageId` may be empty: then no deletion names the vote. `now` is
   * monotonic; should it step back, the last moment goes on.
   */
  vote(viewerId: string, side: CrowdSide, now: Milliseconds, messageId = ''): void {
    const message = messageId === '' ? 0 : idKey(messageId);
    if (now > this.votedAt) this.beginMoment(now);
    let ballot = this.ballots.get(viewerId);
    if (ballot === undefined) {
      this.makeRoom();
      ballot = { side, step: this.step, message };
      this.ballots.set(ownString(viewerId), ballot);
    } else {
      this.count(ballot, -1);
      ballot.side = side;
      ballot.step = this.step;
      ballot.message = message;
    }
    this.count(ballot, 1);
    this.decide();
  }

  /**
   * Takes a viewer's vote back, as if it had never been. A switch that it made at the last moment is undone; an older one
   * stands, but a democracy that too few are left to carry ends.
   */
  forgetViewer(viewerId: string): void {
    const ballot = this.ballots.get(viewerId);
    if (ballot === undefined) return;
    this.ballots.delete(viewerId);
    if (!this.isCounted(ballot)) return;
    this.count(ballot, -1);
    const isCarried = this.tally(this.step).voters >= this.settings.leastVoters;
    if (ballot.side === 'democracy' && !isCarried) this.settled = this.fixedSide ?? 'anarchy';
    this.decide();
  }

  /** Forgets the vote of that message, unless its viewer has voted again since. Looks at every vote. */
  forgetMessage(messageId: string): void {
    if (messageId === '') return;
    const key = idKey(messageId);
    for (const [viewerId, { message }] of this.ballots)
      if (message === key) {
        this.forgetViewer(viewerId);
        return;
      }
  }

  /** Takes every vote back. A democracy that was not fixed ends with them. */
  forgetAll(): void {
    this.ballots.clear();
    this.hand = this.ballots.entries();
    this.counts.anarchy.fill(0);
    this.counts.democracy.fill(0);
    this.settled = this.fixedSide ?? 'anarchy';
    this.decide();
  }

  /** Keeps it on a side, or lets go of it with null: then it stays there unless the votes, which went on, say otherwise. */
  fix(side: CrowdSide | null): void {
    this.fixedSide = side;
    if (side !== null) this.settled = side;
    this.decide();
  }

  /** Does not allocate. */
  side(): CrowdSide {
    return this.fixedSide ?? this.current;
  }

  /** For people. Votes leave it as time passes; the side stays. */
  view(now: Milliseconds): ModeVoteView {
    const { democracy, all, voters } = this.tally(Math.max(this.stepOf(now), this.step));
    const share = all === 0 ? 0 : democracy / all;
    return { side: this.side(), fixed: this.fixedSide !== null, share, voters };
  }

  private stepOf(now: Milliseconds): number {
    return Math.floor(now / this.stepMs);
  }

  private beginMoment(now: Milliseconds): void {
    this.settled = this.side();
    this.votedAt = now;
    const step = this.stepOf(now);
    for (let passed = 0; passed < Math.min(step - this.step, STEPS); passed++) {
      this.counts.anarchy[slotOf(step - passed)] = 0;
      this.counts.democracy[slotOf(step - passed)] = 0;
    }
    this.step = step;
  }

  private isCounted(ballot: Ballot): boolean {
    return ballot.step > this.step - STEPS;
  }

  private count(ballot: Ballot, by: 1 | -1): void {
    if (this.isCounted(ballot)) this.counts[ballot.side][slotOf(ballot.step)] += by;
  }

  private decide(): void {
    const { democracy, all, voters } = this.tally(this.step);
    const { toDemocracy, toAnarchy, leastVoters } = this.settings;
    this.current = this.settled;
    if (voters < leastVoters) return;
    if (this.settled === 'anarchy' && democracy / all >= toDemocracy) this.current = 'democracy';
    if (this.settled === 'democracy' && (all - democracy) / all >= toAnarchy) this.current = 'anarchy';
  }

  /** Counts the votes that still count in a step that is not before the last vote's: a bounded walk over the steps. */
  private tally(nowStep: number): Tally {
    // Weighed from the newest vote, not from now: votes of one age weigh 1, so that three of four are 0.75 and not nearly.
    let newest = -Infinity;
    let democracy = 0;
    let all = 0;
    let voters = 0;
    for (let step = this.step; step > nowStep - STEPS; step--) {
      const count = this.counts.anarchy[slotOf(step)] + this.counts.democracy[slotOf(step)];
      if (count === 0) continue;
      if (voters === 0) newest = step;
      const weight = WEIGHTS[newest - step];
      democracy += this.counts.democracy[slotOf(step)] * weight;
      all += count * weight;
      voters += count;
    }
    return { democracy, all, voters };
  }

  /** Looks at a few ballots in turn and drops those that count no more; when none does and the table is full, one that counts. */
  private makeRoom(): void {
    for (let look = 0; look < LOOKS_PER_NEWCOMER; look++) {
      let next = this.hand.next();
      if (next.done === true) {
        this.hand = this.ballots.entries();
        next = this.hand.next();
      }
      if (next.done === true) return;
      const [viewerId, ballot] = next.value;
      const mustDrop = look === LOOKS_PER_NEWCOMER - 1 && this.ballots.size >= MAX_VOTERS;
      if (this.isCounted(ballot) && !mustDrop) continue;
      this.count(ballot, -1);
      this.ballots.delete(viewerId);
    }
  }
}
