/**
 * The engine's own pipeline as a server with one queue, on a clock that moves by what work costs. Commands arrive by chance and
 * more and more of them; each move into the ring is slow, and everything else costs what it costs on a slow computer.
 */
import { Random } from '../../../src/domain/numbers/random';
import { Forecast } from '../../../src/domain/watch/forecast';
import { Lead } from '../../../src/domain/watch/lead';
import { EngineBench } from '../rigs/engine-bench';
import { crowdPatch } from '../samples/crowd-patch';

const TICK_MS = 20;
const LOOK_MS = 100;
const VIEWERS = 3000;
/** A message that is refused: measured at some microseconds, and made slow like the rest. */
const MESSAGE_MS = 0.02;

export interface Overload {
  /** Commands a second at a moment, in seconds. */
  readonly rate: (atS: number) => number;
  /** Cost of a move into the ring, in milliseconds. */
  readonly moveMs: (atS: number) => number;
  readonly lengthS: number;
  readonly mayLead: boolean;
}

export interface OverloadResult {
  /** From its arrival to the verdict, for each message, in milliseconds. */
  readonly p99: number;
  readonly slowest: number;
  readonly played: number;
  /** Commands a second that the lead let through at each look; Infinity where it did not lead. */
  readonly ledBy: readonly { readonly atS: number; readonly perSecond: number }[];
}

export function overload({ rate, moveMs, lengthS, mayLead }: Overload): OverloadResult {
  const bench = new EngineBench(crowdPatch(Array.from({ length: 8 }, () => ({}))));
  const random = new Random(1);
  const startMs = bench.clock.ms;
  const atS = (): number => (bench.clock.ms - startMs) / 1000;
  let [busyMs, played] = [0, 0];
  const work = (ms: number): void => {
    bench.clock.ms += ms;
    busyMs += ms;
  };
  const push = bench.output.push.bind(bench.output);
  bench.output.push = (...args) => {
    work(moveMs(atS()));
    played++;
    return push(...args);
  };
  const forecast = new Forecast({ threshold: 0.85, horizonS: 20 });
  const lead = new Lead();
  const { limiter } = bench;
  const waits: number[] = [];
  const ledBy: { atS: number; perSecond: number }[] = [];
  let [tickAt, lookAt, lookedAt, arrivesAt] = [startMs, startMs + LOOK_MS, startMs, startMs];
  const look = (): void => {
    const now = bench.clock.now();
    const busy = busyMs / (now - lookedAt);
    [busyMs, lookedAt, lookAt] = [0, now, now + LOOK_MS];
    forecast.hear(busy, now);
    const { inLead } = limiter;
    lead.step(
      { busy, forecastS: forecast.announces, spent: inLead.takeSpent(), waited: inLead.takeWaited() },
      now,
    );
    if (mayLead) limiter.lead(lead.perSecond);
    ledBy.push({ atS: atS(), perSecond: inLead.perSecond });
    bench.log.drain();
    bench.values.drain();
    bench.played();
  };
  while (atS() < lengthS) {
    const dueAt = Math.min(arrivesAt, tickAt, lookAt);
    bench.clock.ms = Math.max(bench.clock.ms, dueAt);
    if (dueAt === lookAt) look();
    else if (dueAt === tickAt) {
      bench.pipeline.tick(bench.clock.now());
      // Timers that were missed are not made up for.
      tickAt = Math.max(tickAt + TICK_MS, bench.clock.ms);
    } else {
      work(MESSAGE_MS);
      bench.say(`cv#${1 + random.below(8)}.out: ${random.below(128)}`, `v${random.below(VIEWERS)}`);
      waits.push(bench.clock.ms - arrivesAt);
      arrivesAt += (1000 / rate((arrivesAt - startMs) / 1000)) * random.exponential();
    }
  }
  const sorted = waits.toSorted((a, b) => a - b);
  return {
    p99: sorted[Math.floor(0.99 * sorted.length)],
    slowest: sorted[sorted.length - 1],
    played,
    ledBy,
  };
}
