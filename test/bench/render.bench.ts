/** What the audio thread costs: speed against real time, and what it leaves on the heap. */
import { pathToFileURL } from 'node:url';
import { type JackRow, NOT_DRIVEN } from '../../src/domain/jack-table';
import { MAX_JACKS } from '../../src/domain/patch';
import type { Volts } from '../../src/domain/units';
import { ControlBlock } from '../../src/shared/control-block';
import { allocateMemory } from '../../src/shared/memory';
import { RingWriter } from '../../src/shared/ring';
import { Renderer } from '../../worklets/renderer';
import { liveBytes } from '../helpers/heap';
import { type BenchRow, compare, runAsScript } from './harness';

const SAMPLE_RATE = 48_000;
const QUANTUM_FRAMES = 128;
const QUANTA_PER_SECOND = SAMPLE_RATE / QUANTUM_FRAMES;
const QUANTA = 1_000_000;
const WARM_UP_QUANTA = 20_000;
/** Ten volts at this slew take longer than the ten seconds between two targets: the jacks never settle. */
const SLEW_VOLTS_PER_SECOND = 0.9;
const SECONDS_PER_TARGET = 10;
/** Live objects may differ by what the test runner itself keeps; a leak of one number a quantum would be sixteen million. */
const LIVE_GROWTH_BYTES = 65_536;
const TIMES_REAL_TIME = 200;

const ROW: JackRow = {
  channelIndex: NOT_DRIVEN,
  min: -10,
  max: 10,
  rest: 0,
  slewVoltsPerSecond: SLEW_VOLTS_PER_SECOND,
  fullScaleVolts: 10,
  gain: 1.01,
  offsetVolts: 0.01,
};

/** Renders quanta of 32 jacks, all of them on their way somewhere, or all settled. */
class Rack {
  private readonly memory = allocateMemory(true);
  private readonly control = new ControlBlock(this.memory.control);
  private readonly ring = new RingWriter(this.memory.ring);
  private readonly renderer = new Renderer(this.memory, SAMPLE_RATE, Date.now);
  private readonly outputs = Array.from({ length: MAX_JACKS }, () => new Float32Array(QUANTUM_FRAMES));
  private quanta = 0;

  constructor(private readonly isSlewing: boolean) {
    this.control.writeJacks(this.outputs.map((_, channelIndex) => ({ ...ROW, channelIndex })));
    this.control.arm();
  }

  render(quanta: number): number {
    for (let quantum = 0; quantum < quanta; quantum++) {
      if (this.isSlewing && this.quanta % (SECONDS_PER_TARGET * QUANTA_PER_SECOND) === 0) this.aim();
      if (this.quanta % 32 === 0) this.control.beat();
      this.renderer.render(this.outputs, QUANTUM_FRAMES);
      this.quanta++;
    }
    return this.outputs[0][0];
  }

  private aim(): void {
    const target = (this.quanta / (SECONDS_PER_TARGET * QUANTA_PER_SECOND)) % 2 === 0 ? 10 : -10;
    for (let jack = 0; jack < MAX_JACKS; jack++) this.ring.push(jack, target as Volts);
  }
}

function speed(): Promise<BenchRow[]> {
  const operations = 2_000;
  const slewing = new Rack(true);
  const settled = new Rack(false);
  return compare(`quanta of ${MAX_JACKS} jacks (real time is ${QUANTA_PER_SECOND}/s)`, [
    {
      name: 'all slewing',
      operations,
      run: () => slewing.render(operations),
      atLeastPerSecond: TIMES_REAL_TIME * QUANTA_PER_SECOND,
    },
    { name: 'all settled', operations, run: () => settled.render(operations) },
  ]);
}

function growth(): BenchRow {
  const rack = new Rack(true);
  rack.render(WARM_UP_QUANTA);
  const before = liveBytes();
  const startedAt = process.cpuUsage();
  rack.render(QUANTA);
  const { user, system } = process.cpuUsage(startedAt);
  const perSecond = (QUANTA / (user + system)) * 1e6;
  const grown = liveBytes() - before;
  return {
    title: `heap after ${QUANTA.toLocaleString('en')} quanta of ${MAX_JACKS} slewing jacks`,
    name: `${grown.toLocaleString('en')} bytes more live`,
    perSecond,
    ratio: perSecond / QUANTA_PER_SECOND,
    bound: `at most ${LIVE_GROWTH_BYTES.toLocaleString('en')} bytes, at least ${TIMES_REAL_TIME} × real time`,
    holds: grown <= LIVE_GROWTH_BYTES && perSecond >= TIMES_REAL_TIME * QUANTA_PER_SECOND,
  };
}

export async function renderBench(): Promise<BenchRow[]> {
  return [...(await speed()), growth()];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runAsScript(renderBench);
