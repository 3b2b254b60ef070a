/** One generator: a process that writes its share of a crowd as it falls due. Started by `generators.ts`, which it tells. */
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { type DueLine, LoadCrowd, type Share } from './load-crowd';
import { LogHistogram, type Counted } from './log-histogram';
import { Schedule } from './schedule';
import { wallNow } from './wall-clock';

export interface Order {
  readonly share: Share;
  /** Names of the variables that the crowd plays; the default patch's where empty. */
  readonly plays: readonly string[];
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly startAt: number;
  readonly minutes: number;
}

/** Lines that are due together and go out in one frame. Those of another moment have a frame of their own, however late they are. */
export interface Heap {
  readonly lines: readonly string[];
  readonly messages: number;
  /** In milliseconds since 1970. */
  readonly dueAt: number;
}

/** `late`: how long after it was due each line left this process. */
export type Told =
  | { readonly kind: 'heap'; readonly heap: Heap }
  | { readonly kind: 'over'; readonly messages: number; readonly late: Counted };

const tell = (told: Told): void => void process.send?.(told);

async function generate({ share, plays, channel, startAt, minutes }: Order): Promise<void> {
  const variables = DEFAULT_PATCH.variables.filter(({ name }) => plays.length === 0 || plays.includes(name));
  const crowd = new LoadCrowd(share, { ...DEFAULT_PATCH, variables });
  const schedule = new Schedule(crowd, minutes * 60_000);
  const late = new LogHistogram();
  let messages = 0;
  while (!schedule.isOver) {
    for (const due of together(schedule.takeDue(wallNow() - startAt))) {
      const [{ dueMs }] = due;
      // Twitch's stamp is whole milliseconds; a later one would make a message arrive before it was sent.
      const lines = due.map(({ write }) => write(channel, Math.floor(startAt + dueMs)));
      const spoken = due.filter(({ isMessage }) => isMessage).length;
      messages += spoken;
      tell({ kind: 'heap', heap: { lines, messages: spoken, dueAt: startAt + dueMs } });
      const lateMs = wallNow() - startAt - dueMs;
      for (let line = 0; line < due.length; line++) late.record(lateMs);
    }
    await delay(Math.max(1, schedule.waitFrom(wallNow() - startAt)));
  }
  tell({ kind: 'over', messages, late: late.toJson() });
  process.disconnect();
}

function together(lines: readonly DueLine[]): DueLine[][] {
  const heaps: DueLine[][] = [];
  for (const line of lines) {
    const last = heaps.at(-1);
    if (last?.[0].dueMs === line.dueMs) last.push(line);
    else heaps.push([line]);
  }
  return heaps;
}

process.once('message', (order: Order) => void generate(order));
// The one that started it is gone.
process.once('disconnect', () => process.exit());
