/**
 * The degraded mode's ends in the page and in the engine: they keep private buffers like the audio thread's, so that all
 * other code works on them as on shared memory. The audio thread's end is `worklets/audio-mirror.ts`.
 */
import { ControlBlock, ControlWord } from './control-block';
import type { AudioToOthers, EnginePort, EngineToAudio, MirrorPort, PageToAudio } from './mirror-messages';
import type { SharedMemory } from './protocol';
import { RingReader } from './ring';
import { Snapshot } from './snapshot';

/** The shortest that a browser lets a timer repeat: what a command loses in the degraded mode, at most. */
const ENGINE_PUMP_MS = 4;
/** A panic must not wait, and a look at a few words costs nothing. */
const PAGE_PUMP_MS = 10;
/** Engines beat ten times a second; a message each is enough. */
const BEAT_EVERY_PUMPS = 25;

/** The page's end. `port` is the worklet node's own. Page: safe. */
export class PageMirror {
  private readonly control: ControlBlock;
  private readonly timer: ReturnType<typeof setInterval>;
  private lastSent: PageToAudio | null = null;
  private lastVersion = 0;

  constructor(
    memory: SharedMemory,
    private readonly port: MirrorPort,
  ) {
    this.control = new ControlBlock(memory.control);
    listenToAudio(port, memory);
    this.timer = setInterval(() => this.pump(), PAGE_PUMP_MS);
  }

  /**
   * Gives the audio thread the other end of the engine's port, after all that was written so far: a command must not come before
   * the jack table. Once per engine: a new one takes the old one's place.
   */
  connectEngine(port: MessagePort): void {
    this.pump();
    const message: EnginePort = { enginePort: port };
    this.port.postMessage(message, [port]);
  }

  /** Sends what changed, without waiting for the timer. */
  pump(): void {
    const { words, table } = this.control;
    const version = words[ControlWord.TableVersion];
    const jacks =
      version === this.lastVersion ? null : { rows: table.slice(), count: words[ControlWord.JackCount] };
    const next: PageToAudio = {
      panicEpoch: words[ControlWord.PanicEpoch],
      armTicket: words[ControlWord.ArmTicket],
      sinkConfirmed: words[ControlWord.SinkConfirmed],
      jacks,
    };
    const last = this.lastSent;
    const isNews =
      jacks !== null ||
      next.panicEpoch !== last?.panicEpoch ||
      next.armTicket !== last.armTicket ||
      next.sinkConfirmed !== last.sinkConfirmed;
    if (!isNews) return;
    this.port.postMessage(next);
    this.lastSent = next;
    this.lastVersion = version;
  }

  stop(): void {
    clearInterval(this.timer);
    this.port.onmessage = null;
  }
}

/** The engine's end. Engine worker: safe. */
export class EngineMirror {
  private readonly control: ControlBlock;
  private readonly ring: RingReader;
  private readonly timer: ReturnType<typeof setInterval>;
  private pumps = 0;
  private lastPanicEpoch = 0;

  constructor(
    memory: SharedMemory,
    private readonly port: MirrorPort,
  ) {
    this.control = new ControlBlock(memory.control);
    this.ring = new RingReader(memory.ring);
    listenToAudio(port, memory, ({ armTicket, sinkConfirmed }) => {
      this.control.words[ControlWord.ArmTicket] = armTicket;
      this.control.words[ControlWord.SinkConfirmed] = sinkConfirmed;
    });
    this.timer = setInterval(() => this.pump(), ENGINE_PUMP_MS);
  }

  /** Sends a panic at once, the records that the engine has put into its ring, in order, and a heartbeat now and then. */
  pump(): void {
    this.pumps++;
    const { words } = this.control;
    const panicEpoch = words[ControlWord.PanicEpoch];
    const records = this.ring.takeAll();
    const isPanic = panicEpoch !== this.lastPanicEpoch;
    if (!isPanic && records.length === 0 && this.pumps % BEAT_EVERY_PUMPS !== 0) return;
    this.lastPanicEpoch = panicEpoch;
    const message: EngineToAudio = {
      panicEpoch,
      heartbeat: words[ControlWord.EngineHeartbeat],
      records,
    };
    this.port.postMessage(message, [records.buffer]);
  }

  stop(): void {
    clearInterval(this.timer);
    this.port.onmessage = null;
  }
}

function listenToAudio(
  port: MirrorPort,
  memory: SharedMemory,
  takeMore: (message: AudioToOthers) => void = () => undefined,
): void {
  const control = new ControlBlock(memory.control);
  const { words, volts, targets, asked } = new Snapshot(memory.snapshot);
  port.onmessage = ({ data }) => {
    const message = data as AudioToOthers;
    const { panicEpoch, snapshot } = message;
    const theirs = new Snapshot(snapshot);
    control.adoptPanicEpoch(panicEpoch);
    words.set(theirs.words);
    volts.set(theirs.volts);
    targets.set(theirs.targets);
    asked.set(theirs.asked);
    takeMore(message);
  };
}
