/**
 * Gives some of a test's threads a core to themselves, and everything else that it runs the others: what any computer with more
 * cores than this one, or with a graphics card to draw, does by itself. Linux only.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Threads as Linux names them, cut to 15 characters. */
export const ENGINE: readonly string[] = ['DedicatedWorker'];
/** Chrome's audio thread and its client of the sound server, and the server. */
export const AUDIO: readonly string[] = [
  ...['Realtime AudioW', 'AudioOutputDevi'],
  ...['threaded-ml', 'pulseaudio', 'null-sink'],
];

interface Thread {
  readonly id: number;
  readonly name: string;
}

/**
 * Call while the stream plays: threads that start later go where the one that starts them is. Returns what lets all of them use every
 * core again. Throws without a second core.
 */
export function giveACoreTo(names: readonly string[]): () => void {
  const cores = allowedCores();
  const own = cores.slice(-1);
  const others = cores.slice(0, -1);
  if (others.length === 0) throw new Error('needs two cores');
  const threads = threadsBelow(process.pid);
  const missing = names.filter((start) => !threads.some(({ name }) => name.startsWith(start)));
  if (missing.length > 0) throw new Error(`no thread is named ${missing.join(', ')}: renamed?`);
  const isNamed = ({ name }: Thread): boolean => names.some((start) => name.startsWith(start));
  for (const thread of threads) keepOn(thread, isNamed(thread) ? own : others);
  return () => {
    for (const thread of threadsBelow(process.pid)) keepOn(thread, cores);
  };
}

/** Of this process: a container or a service may have fewer than the machine. */
function allowedCores(): number[] {
  const line = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  const ranges = line?.[1].split(',') ?? [];
  return ranges.flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  });
}

function keepOn({ id }: Thread, cores: readonly number[]): void {
  try {
    execFileSync('taskset', ['--pid', '--cpu-list', cores.join(','), String(id)], { stdio: 'pipe' });
  } catch (error) {
    // Threads come and go.
    if (!String(error).includes('No such process')) throw error;
  }
}

/** Of a process and all that it started. */
function threadsBelow(root: number): Thread[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = parentOf(Number(entry));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const found = [root];
  for (const process of found) found.push(...(children.get(process) ?? []));
  return found.flatMap(threadsOf);
}

/** A program's name may hold spaces and brackets; what follows its last bracket does not. Null when it has just ended. */
function parentOf(process: number): number | null {
  const stat = readOrNull(`/proc/${process}/stat`);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function threadsOf(process: number): Thread[] {
  const folder = `/proc/${process}/task`;
  return listOrEmpty(folder).map((id) => ({
    id: Number(id),
    name: (readOrNull(`${folder}/${id}/comm`) ?? '').trim(),
  }));
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function listOrEmpty(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
