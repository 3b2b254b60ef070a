/** The audio thread's cost: speed against real time, and what it leaves on the heap. */
import { pathToFileURL } from 'node:url';
import { MAX_JACKS } from '../../src/domain/devices/jack';
import { type JackRow, NOT_DRIVEN } from '../../src/domain/devices/jack-table';
import { hertz, seconds, volts, wholeFrames } from '../../src/domain/numbers/units';
import { type Move, plainMove, type Shape } from '../../src/domain/voltage/move';
import { ControlBlock } from '../../src/shared/control-block';
import { allocateMemory } from '../../src/shared/memory';
import { RingWriter } from '../../src/shared/ring';
import { Renderer } from '../../worklets/renderer';
import { liveBytes } from '../helpers/rigs/heap';
import { type BenchRow, compare, runAsScript } from './harness';
import { plainQuanta } from './reference';

const SAMPLE_RATE = 48_000;
const QUANTUM_FRAMES = 128;
const QUANTA_PER_SECOND = SAMPLE_RATE / QUANTUM_FRAMES;
const QUANTA = 1_000_000;
const WARM_UP_QUANTA = 20_000;
/** Ten volts at this slew take longer than the ten seconds between two moves: the jacks never settle. */
const SLEW_VOLTS_PER_SECOND = 0.9;
const SECONDS_PER_MOVE = 10;
const QUANTA_PER_MOVE = SECONDS_PER_MOVE * QUANTA_PER_SECOND;
/** Live objects may differ by what the test runner itself keeps; a leak of one number a quantum would be sixteen million. */
const LIVE_GROWTH_BYTES = 65_536;
/** A part of the reference's speed. A quiet machine measured 200 times real time and more. */
const MIN_RATIO = 0.2;

const ROW: JackRow = {
  channelIndex: NOT_DRIVEN,
  min: volts(-10),
  max: volts(10),
  rest: volts(0),
  slewVoltsPerSecond: SLEW_VOLTS_PER_SECOND,
  fullScaleVolts: volts(10),
  gain: 1.01,
  offsetVolts: volts(0.01),
};

/** The targets that the jacks get over and over, away from 0 V and back. */
const MOVES = {
  slewing: [plainMove(volts(10)), plainMove(volts(-10))],
  ramping: [ramp(5, 'linear'), ramp(0, 'linear')],
  curving: [ramp(5, 'exponential'), ramp(0, 'exponential')],
  settled: [],
} satisfies Record<string, readonly Move[]>;

/** At half a volt a second on average, and for as long as until the next one. */
function ramp(target: number, shape: Shape): Move {
  return { ...plainMove(volts(target)), overSeconds: seconds(SECONDS_PER_MOVE), shape };
}

/** Renders quanta of 32 jacks, all of them on their way somewhere, or all settled. */
class Rack {
  private readonly memory = allocateMemory(true);
  private readonly control = new ControlBlock(this.memory.control);
  private readonly ring = new RingWriter(this.memory.ring);
  /** By the stream's own time: while another rack has its turn, the wall clock would show an interruption. */
  private readonly renderer = new Renderer(
    this.memory,
    hertz(SAMPLE_RATE),
    () => (this.quanta * 1000) / QUANTA_PER_SECOND,
  );
  private readonly outputs = Array.from({ length: MAX_JACKS }, () => new Float32Array(QUANTUM_FRAMES));
  private quanta = 0;

  constructor(private readonly moves: readonly Move[]) {
    // Only what slews needs a slew; a curve of five volts begins at two and a half volts a second.
    const slewVoltsPerSecond = moves === MOVES.slewing ? SLEW_VOLTS_PER_SECOND : 10;
    this.control.writeJacks(
      this.outputs.map((_, channelIndex) => ({ ...ROW, channelIndex, slewVoltsPerSecond })),
    );
    this.control.arm();
  }

  render(quanta: number): number {
    for (let quantum = 0; quantum < quanta; quantum++) {
      if (this.quanta % QUANTA_PER_MOVE === 0) this.aim();
      if (this.quanta % 32 === 0) this.control.beat();
      this.renderer.render(this.outputs, wholeFrames(QUANTUM_FRAMES));
      this.quanta++;
    }
    return this.outputs[0][0];
  }

  private aim(): void {
    const { moves, quanta } = this;
    if (moves.length === 0) return;
    const move = moves[(quanta / QUANTA_PER_MOVE) % moves.length];
    for (let jack = 0; jack < MAX_JACKS; jack++) this.ring.pushMove(jack, move);
  }
}

function speed(): Promise<BenchRow[]> {
  const operations = 2_000;
  return compare(`quanta of ${MAX_JACKS} jacks (real time is ${QUANTA_PER_SECOND}/s)`, [
    plainQuanta(operations),
    ...Object.entries(MOVES).map(([name, moves]) => {
      const rack = new Rack(moves);
      return {
        name: `all ${name}`,
        operations,
        run: () => rack.render(operations),
        atLeastRatio: MIN_RATIO,
      };
    }),
  ]);
}

function growth(name: 'slewing' | 'curving'): BenchRow {
  const rack = new Rack(MOVES[name]);
  rack.render(WARM_UP_QUANTA);
  const before = liveBytes();
  const startedAt = process.cpuUsage();
  rack.render(QUANTA);
  const { user, system } = process.cpuUsage(startedAt);
  const perSecond = (QUANTA / (user + system)) * 1e6;
  const grown = liveBytes() - before;
  return {
    title: `heap after ${QUANTA.toLocaleString('en')} quanta of ${MAX_JACKS} ${name} jacks`,
    name: `${grown.toLocaleString('en')} bytes more live`,
    perSecond,
    fastestPerSecond: perSecond,
    ratio: perSecond / QUANTA_PER_SECOND,
    bound: `at most ${LIVE_GROWTH_BYTES.toLocaleString('en')} bytes`,
    holds: grown <= LIVE_GROWTH_BYTES,
  };
}

export async function renderBench(): Promise<BenchRow[]> {
  return [...(await speed()), growth('slewing'), growth('curving')];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runAsScript(renderBench);
