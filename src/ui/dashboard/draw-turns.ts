/**
 * Decides whose turn it is: each chart in view is asked for every so often, and one is drawn in a frame, the one that waits longest. Where
 * there are more charts than frames in that time, all of them come less often, and none is left out. Pure.
 */
/** An answer that takes longer does not come any more: its engine is gone. */
const GIVE_UP_MS = 2_000;

interface Turn<Answer> {
  askedAt: number;
  isWaiting: boolean;
  answer: Answer | null;
  answeredAt: number;
  /** The number of the open question: an older one's answer is not wanted any more. */
  question: number;
}

export class DrawTurns<Chart, Answer> {
  private readonly turns = new Map<Chart, Turn<Answer>>();

  /** The chart to ask for now, or null. It counts as asked for. `everyMs`: how often each of them is. */
  nextToAsk(charts: Iterable<Chart>, nowMs: number, everyMs: number): Chart | null {
    let longest: Chart | null = null;
    let askedAt = nowMs - everyMs;
    for (const chart of charts) {
      const turn = this.of(chart);
      if (turn.isWaiting && nowMs - turn.askedAt < GIVE_UP_MS) continue;
      // The first of those that wait as long, so that charts appear from the top.
      if (turn.askedAt > askedAt || (longest !== null && turn.askedAt === askedAt)) continue;
      longest = chart;
      askedAt = turn.askedAt;
    }
    if (longest === null) return null;
    const turn = this.of(longest);
    turn.askedAt = nowMs;
    turn.isWaiting = true;
    turn.question++;
    return longest;
  }

  questionOf(chart: Chart): number {
    return this.of(chart).question;
  }

  /** Null: there was none to be had. */
  answer(chart: Chart, question: number, answer: Answer | null, nowMs: number): void {
    const turn = this.of(chart);
    if (turn.question !== question) return;
    turn.isWaiting = false;
    turn.answer = answer;
    turn.answeredAt = nowMs;
  }

  /** Takes the answer that waits longest. */
  nextToDraw(charts: Iterable<Chart>): { readonly chart: Chart; readonly answer: Answer } | null {
    let longest: Chart | null = null;
    for (const chart of charts) {
      const turn = this.of(chart);
      if (turn.answer === null) continue;
      if (longest === null || turn.answeredAt < this.of(longest).answeredAt) longest = chart;
    }
    if (longest === null) return null;
    const turn = this.of(longest);
    const { answer } = turn;
    turn.answer = null;
    return answer === null ? null : { chart: longest, answer };
  }

  /** Every chart is due at once, as after a change of what is shown: answers that are on their way are of before. */
  renew(): void {
    for (const turn of this.turns.values()) {
      turn.askedAt = -Infinity;
      turn.isWaiting = false;
      turn.answer = null;
      turn.question++;
    }
  }

  private of(chart: Chart): Turn<Answer> {
    const known = this.turns.get(chart);
    if (known !== undefined) return known;
    const made: Turn<Answer> = {
      ...{ askedAt: -Infinity, isWaiting: false, answer: null, answeredAt: 0, question: 0 },
    };
    this.turns.set(chart, made);
    return made;
  }
}
