/**
 * Gives the path from chat to volts a core to itself, and everything else that a test runs the others: what any computer with more
 * cores than this one, or with a graphics card to draw, does by itself. Linux only.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** As Linux names them, cut to 15 characters: the engine, Chrome's audio threads and its client of the sound server, the server. */
const ON_THE_PATH = [
  'DedicatedWorker',
  'Realtime AudioW',
  'AudioOutputDevi',
  'threaded-ml',
  'pulseaudio',
  'null-sink',
];
/** Without one of these nobody plays. */
const NEEDED = ['DedicatedWorker', 'Realtime AudioW', 'pulseaudio'];

interface Thread {
  readonly id: number;
  readonly name: string;
}

/**
 * Call while the stream plays: threads that start later go where the one that starts them is. Returns what lets all of them use every
 * core again. Throws without a second core.
 */
export function giveThePathItsCore(): () => void {
  const cores = allowedCores();
  const own = cores.slice(-1);
  const others = cores.slice(0, -1);
  if (others.length === 0) throw new Error('needs a core for the path and one for the rest');
  const threads = threadsBelow(process.pid);
  const missing = NEEDED.filter((start) => !threads.some(({ name }) => name.startsWith(start)));
  if (missing.length > 0) throw new Error(`no thread named ${missing.join(', ')}: has Chrome renamed it?`);
  const isOnThePath = ({ name }: Thread): boolean => ON_THE_PATH.some((start) => name.startsWith(start));
  for (const thread of threads) keepOn(thread, isOnThePath(thread) ? own : others);
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
