/** Crowds that want more than there is, and how far from max-min fair what they get is. */
import type { PatchLimits } from '../../../src/domain/limits/limit-settings';
import { Random } from '../../../src/domain/numbers/random';
import { FairChat } from '../chat/fair-chat';

export interface Crowd {
  readonly viewers: number;
  /** Commands of each of them. */
  readonly perSecond: number;
}

export interface FairnessCase {
  readonly crowds: readonly Crowd[];
  readonly limits: Partial<PatchLimits>;
  /** The commands that the limits let through. */
  readonly perSecond: number;
  readonly seconds: number;
  readonly variables: number;
}

export interface Fairness {
  readonly asked: number;
  readonly played: number;
  /** Sum of |got - fair| over the sum of fair. */
  readonly error: number;
  /** The viewer farthest from a fair share, as a part of that share. */
  readonly worst: number;
  /** Mean of what the viewers of each crowd got. */
  readonly means: readonly number[];
}

/** Fills everybody's wish in equal steps, those who want least first (progressive filling). */
export function maxMinShares(wishes: readonly number[], total: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a] - wishes[b]);
  const shares = wishes.map(() => 0);
  let left = total;
  order.forEach((index, nth) => {
    shares[index] = Math.min(wishes[index], left / (order.length - nth));
    left -= shares[index];
  });
  return shares;
}

/**
 * Everybody writes at a pace of their own, with some irregularity, about variables at random. The first tenth of the time is
 * not counted: by then the full buckets of the start are spent.
 */
export function measureFairness(
  { crowds, limits, perSecond, seconds, variables }: FairnessCase,
  seed: number,
): Fairness {
  const random = new Random(seed);
  const chat = new FairChat({ limits, variables });
  const paces = crowds.flatMap(({ viewers, perSecond }) => Array.from({ length: viewers }, () => perSecond));
  const asksAt = paces.map((pace) => (random.next() * 1000) / pace);
  const asked = paces.map(() => 0);
  const agenda = new Agenda(asksAt);
  const countsFrom = seconds * 100;
  let startedWith: readonly number[] | null = null;
  const gotOf = (): number[] => paces.map((_, index) => chat.got.get(`viewer-${index}`) ?? 0);
  for (let next = agenda.next(); asksAt[next] < seconds * 1000; next = agenda.next()) {
    if (startedWith === null && asksAt[next] >= countsFrom) startedWith = gotOf();
    chat.advanceTo(asksAt[next]);
    chat.ask(`viewer-${next}`, random.below(variables));
    if (startedWith !== null) asked[next]++;
    // Within a fifth of its pace, so that no two viewers stay in step.
    asksAt[next] += (random.between(0.8, 1.2) * 1000) / paces[next];
    agenda.moved();
  }
  const got = gotOf().map((count, index) => count - (startedWith?.[index] ?? 0));
  return judge(asked, got, (perSecond * (seconds * 1000 - countsFrom)) / 1000, crowds);
}

function judge(
  asked: readonly number[],
  got: readonly number[],
  total: number,
  crowds: readonly Crowd[],
): Fairness {
  const fair = maxMinShares(asked, total);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const errors = got.map((count, index) => Math.abs(count - fair[index]));
  let from = 0;
  const means = crowds.map(({ viewers }) => {
    from += viewers;
    return sum(got.slice(from - viewers, from)) / viewers;
  });
  return {
    asked: sum(asked),
    played: sum(got),
    error: sum(errors) / sum(fair),
    worst: errors.reduce((worst, error, index) => Math.max(worst, error / fair[index]), 0),
    means,
  };
}

/** The next in time: a heap whose first changes its time and sinks. */
class Agenda {
  private readonly heap: Int32Array;

  constructor(private readonly at: readonly number[]) {
    this.heap = Int32Array.from(at.keys()).sort((a, b) => at[a] - at[b]);
  }

  next(): number {
    return this.heap[0];
  }

  moved(): void {
    const { heap, at } = this;
    const first = heap[0];
    let place = 0;
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && at[heap[child + 1]] < at[heap[child]]) child++;
      if (at[heap[child]] >= at[first]) break;
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = first;
  }
}
