/** Says which of a test's threads run where, and before which others, in place of Linux's own judgement. Linux only. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Threads by the names that Linux knows, of at most 15 characters. */
export const ENGINE: readonly string[] = ['DedicatedWorker'];
/** The sound server, and Chrome's client of it, which stand in for the driver of an interface. */
export const SOUND_SERVER: readonly string[] = ['pulseaudio', 'threaded-ml'];

/** Chrome's own audio threads have the same. */
const REAL_TIME_PRIORITY = '8';
/** Thirty-five times the weight of another session. */
const SESSION_PRIORITY = '-16';
/** A hundredth of the weight of another process, and of another session. */
const LAST_PRIORITY = 19;

/** Set where the whole test command runs this test beside files that run alone: its browsers come after theirs too. */
export const AFTER_OTHERS = 'TTCV_AFTER_OTHERS';

export interface Thread {
  readonly id: number;
  readonly name: string;
}

/**
 * They have it to themselves; everything else that the test runs has the others. Call while the stream plays: threads that start
 * later go where the one that starts them is. Returns what lets all of them use every core again. Throws without a second core.
 */
export function giveACoreTo(names: readonly string[]): () => void {
  const cores = allowedCores();
  const own = cores.slice(-1);
  const others = cores.slice(0, -1);
  if (others.length === 0) throw new Error('needs two cores');
  const named = new Set(threadsNamed(names).map(({ id }) => id));
  for (const thread of threadsBelow(process.pid)) keepOn(thread, named.has(thread.id) ? own : others);
  return () => {
    for (const thread of threadsBelow(process.pid)) keepOn(thread, cores);
  };
}

/** These threads run before all that has no such priority, from now on. Throws where only root may do that, and this is not root. */
export function runInRealTime(names: readonly string[]): void {
  for (const { id } of threadsNamed(names)) change('chrt', '--rr', '--pid', REAL_TIME_PRIORITY, String(id));
}

/**
 * Gives what this test has started so far nearly all the time that it asks for, whatever else the machine runs. Linux shares time
 * between sessions first, and every browser is one of its own. Does nothing where that may not be asked for: only root may. Beside
 * files that run alone it does the opposite.
 */
export function runBeforeOthers(): void {
  const isLast = process.env[AFTER_OTHERS] !== undefined;
  for (const id of processesBelow(process.pid)) {
    try {
      writeFileSync(`/proc/${id}/autogroup`, isLast ? String(LAST_PRIORITY) : SESSION_PRIORITY);
    } catch {
      // Not Linux, not root, or a process that has just ended.
    }
  }
}

/**
 * Gives a process that leads a session, and all that it starts, only the time that nobody else asks for. Linux shares time between
 * sessions first; on other systems it is a process's own priority that counts.
 */
export function runAfterOthers(id: number): void {
  setPriority(id, LAST_PRIORITY);
  try {
    writeFileSync(`/proc/${id}/autogroup`, String(LAST_PRIORITY));
  } catch {
    // Not Linux, or one without sessions' shares.
  }
}

/** A thread's account since it began, as Linux keeps it: how long it ran, and how long it could have run and had no core. */
export interface ThreadAccount {
  readonly id: number;
  readonly name: string;
  readonly ranMs: number;
  readonly waitedMs: number;
}

/** Threads of these names among all that this process has started. */
export const findThreads = (names: readonly string[]): readonly Thread[] =>
  threadsBelow(process.pid).filter(({ name }) => names.includes(name));

/** Null for a thread that has ended. */
export function accountOf({ id, name }: Thread): ThreadAccount | null {
  const text = readOrNull(`/proc/${id}/schedstat`);
  if (text === null) return null;
  const [ranMs, waitedMs] = text.split(' ').map((nanoseconds) => Number(nanoseconds) / 1_000_000);
  return { id, name, ranMs, waitedMs };
}

/** Linux counts the time of a core in hundredths of a second. */
const TICK_MS = 10;

/** Accounts of all cores together since the machine started. */
export interface MachineAccount {
  /** The host gave this time to another machine. */
  readonly stolenMs: number;
  /** Time that neither this process nor any that it started has used. */
  readonly othersMs: number;
}

export function accountOfMachine(): MachineAccount {
  const [line] = (readOrNull('/proc/stat') ?? '').split('\n', 1);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const own = processesBelow(process.pid).reduce((sum, id) => sum + ticksOf(id), 0);
  return { stolenMs: TICK_MS * stolen, othersMs: TICK_MS * (user + nice + system + irq + softirq - own) };
}

/** Ticks that a process has used, all its threads together; 0 for one that has ended. */
function ticksOf(process: number): number {
  const stat = readOrNull(`/proc/${process}/stat`);
  if (stat === null) return 0;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function threadsNamed(names: readonly string[]): Thread[] {
  const threads = findThreads(names);
  const missing = names.filter((name) => !threads.some((thread) => thread.name === name));
  if (missing.length > 0) throw new Error(`no thread is named ${missing.join(', ')}: renamed?`);
  return [...threads];
}

/** The cores of this process: a container or a service may have fewer than the machine. */
function allowedCores(): number[] {
  const line = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  const ranges = line?.[1].split(',') ?? [];
  return ranges.flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  });
}

function keepOn({ id }: Thread, cores: readonly number[]): void {
  change('taskset', '--pid', '--cpu-list', cores.join(','), String(id));
}

function change(program: string, ...args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: 'pipe' });
  } catch (error) {
    // Threads come and go.
    if (!String(error).includes('No such process')) throw error;
  }
}

/** The threads of a process and of all that it started. */
const threadsBelow = (root: number): Thread[] => processesBelow(root).flatMap(threadsOf);

/** It and all that it started. */
function processesBelow(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of listOrEmpty('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = parentOf(Number(entry));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const found = [root];
  for (const process of found) found.push(...(children.get(process) ?? []));
  return found;
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
