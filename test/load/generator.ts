/** One generator: a process that writes its share of a crowd as it falls due. Started by `generators.ts`, which it tells. */
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { LoadCrowd, type Share } from './load-crowd';
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

/** Lines that go out together. */
export interface Heap {
  readonly lines: readonly string[];
  readonly messages: number;
  /** When the oldest was due, in milliseconds since 1970. */
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
    const due = schedule.takeDue(wallNow() - startAt);
    if (due.length > 0) {
      // Twitch's stamp is whole milliseconds; a later one would make a message arrive before it was sent.
      const lines = due.map(({ write, dueMs }) => write(channel, Math.floor(startAt + dueMs)));
      const spoken = due.filter(({ isMessage }) => isMessage).length;
      messages += spoken;
      tell({ kind: 'heap', heap: { lines, messages: spoken, dueAt: startAt + due[0].dueMs } });
      const now = wallNow() - startAt;
      for (const { dueMs } of due) late.record(now - dueMs);
    }
    await delay(Math.max(1, schedule.waitFrom(wallNow() - startAt)));
  }
  tell({ kind: 'over', messages, late: late.toJson() });
  process.disconnect();
}

process.once('message', (order: Order) => void generate(order));
// The one that started it is gone.
process.once('disconnect', () => process.exit());
