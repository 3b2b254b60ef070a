/**
 * The benches of this working copy against those of an earlier commit, in turns, so that a slow hour of a shared machine slows
 * both: `npm run prove:against -- COMMIT [BENCH…]`, by default the path, the crowd, the limiter and rendering. Fails where the middle
 * one of a row's processes is slower than `LEAST` of the earlier one. Rows that only one of the two has are named.
 */
import { spawnSync } from 'node:child_process';
import { withEarlier } from '../helpers/rigs/earlier';

/**
 * Each turn is a process of each side. V8 compiles the same code a tenth faster in one process than in another, so the fastest of
 * many tells of luck, and the middle one of the code.
 */
const TURNS = 9;
/** Slower than that shows; less is within what turns differ by. */
const LEAST = 0.97;
/** `  commands only  1,034,554/s  best 1,203,876/s  1.00 ×`: columns are two spaces apart or more. */
const BEST = /^best ([\d,]+)\/s$/;

/** Work of fixed size and a library of others, which no commit makes slower: their rows tell the noise of the machine. */
const OTHERS = [': reference: ', ': rate-limiter-flexible'];

const [commit, ...asked] = process.argv.slice(2);
if (commit === undefined) throw new Error('which commit? npm run prove:against -- COMMIT [BENCH…]');
const benches = asked.length > 0 ? asked : ['path', 'crowd', 'limiter', 'render'];

/** By row, the fastest round of each process: other work of the machine only ever slows one. */
type Rows = Map<string, number[]>;

/** Runs a bench once, and adds its rows. */
function bench(folder: string, name: string, rows: Rows): void {
  const args = ['--import', 'tsx', '--expose-gc', `test/bench/${name}.bench.ts`];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  let title = name;
  for (const line of stdout.split('\n')) {
    // A figure that differs from run to run is no part of a row's name.
    if (/^\S/.test(line)) title = line.replace(/: -?[\d,]+ bytes more live$/, '');
    const [row, , third = ''] = line.trim().split(/ {2,}/);
    const best = BEST.exec(third)?.[1];
    if (best === undefined) continue;
    const key = `${title}: ${row}`;
    rows.set(key, [...(rows.get(key) ?? []), Number(best.replaceAll(',', ''))]);
  }
}

const middle = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1];

await withEarlier(commit, (folder) => {
  let slower = 0;
  for (const name of benches) {
    const before: Rows = new Map();
    const now: Rows = new Map();
    for (let turn = 0; turn < TURNS; turn += 1) {
      bench(folder, name, before);
      bench('.', name, now);
    }
    if (now.size === 0) throw new Error(`the bench ${name} printed no row`);
    for (const [row, figures] of now) {
      const earlier = before.get(row);
      if (earlier === undefined) {
        console.log(`   new  ${row}`);
        continue;
      }
      const ratio = middle(figures) / middle(earlier);
      const ofFastest = (Math.max(...figures) / Math.max(...earlier)).toFixed(2);
      const isSlower = ratio < LEAST && !OTHERS.some((name) => row.includes(name));
      if (isSlower) slower += 1;
      const shown = `${middle(figures).toLocaleString('en')}/s, was ${middle(earlier).toLocaleString('en')}/s; fastest ${ofFastest}`;
      console.log(`${ratio.toFixed(2).padStart(6)}  ${row}  (${shown})${isSlower ? '  SLOWER' : ''}`);
    }
    for (const row of before.keys()) if (!now.has(row)) console.log(`  gone  ${row}`);
  }
  console.log(slower === 0 ? '\nNothing is slower.' : `\n${slower} rows are slower.`);
  process.exitCode = slower === 0 ? 0 : 1;
});
