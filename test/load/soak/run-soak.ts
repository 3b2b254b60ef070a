/** Runs a soak: acts and probes in turns while the crowd plays, a line every minute, and the judgement at the end. */
import { setTimeout as delay } from 'node:timers/promises';
import { Generators } from '../generators';
import { growthOf, middle } from '../growth';
import { CHANNEL } from '../loaded-page';
import { measureMemory, type Memory, sumOf, underrunsOf, verdictsOf } from '../page-figures';
import type { Diagnostics } from '../../helpers/rigs/product-page';
import { explain, wordsOf } from './blame';
import { Probes } from './probes';
import { lostOf, readSettings, saved } from './saved-settings';
import { SoakActs } from './soak-acts';
import { driftOf, faultsOfSoak } from './soak-judge';
import type { SoakOptions } from './soak-options';
import { CROWD_NAMES, soakPatch } from './soak-patch';
import { INTERFACE, SoakStage } from './soak-stage';
import { ThreadWatch } from './thread-watch';

/** Probes after each act. */
const PROBES_FOR_MS = 9_000;
const MINUTE_MS = 60_000;
const MEMORY_EVERY_MS = 20_000;
/** The sound that was late by a measurement has been heard by then. */
const SETTLES_MS = 1_000;
/** The threads and the machine have been looked at by then, before and after. */
const KNOWN_AFTER_MS = 2_400;
const MB = 1_000_000;

/** Returns everything that was not as it should be, a sentence each. */
export async function runSoak(options: SoakOptions): Promise<string[]> {
  const stage = await SoakStage.build();
  try {
    return await new Soak(stage, options).run();
  } finally {
    await stage.strike();
  }
}

class Soak {
  private readonly probes: Probes;
  private readonly acts: SoakActs;
  private readonly threads = new ThreadWatch();
  private readonly memory: Memory[] = [];
  private readonly blamed = { machine: 0, product: 0, unclear: 0, measuring: 0 };
  private measuringSince = Infinity;
  private readonly judging = setInterval(() => this.judgeGaps(), KNOWN_AFTER_MS / 2);
  private readonly probesBefore = { count: 0 };
  private judged = 0;
  private figures: Diagnostics | null = null;

  constructor(
    private readonly stage: SoakStage,
    private readonly options: SoakOptions,
  ) {
    this.probes = new Probes(stage);
    this.acts = new SoakActs(options.seed);
  }

  async run(): Promise<string[]> {
    const { stage, options } = this;
    const { minutes, ...crowd } = options;
    await stage.open();
    await stage.setUp();
    await stage.product.importPatch(soakPatch(0));
    await stage.goLiveArmed();
    const load = { ...crowd, minutes: minutes + 60, scenario: 'raid', generators: 1 } as const;
    const generators = Generators.start({ ...load, plays: CROWD_NAMES, channel: CHANNEL }, stage.relay.hear);
    const failed = generators.over.then(() => undefined);
    failed.catch(() => undefined);
    console.log(
      `${minutes} minutes, ${crowd.viewers} viewers, ${crowd.rate} messages a second, armed at ${INTERFACE}`,
    );
    try {
      await this.play(minutes * MINUTE_MS);
    } finally {
      generators.stop();
      this.threads.stop();
      clearInterval(this.judging);
    }
    return this.judge();
  }

  private async play(forMs: number): Promise<void> {
    const startedAt = performance.now();
    let minute = 0;
    while (performance.now() - startedAt < forMs) {
      const takeBack = await this.acts.next(this.stage);
      await this.probes.runFor(PROBES_FOR_MS);
      await takeBack();
      await this.measureMemory();
      const minutes = Math.floor((performance.now() - startedAt) / MINUTE_MS);
      if (minutes === minute) continue;
      minute = minutes;
      await this.look();
      console.log(`min ${String(minute).padStart(4)}: ${this.line()}`);
    }
  }

  /** A measurement collects garbage in every thread, the worklet's too: an underrun just then is this program's. */
  private async measureMemory(): Promise<void> {
    if (performance.now() - (this.memory.at(-1)?.atMs ?? -Infinity) < MEMORY_EVERY_MS) return;
    this.measuringSince = performance.now();
    this.memory.push(await measureMemory(this.stage.product.page));
    await delay(SETTLES_MS);
    this.measuringSince = Infinity;
  }

  /** Who starved the stream just now. The threads' accounts reach back for twenty seconds. */
  private judgeGaps(): void {
    const { gaps } = this.stage.ear;
    const known = gaps.findLastIndex(({ atMs }) => atMs < performance.now() - KNOWN_AFTER_MS) + 1;
    for (const gap of gaps.slice(this.judged, known)) {
      if (gap.atMs > this.measuringSince) {
        this.blamed.measuring += 1;
        continue;
      }
      const explained = explain(gap, this.threads.lately);
      this.blamed[explained.blame] += 1;
      if (explained.blame !== 'machine') console.log(`          ${wordsOf(gap, explained)}`);
    }
    this.judged = Math.max(this.judged, known);
  }

  /** Asks the page for its figures while nothing is on its way. */
  private async look(): Promise<void> {
    const { relay, product } = this.stage;
    await relay.whileQuiet(async () => {
      // A report comes once a second where there is no news.
      await product.page.waitForTimeout(1_500);
      const press = (): Promise<void> =>
        product.page.getByRole('button', { name: 'Download diagnostics' }).click();
      this.figures = JSON.parse(await saved(product.page, press)) as Diagnostics;
    });
  }

  private line(): string {
    const { figures, memory, probes, blamed, acts, stage } = this;
    const now = memory.at(-1);
    if (figures === null || now === undefined) return '';
    const lately = probes.tookMs.slice(this.probesBefore.count);
    this.probesBefore.count = probes.tookMs.length;
    const { l1, l2 } = figures.latencyMs;
    return [
      `${stage.relay.sent} sent, ${this.miscounted} miscounted`,
      `L1+L2 p99 ${(l1.p99 + l2.p99).toFixed(2)} ms`,
      `frame to sink ${lately.length === 0 ? '-' : middle(lately).toFixed(1)} ms, ${probes.unheard} unheard`,
      `underruns ${blamed.product} ours, ${blamed.machine} the machine's, ${blamed.unclear} unclear, ${blamed.measuring} while memory was measured, ${underrunsOf(figures)} by Chrome's count`,
      `MB page ${this.megabytes('page')}, engine ${this.megabytes('engine')}`,
      `${figures.chat.reconnects} reconnects, ${acts.done.edit} edits, ${acts.done.cycle} cycles`,
    ].join('; ');
  }

  private megabytes(of: 'page' | 'engine'): string {
    const { memory } = this;
    const growth = growthOf(memory.map((one) => [one.atMs, one[of]]));
    const slope = growth === null ? '' : ` (${((growth.perMinute * 60) / MB).toFixed(1)} an hour)`;
    return `${((memory.at(-1)?.[of] ?? 0) / MB).toFixed(1)}${slope}`;
  }

  private get miscounted(): number {
    const { figures } = this;
    if (figures === null) return 0;
    const received = figures.counts['received'];
    return Math.abs(this.stage.relay.sent - received) + Math.abs(received - sumOf(verdictsOf(figures)));
  }

  private async judge(): Promise<string[]> {
    const { stage, probes, memory, figures } = this;
    const { product } = stage;
    await this.look();
    console.log(`at the end: ${this.line()}`);
    const drift = driftOf(probes.tookMs);
    if (drift !== null)
      console.log(
        `frame to sink: ${drift.firstMs.toFixed(1)} ms in the first third, ${drift.lastMs.toFixed(1)} in the last`,
      );
    await stage.stop();
    const before = await readSettings(product.page);
    // Without the address that filled them in.
    await product.page.goto('about:blank');
    await product.open();
    await product.waitForOutput(INTERFACE);
    return faultsOfSoak({
      memory,
      probesMs: probes.tookMs,
      unheardProbes: probes.unheard,
      gapsOfProduct: this.blamed.product,
      miscounted: this.miscounted,
      lostSettings: lostOf(before, await readSettings(product.page)),
      complaints: [...(figures?.errors ?? []), ...stage.complaints, ...this.acts.failures],
    });
  }
}
