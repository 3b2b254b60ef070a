/**
 * The whole bench command: `npm run bench`, or `npm run bench -- limiter` for some files. Each file runs in a process of its
 * own, one after the other, so that no bench inherits the heap or the compiled code of another.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const FOLDER = 'test/bench';
const ENDING = '.bench.ts';

const asked = process.argv.slice(2);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .filter((name) => asked.length === 0 || asked.includes(name));
if (names.length === 0) throw new Error(`no bench is called ${asked.join(' or ')}`);

const failed = names.filter((name) => {
  const args = ['--import', 'tsx', '--expose-gc', `${FOLDER}/${name}${ENDING}`];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? '\nEvery bound holds.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
