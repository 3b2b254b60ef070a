/** No patch that imports moves an unarmed channel, whatever chat, support, edits, panics and interruptions do: rendered offline. */
import { expect, test } from 'vitest';
import { jackTable, NOT_DRIVEN } from '../../../src/domain/devices/jack-table';
import { profileOf } from '../../../src/domain/devices/profiles';
import { Random } from '../../../src/domain/numbers/random';
import { hertz, type Volts, wholeFrames } from '../../../src/domain/numbers/units';
import type { Patch } from '../../../src/domain/patch/patch';
import { ControlBlock } from '../../../src/shared/control-block';
import { allocateMemory } from '../../../src/shared/memory';
import type { SharedMemory } from '../../../src/shared/protocol';
import { RingWriter } from '../../../src/shared/ring';
import { Snapshot, SnapshotWord } from '../../../src/shared/snapshot';
import { Renderer } from '../../../worklets/renderer';
import { drawFrames, drawMove } from '../../helpers/proofs/safety-material';
import { EngineBench } from '../../helpers/rigs/engine-bench';
import { cheer, panic } from '../../helpers/rigs/support-bench';
import { drawCommand, drawPatch } from '../../helpers/samples/patch-material';

const PATCHES = 4_000;
/** A ramp of 8 frames: some sequences last several seconds. */
const SAMPLE_RATE = 400;
const STEPS = 8;
const LSB = 2 ** -23;
const LABELS = ['ES-8', 'ES-9', 'ODIO', 'MOTU 828', 'MAT', 'USB Audio'];
const MAX_CHANNELS = 32;
const LONGEST_QUANTUM = 37;

const buffers = Array.from({ length: MAX_CHANNELS }, () => new Float32Array(LONGEST_QUANTUM));

/** In so many patches one hears chat through a whole engine; to the others go the volts and moves of commands, past all that refuses. */
const ENGINE_EVERY = 5;

/** How often what could have gone wrong was there to go wrong. */
const seen = { rests: 0, asked: 0, calibrated: 0, edits: 0, panics: 0 };

const SPARE = allocateMemory(true);

function emptied(memory: SharedMemory): SharedMemory {
  for (const buffer of [memory.control, memory.ring, memory.snapshot]) new Uint8Array(buffer).fill(0);
  return memory;
}

class Show {
  private readonly memory: SharedMemory;
  private readonly control: ControlBlock;
  private readonly ring: RingWriter;
  private readonly renderer: Renderer;
  private readonly snapshot: Snapshot;
  private readonly label: string;
  private readonly outputs: readonly Float32Array[];
  private wallMs = 0;
  private wasAsked = false;

  constructor(
    private readonly random: Random,
    private patch: Patch,
    private readonly bench: EngineBench | null,
  ) {
    this.memory = bench?.memory ?? emptied(SPARE);
    this.control = new ControlBlock(this.memory.control);
    this.ring = new RingWriter(this.memory.ring);
    this.renderer = new Renderer(this.memory, hertz(SAMPLE_RATE), () => this.wallMs);
    this.snapshot = new Snapshot(this.memory.snapshot);
    this.label = random.pick(LABELS);
    this.outputs = buffers.slice(0, random.pick([2, 8, 8, 16, MAX_CHANNELS]));
    this.writeTable();
  }

  play(): void {
    for (let step = 0; step < STEPS; step++) {
      this.act();
      const quanta = 1 + this.random.below(3);
      for (let quantum = 0; quantum < quanta; quantum++) this.render(drawFrames(this.random));
    }
    if (this.wasAsked) seen.asked++;
  }

  private act(): void {
    const { control, random, snapshot } = this;
    const act = random.below(32);
    if (act < 20) this.command();
    else if (act < 22) this.edit();
    else if (act < 24) this.panic();
    else if (act < 26) control.doubtSink();
    else if (act < 28) control.confirmSink(snapshot.read(SnapshotWord.Interruptions));
    else if (act < 30) this.wallMs += 600;
    else this.bench?.pipeline.hold(random.pick(this.patch.variables).name, 1);
    this.bench?.wait(random.pick([0, 20, 300]));
    this.bench?.output.tick();
  }

  private command(): void {
    const { bench, random, patch, ring } = this;
    const { jack, volts } = random.pick(patch.variables);
    const far = random.pick([volts.min, volts.max]) as Volts;
    if (bench === null) {
      if (random.below(2) === 0) ring.push(jack - 1, far);
      else ring.pushMove(jack - 1, { ...drawMove(random), target: far });
    } else if (random.below(8) === 0) cheer(bench);
    else bench.say(drawCommand(random, patch), `v${random.below(50)}`);
  }

  private panic(): void {
    const { bench } = this;
    this.control.panic();
    if (bench?.output.panicked() === true) panic(bench);
    seen.panics++;
  }

  private edit(): void {
    this.patch = drawPatch(this.random);
    this.bench?.edit(this.patch);
    this.writeTable();
    seen.edits++;
  }

  private writeTable(): void {
    const { patch, label, outputs } = this;
    const rows = jackTable(patch, profileOf(label, patch.device.profile), outputs.length);
    this.control.writeJacks(rows);
    const driven = rows.filter(({ channelIndex }) => channelIndex !== NOT_DRIVEN);
    if (driven.some(({ rest }) => Math.abs(rest) > 1)) seen.rests++;
    if (driven.some(({ gain, offsetVolts }) => gain !== 1 && offsetVolts !== 0)) seen.calibrated++;
  }

  private render(frames: number): void {
    const { outputs } = this;
    this.wallMs += (1_000 * frames) / SAMPLE_RATE;
    // Like a device's buffer, it comes with whatever was in it.
    for (const output of outputs) output.fill(NaN);
    this.renderer.render(outputs, wholeFrames(frames));
    for (let channel = 0; channel < outputs.length; channel++)
      for (let frame = 0; frame < frames; frame++)
        if (!(Math.abs(outputs[channel][frame]) <= LSB))
          throw new Error(`${outputs[channel][frame]} on channel ${channel + 1}`);
    if (this.snapshot.read(SnapshotWord.Failed) !== 0) throw new Error('the renderer failed');
    this.wasAsked ||= this.snapshot.targets.some((volts) => Math.abs(volts) > 1);
  }
}

test('in four thousand drawn patches that import, no sample of any channel is more than one LSB', () => {
  for (let seed = 1; seed <= PATCHES; seed++) {
    const random = new Random(seed);
    const patch = drawPatch(random);
    const bench = seed % ENGINE_EVERY === 0 ? new EngineBench(patch, { armed: false }) : null;
    const show = new Show(random, patch, bench);
    expect(() => {
      show.play();
    }, `seed ${seed}`).not.toThrow();
  }
  // Most of them would have shown a jack that goes to its rest, or to what chat asked.
  expect(seen.rests).toBeGreaterThan(0.8 * PATCHES);
  expect(seen.asked).toBeGreaterThan(0.8 * PATCHES);
  expect(seen.calibrated).toBeGreaterThan(0.4 * PATCHES);
  expect(Math.min(seen.edits, seen.panics)).toBeGreaterThan(0.2 * PATCHES);
}, 300_000);
