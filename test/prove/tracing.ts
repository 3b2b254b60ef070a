/**
 * Tracing that is off costs the decision path less than 1 %: `npm run prove:tracing`, or `npm run prove:tracing -- COMMIT` against
 * an earlier commit. The other side is this commit with every look at tracing cut out of its path. Both run in one process, in
 * turns, in many processes: V8 compiles the same code a tenth faster in one process than in another.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withEarlier } from '../helpers/rigs/earlier';

const PROCESSES = 24;
/** By the issue: within 1 %. */
const LEAST = 0.99;
/** Looks at tracing on the path. Fewer were found: what is compared is not what it was. */
const LOOKS = 10;

const LOOK = /^ *(?:const isTraced = |if \((?:isTraced|(?:this\.)?traces\.isOn)\)\s)[^;]*;\n/gm;

/** Cuts every look at tracing out of the engine in a folder. */
function cutTracing(folder: string): void {
  const engine = join(folder, 'src/engine');
  let looks = 0;
  for (const path of readdirSync(engine, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || /^(?:watch|report)[\\/]/.test(path)) continue;
    const text = readFileSync(join(engine, path), 'utf8');
    const cut = text.replace(LOOK, () => {
      looks += 1;
      return '';
    });
    writeFileSync(join(engine, path), cut);
  }
  if (looks < LOOKS) throw new Error(`only ${looks} of ${LOOKS} looks at tracing were found`);
}

const middle = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1];

/** Speeds of this side relative to the other one, by case, of one process. */
function turn(other: string, isSwapped: boolean): Readonly<Record<string, number>> {
  const script = new URL('../helpers/proofs/two-paths.ts', import.meta.url);
  const sides = ['.', other].map((folder) => pathToFileURL(resolve(folder)).href);
  const args = ['--import', 'tsx', '--expose-gc', script.pathname, ...sides, String(isSwapped)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, number>;
}

const [commit] = process.argv.slice(2);

await withEarlier(commit ?? 'HEAD', (folder) => {
  if (commit === undefined) cutTracing(folder);
  const ratios = new Map<string, number[]>();
  for (let nth = 0; nth < PROCESSES; nth += 1)
    for (const [name, ratio] of Object.entries(turn(folder, nth % 2 === 1)))
      ratios.set(name, [...(ratios.get(name) ?? []), ratio]);
  for (const [name, figures] of ratios) {
    const sorted = figures.toSorted((one, other) => one - other);
    const quarters = [sorted[PROCESSES >> 2], sorted[(3 * PROCESSES) >> 2]].map((one) => one.toFixed(3));
    const holds = middle(figures) >= LEAST;
    if (!holds) process.exitCode = 1;
    console.log(
      `${middle(figures).toFixed(4)}  ${name}  (half of ${PROCESSES} processes: ${quarters.join(' to ')})${holds ? '' : '  SLOWER'}`,
    );
  }
});
