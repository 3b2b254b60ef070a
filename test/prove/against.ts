/**
 * The benches of this working copy against those of an earlier commit, in turns, so that a slow hour of a shared machine slows
 * both: `npm run prove:against -- COMMIT [BENCH…]`, by default the path, the crowd, the limiter and rendering. Fails where a row is
 * slower than `LEAST` of the earlier one. Rows that only one of the two has are named.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const TURNS = 5;
/** Both sides go on in turns while a row looks slower: other work of the machine only ever slows one. */
const MAX_TURNS = 15;
/** Slower than that shows; less is within what turns differ by. */
const LEAST = 0.97;
/** `  commands only  1,034,554/s  best 1,203,876/s  1.00 ×`: columns are two spaces apart or more. */
const BEST = /^best ([\d,]+)\/s$/;

const [commit, ...asked] = process.argv.slice(2);
if (commit === undefined) throw new Error('which commit? npm run prove:against -- COMMIT [BENCH…]');
const benches = asked.length > 0 ? asked : ['path', 'crowd', 'limiter', 'render'];

/** Row by row, the fastest round so far: other work of the machine only ever slows one. */
function bench(folder: string, name: string, rows: Map<string, number>): void {
  const args = ['--import', 'tsx', '--expose-gc', `test/bench/${name}.bench.ts`];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  let title = name;
  for (const line of stdout.split('\n')) {
    if (/^\S/.test(line)) title = line;
    const [row, , third = ''] = line.trim().split(/ {2,}/);
    const best = BEST.exec(third)?.[1];
    if (best === undefined) continue;
    const key = `${title}: ${row}`;
    rows.set(key, Math.max(rows.get(key) ?? 0, Number(best.replaceAll(',', ''))));
  }
}

/** How fast a row is now, as a share of what it was before; a row that was not there before is not slower. */
const ratioOf = (
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  row: string,
): number => (now.get(row) ?? 0) / (before.get(row) ?? 1);

const git = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
};

const folder = join(mkdtempSync(join(tmpdir(), 'ttcv-against-')), 'before');
git('worktree', 'add', '--detach', folder, commit);
try {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  let slower = 0;
  for (const name of benches) {
    const before = new Map<string, number>();
    const now = new Map<string, number>();
    const isSlower = (row: string): boolean => ratioOf(before, now, row) < LEAST;
    for (let turn = 0; turn < TURNS || (turn < MAX_TURNS && [...now.keys()].some(isSlower)); turn += 1) {
      bench(folder, name, before);
      bench('.', name, now);
    }
    if (now.size === 0) throw new Error(`the bench ${name} printed no row`);
    for (const [row, perSecond] of now) {
      const earlier = before.get(row);
      if (earlier === undefined) {
        console.log(`   new  ${row}`);
        continue;
      }
      const ratio = ratioOf(before, now, row);
      if (ratio < LEAST) slower += 1;
      const figures = `${perSecond.toLocaleString('en')}/s, was ${earlier.toLocaleString('en')}/s`;
      console.log(`${ratio.toFixed(2).padStart(6)}  ${row}  (${figures})${ratio < LEAST ? '  SLOWER' : ''}`);
    }
    for (const row of before.keys()) if (!now.has(row)) console.log(`  gone  ${row}`);
  }
  console.log(slower === 0 ? '\nNothing is slower.' : `\n${slower} rows are slower.`);
  process.exitCode = slower === 0 ? 0 : 1;
} finally {
  git('worktree', 'remove', '--force', folder);
  rmSync(resolve(folder, '..'), { recursive: true, force: true });
}
