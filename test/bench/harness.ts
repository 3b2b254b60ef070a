/**
 * Compares ways of doing one thing, in one run: the ways take turns within each round, so that a busy machine slows all of
 * them, and what is reported and bounded is the median over the rounds of each way's speed relative to the first's. Absolute
 * figures are printed and not bounded: they tell as much of the machine and the hour as of the product.
 */
export interface Contender {
  readonly name: string;
  /** Operations that one call of `run` does. Enough for some milliseconds, or the clock is what gets measured. */
  readonly operations: number;
  /** How often `run` is called in a round, 1 when left out. */
  readonly repeats?: number;
  /** Called before each `run`, not timed: it is no part of the work. */
  prepare?(): void;
  /** Returns something that depends on all the work, so that none of it can be optimised away. */
  run(): number | Promise<number>;
  /** The least that `ratio` may be. */
  readonly atLeastRatio?: number;
}

export interface BenchRow {
  readonly title: string;
  readonly name: string;
  /** Median over the rounds. */
  readonly perSecond: number;
  readonly fastestPerSecond: number;
  /** Median over the rounds of speed relative to the first contender in the same round. */
  readonly ratio: number;
  /** The bound that had to hold, in words, or null. */
  readonly bound: string | null;
  readonly holds: boolean;
}

const WARM_UP_ROUNDS = 3;
const ROUNDS = 25;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** In processor time of the whole process, collector's threads and all: what other programs take does not count. */
async function speedOf(contender: Contender): Promise<number> {
  const { name, operations, repeats = 1 } = contender;
  let microseconds = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    contender.prepare?.();
    const startedAt = process.cpuUsage();
    const result = await contender.run();
    const { user, system } = process.cpuUsage(startedAt);
    microseconds += user + system;
    // Looked at, so that the work that it depends on counts as needed.
    if (!Number.isFinite(result)) throw new Error(`${name} returned ${result}`);
  }
  return ((repeats * operations) / microseconds) * 1e6;
}

/** Runs every contender in every round, starting with another one each time. The first is the measure of the others. */
export async function compare(title: string, contenders: readonly Contender[]): Promise<BenchRow[]> {
  const speeds: number[][] = contenders.map(() => []);
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const index = (turn + round + WARM_UP_ROUNDS) % contenders.length;
      const speed = await speedOf(contenders[index]);
      if (round >= 0) speeds[index].push(speed);
    }
  }
  return contenders.map((contender, index) => {
    const perSecond = median(speeds[index]);
    const fastestPerSecond = Math.max(...speeds[index]);
    const ratio = median(speeds[index].map((speed, round) => speed / speeds[0][round]));
    const { name, atLeastRatio } = contender;
    const bound = atLeastRatio === undefined ? null : `at least ${atLeastRatio} ×`;
    const holds = ratio >= (atLeastRatio ?? 0);
    return {
      title,
      name,
      perSecond,
      fastestPerSecond,
      ratio,
      bound,
      holds,
    };
  });
}

/** Prints the rows as a table. */
export function print(rows: readonly BenchRow[]): void {
  const speed = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en')}/s`;
  const cells = rows.map(({ name, perSecond, fastestPerSecond, ratio, bound, holds }) => [
    name,
    speed(perSecond),
    `best ${speed(fastestPerSecond)}`,
    `${ratio.toFixed(2)} ×`,
    bound === null ? '' : `${holds ? 'holds' : 'FAILS'}: ${bound}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column].length)));
  rows.forEach(({ title }, index) => {
    if (title !== rows[index - 1]?.title) console.log(`\n${title}`);
    const columns = cells[index].map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${columns.join('  ').trimEnd()}`);
  });
}

/** For a bench that was started by itself: prints its rows and makes the process fail where a bound does not hold. */
export async function runAsScript(run: () => Promise<BenchRow[]>): Promise<void> {
  const rows = await run();
  print(rows);
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
}
