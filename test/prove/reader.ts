/**
 * The reader of patch files against its frozen answers to 100,000 generated files: `npm run prove:reader`. Which answers differ from
 * those of a commit's reader, and how the first does, says `npm run prove:reader -- COMMIT [FROM TO]`, where FROM and TO are seeds and
 * `frozen` is the commit that froze the answers last.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as reader from '../../src/domain/patch/patch-file';
import {
  type Answer,
  answerTo,
  BLOCK,
  BLOCKS,
  digestOf,
  firstSeedOf,
  type PatchReader,
} from '../helpers/reader/answers';
import { FOLDER, readList } from '../helpers/reader/frozen';
import { type HostileCase, HOSTILE_CASES } from '../helpers/reader/hostile';
import { inputOf } from '../helpers/reader/input';

const count = (number: number): string => number.toLocaleString('en');

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  // A diff of two files that differ is status 1.
  if (status !== 0 && args[0] !== 'diff') throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function proveFrozen(): void {
  const frozen = readList('digests');
  const [startedAt, { user, system }] = [performance.now(), process.cpuUsage()];
  let [patches, refused, differing] = [0, 0, 0];
  for (let block = 0; block < BLOCKS; block++) {
    const digest = digestOf(reader, block, ({ kind }) => (kind === 'patch' ? patches++ : refused++));
    const first = firstSeedOf(block);
    if (digest === frozen[block]) continue;
    differing++;
    console.log(`seeds ${first} to ${first + BLOCK - 1} are answered otherwise`);
  }
  const spent = process.cpuUsage({ user, system });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  const processor = ((spent.user + spent.system) / 1e6).toFixed(0);
  console.log(
    `${count(patches)} files read, ${count(refused)} refused, ${seconds} s (${processor} s of processor)`,
  );
  console.log(
    differing === 0
      ? 'Every answer is the frozen one.'
      : `${differing} of ${BLOCKS} blocks differ: npm run prove:reader -- frozen FROM TO shows how.`,
  );
  process.exitCode = differing === 0 ? 0 : 1;
}

const pretty = (answer: unknown): string => `${JSON.stringify(answer, null, 2)}\n`;

/** Whether two answers hold the same, in another order of faults or warnings. */
function isReordered(one: Answer, other: Answer): boolean {
  const lines = (answer: Answer): string =>
    JSON.stringify(
      (answer.kind === 'patch'
        ? [...answer.warnings]
        : answer.faults.map((fault) => JSON.stringify(fault))
      ).sort(),
    );
  const rest = (answer: Answer): string =>
    answer.kind === 'patch' ? JSON.stringify(answer.patch) : 'refused';
  return lines(one) === lines(other) && rest(one) === rest(other);
}

function showDifference(folder: string, { what, input }: HostileCase, before: Answer, now: Answer): void {
  const [beforeFile, nowFile] = [join(folder, 'before.json'), join(folder, 'now.json')];
  writeFileSync(beforeFile, pretty(before));
  writeFileSync(nowFile, pretty(now));
  const file = 'text' in input ? JSON.stringify(input.text) : pretty(input.value);
  console.log(`the first, ${what}:\n${file.slice(0, 4000)}`);
  console.log(git('diff', '--no-index', '--no-color', beforeFile, nowFile));
}

async function compareWith(commit: string, from: number, to: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ttcv-reader-'));
  const tree = join(folder, 'before');
  git('worktree', 'add', '--detach', tree, commit);
  try {
    const path = git('-C', tree, 'ls-files', 'src/domain/patch-file.ts', 'src/domain/**/patch-file.ts');
    const earlier = (await import(pathToFileURL(join(tree, path)).href)) as PatchReader;
    const seeds = Array.from({ length: Math.max(to - from + 1, 0) }, (_, nth) => from + nth);
    let [differing, reordered] = [0, 0];
    const compare = (one: HostileCase): void => {
      const [before, now] = [answerTo(earlier, one.input), answerTo(reader, one.input)];
      if (JSON.stringify(before) === JSON.stringify(now)) return;
      if (isReordered(before, now)) reordered++;
      if (++differing === 1) showDifference(folder, one, before, now);
    };
    HOSTILE_CASES.forEach(compare);
    for (const seed of seeds) compare({ what: `seed ${seed}`, input: inputOf(seed) });
    console.log(
      `${count(differing)} of ${count(seeds.length)} generated and ${HOSTILE_CASES.length} hostile files are answered otherwise, ` +
        `${count(reordered)} of them only in another order`,
    );
    process.exitCode = differing === 0 ? 0 : 1;
  } finally {
    git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  }
}

const [commit, from = '1', to = `${BLOCK * BLOCKS}`] = process.argv.slice(2);
if (commit === undefined) proveFrozen();
else
  await compareWith(
    commit === 'frozen' ? git('log', '-1', '--format=%H', '--', FOLDER) : commit,
    Number(from),
    Number(to),
  );
