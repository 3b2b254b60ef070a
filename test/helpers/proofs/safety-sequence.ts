/**
 * The safety property: whatever is written into the memory that the audio thread reads, an unarmed channel is at 0 V but for the
 * keep-alive, an armed one within its jack's limits, and only the ramps between the two pass outside limits that exclude 0 V. No
 * sample is anything but a number, nothing jumps, whatever the clock does, and a panic is at 0 V when its ramp is over.
 *
 * Sequences are short because the sample rate is low: 400 Hz makes a ramp of 8 frames and a hold of 4,000.
 */
import type { JackRow } from '../../../src/domain/devices/jack-table';
import { hertz, volts, wholeFrames } from '../../../src/domain/numbers/units';
import { ControlBlock, ControlWord, JACK_ROW_DOUBLES } from '../../../src/shared/control-block';
import { allocateMemory } from '../../../src/shared/memory';
import { RING_CAPACITY, RingWriter } from '../../../src/shared/ring';
import { Snapshot, SnapshotWord } from '../../../src/shared/snapshot';
import { HOLD_SECONDS, RAMP_SECONDS, Renderer } from '../../../worklets/renderer';
import { Random } from '../../../src/domain/numbers/random';
import { Judge } from './safety-judge';
import {
  CHANNELS,
  drawFrames,
  drawHostileRecord,
  drawJackIndex,
  drawMove,
  drawTable,
  drawTarget,
  editTable,
} from './safety-material';

const SAMPLE_RATE = 400;
const RAMP_FRAMES = RAMP_SECONDS * SAMPLE_RATE;
const HOLD_FRAMES = HOLD_SECONDS * SAMPLE_RATE;
const STEPS = 24;
const QUANTUM_MS = 3;

const memory = allocateMemory(true);
const outputs = Array.from({ length: CHANNELS }, () => new Float32Array(HOLD_FRAMES));

class Sequence {
  private readonly random: Random;
  private readonly control = new ControlBlock(memory.control);
  private readonly ring = new RingWriter(memory.ring);
  private readonly snapshot = new Snapshot(memory.snapshot);
  private readonly judge = new Judge(SAMPLE_RATE, RAMP_FRAMES);
  private readonly renderer: Renderer;
  private rows: JackRow[] = [];
  private hasTable = false;
  /** The table in `rows` was written whole, but not yet seen by a quantum. */
  private isWaiting = false;
  private isTorn = false;
  private wallMs = 0;
  private engineLives = true;
  private framesSinceBeat = 0;
  private framesSincePanic = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    new Uint8Array(memory.control).fill(0);
    new Uint8Array(memory.ring).fill(0);
    new Uint8Array(memory.snapshot).fill(0);
    this.renderer = new Renderer(memory, hertz(SAMPLE_RATE), () => this.wallMs);
  }

  run(): void {
    // Now and then the engine comes late.
    this.engineLives = this.random.below(8) !== 0;
    this.writeTable(drawTable(this.random));
    for (let step = 0; step < STEPS; step++) {
      this.act();
      const quanta = 1 + this.random.below(3);
      for (let quantum = 0; quantum < quanta; quantum++) this.render(drawFrames(this.random));
    }
  }

  private act(): void {
    const { random, control } = this;
    const act = random.below(32);
    if (act < 10) this.command();
    else if (act < 16) control.arm();
    else if (act < 18) control.disarm();
    else if (act < 20) this.panic();
    else if (act < 22) this.writeTable(editTable(random, this.rows));
    else if (act === 22) this.writeTable(drawTable(random));
    else if (act === 23) this.tearTable();
    else if (act < 26) this.wallMs += random.pick([-3_600_000, -600, 501, 600, 3_600_000]);
    else if (act === 26) control.doubtSink();
    else if (act < 30) control.confirmSink(this.snapshot.read(SnapshotWord.Interruptions));
    else if (act === 30 && random.chance(0.1)) this.overrunRing();
    else if (act === 31) this.killOrReviveEngine();
  }

  private command(): void {
    const { random, ring } = this;
    const count = 1 + random.below(4);
    for (let made = 0; made < count; made++) {
      const kind = random.below(8);
      if (kind < 3) ring.push(drawJackIndex(random), volts(drawTarget(random)));
      else if (kind < 7) ring.pushMove(drawJackIndex(random), drawMove(random));
      else ring.pushAll(drawHostileRecord(random));
    }
  }

  private panic(): void {
    this.control.panic();
    this.framesSincePanic = 0;
  }

  private writeTable(rows: JackRow[]): void {
    if (this.isTorn) Atomics.add(this.control.words, ControlWord.TableVersion, -1);
    this.isTorn = false;
    this.rows = rows;
    this.control.writeJacks(rows);
    this.isWaiting = true;
  }

  /** The page stops half-way through writing a table. */
  private tearTable(): void {
    if (this.isTorn) return;
    this.isTorn = true;
    Atomics.add(this.control.words, ControlWord.TableVersion, 1);
    this.control.table.fill(99, 0, this.random.below(4) * JACK_ROW_DOUBLES);
  }

  /** More records than the ring can hold are said to be there. */
  private overrunRing(): void {
    Atomics.add(new Int32Array(memory.ring), 0, this.random.pick([RING_CAPACITY + 1, -7]));
  }

  private killOrReviveEngine(): void {
    this.engineLives = !this.engineLives;
    if (!this.engineLives && this.random.chance(0.25)) this.render(HOLD_FRAMES);
  }

  private render(frames: number): void {
    const { control, snapshot, judge } = this;
    if (this.engineLives) control.beat();
    this.framesSinceBeat = this.engineLives ? 0 : this.framesSinceBeat + frames;
    this.wallMs += QUANTUM_MS;
    this.renderer.render(outputs, wholeFrames(frames));
    if (this.isWaiting && !this.isTorn) {
      this.judge.takeTable(this.rows);
      this.isWaiting = false;
      this.hasTable = true;
    }

    const panicEpoch = control.words[ControlWord.PanicEpoch];
    const isSinkSure =
      control.words[ControlWord.SinkConfirmed] === snapshot.words[SnapshotWord.Interruptions];
    const isPanic = panicEpoch !== this.panicAtRest;
    const open =
      this.hasTable && control.armed && isSinkSure && !isPanic && this.framesSinceBeat < HOLD_FRAMES;
    judge.judge(outputs, frames, open);

    this.panicAtRest = snapshot.words[SnapshotWord.PanicAtRest];
    this.framesSincePanic += frames;
    if (this.framesSincePanic >= RAMP_FRAMES && this.panicAtRest !== panicEpoch)
      throw new Error('a panic that is not at rest when its ramp is over');
    if (snapshot.words[SnapshotWord.Failed] !== 0) throw new Error('the renderer failed');
  }

  /** The epoch that was at rest when the last quantum began. */
  private panicAtRest = 0;
}

/** Plays one sequence. Throws, naming the seed, when a sample breaks the property. */
export function proveSequence(seed: number): void {
  try {
    new Sequence(seed).run();
  } catch (cause) {
    throw new Error(`sequence of seed ${seed}: ${(cause as Error).message}`, { cause });
  }
}
