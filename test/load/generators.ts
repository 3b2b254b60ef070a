/** Starts the generators of a load, passes on what they write, and adds up what they counted. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Heap, Order, Told } from './generator';
import { sharesOf, type Share } from './load-crowd';
import { LogHistogram } from './log-histogram';
import { wallNow } from './wall-clock';

const PROGRAM = join(import.meta.dirname, 'generator.ts');
/** Until all of them have read their programs and made their crowds. */
const STARTS_IN_MS = 4_000;

export interface Generated {
  readonly messages: number;
  /** Lines of all generators, by how long after it was due each left its process. */
  readonly late: LogHistogram;
}

export interface Crowded extends Omit<Share, 'share'>, Pick<Order, 'plays' | 'channel' | 'minutes'> {
  readonly generators: number;
}

export class Generators {
  private constructor(
    private readonly children: readonly ChildProcess[],
    /** When the first line is due, in milliseconds since 1970. */
    readonly startAt: number,
    /** Resolves when all have written everything. */
    readonly over: Promise<Generated>,
  ) {}

  static start(
    { generators, plays, channel, minutes, ...load }: Crowded,
    hear: (heap: Heap) => void,
  ): Generators {
    const startAt = wallNow() + STARTS_IN_MS;
    const children = sharesOf(load, generators).map((share) => {
      const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
      child.send({ share, plays, channel, startAt, minutes } satisfies Order);
      return child;
    });
    const all = Promise.all(children.map((child) => generated(child, hear)));
    return new Generators(children, startAt, all.then(together));
  }

  /** Ends them where they are. */
  stop(): void {
    for (const child of this.children) child.kill();
  }
}

function together(all: readonly Generated[]): Generated {
  const late = new LogHistogram();
  for (const one of all) late.merge(one.late);
  return { late, messages: all.reduce((sum, { messages }) => sum + messages, 0) };
}

async function generated(child: ChildProcess, hear: (heap: Heap) => void): Promise<Generated> {
  let result: Generated | null = null;
  child.on('message', (told: Told) => {
    if (told.kind === 'heap') hear(told.heap);
    else result = { messages: told.messages, late: LogHistogram.of(told.late) };
  });
  await once(child, 'exit');
  if (result === null) throw new Error('a generator ended before its time');
  return result;
}
