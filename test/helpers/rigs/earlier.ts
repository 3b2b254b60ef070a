/** A working copy of an earlier commit, with the packages of this one, to measure against. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const git = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
};

/** Calls `measure` with the folder of the copy, which is gone afterwards. */
export async function withEarlier(
  commit: string,
  measure: (folder: string) => void | Promise<void>,
): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), 'ttcv-earlier-'));
  const folder = join(parent, 'earlier');
  git('worktree', 'add', '--detach', folder, commit);
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    await measure(folder);
  } finally {
    git('worktree', 'remove', '--force', folder);
    rmSync(parent, { recursive: true, force: true });
  }
}
