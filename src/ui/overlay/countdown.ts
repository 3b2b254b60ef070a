/** Tells how much time a vote has left, for people who see it some seconds late. Pure but for what it remembers. */

/** A stream is seen seconds after it was made: who hurries in the last of them comes too late, and sees no last second run down. */
const CLOSING_MS = 3_000;
/** A state repeats what is left to within this much. More than before by more is another vote. */
const JITTER_MS = 500;

export interface TimeLeft {
  /** A part of the vote's time, 0 to 1; 0 once it is closing. */
  readonly share: number;
  readonly words: string;
}

export class Countdowns {
  private known = new Map<string, { readonly wholeMs: number; readonly leftMs: number }>();

  /** All votes that are open, each with the time it has left. The others are forgotten. */
  follow(votes: ReadonlyMap<string, number>): ReadonlyMap<string, TimeLeft> {
    const before = this.known;
    this.known = new Map(
      [...votes].map(([vote, leftMs]) => {
        const was = before.get(vote);
        const isSame = was !== undefined && leftMs <= was.leftMs + JITTER_MS;
        return [vote, { wholeMs: isSame ? was.wholeMs : leftMs, leftMs }];
      }),
    );
    return new Map([...this.known].map(([vote, { wholeMs, leftMs }]) => [vote, timeLeft(leftMs, wholeMs)]));
  }
}

function timeLeft(leftMs: number, wholeMs: number): TimeLeft {
  if (leftMs < CLOSING_MS) return { share: 0, words: 'closing' };
  const share = (leftMs - CLOSING_MS) / Math.max(1, wholeMs - CLOSING_MS);
  return { share: Math.min(1, share), words: clock(Math.floor(leftMs / 1_000)) };
}

const clock = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
