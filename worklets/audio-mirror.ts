/**
 * The degraded mode's end in the audio thread: messages, which arrive between quanta, become the words, rows and records
 * that the renderer would find in shared memory. Audio thread: `pump` posts, and so allocates; the degraded mode does.
 */
import { ControlBlock, ControlWord } from '../src/shared/control-block';
import type {
  AudioToOthers,
  EnginePort,
  EngineToAudio,
  MirrorPort,
  PageToAudio,
} from '../src/shared/mirror-messages';
import { RENDER_NO_MORE, type SharedMemory } from '../src/shared/protocol';
import { RingWriter } from '../src/shared/ring';
import type { Frames, Hertz } from '../src/domain/numbers/units';

/** Often enough for a meter. */
const SNAPSHOTS_PER_SECOND = 30;

export class AudioMirror {
  private readonly control: ControlBlock;
  private readonly ring: RingWriter;
  private readonly framesBetween: number;
  private enginePort: MirrorPort | null = null;
  private framesSince = 0;

  constructor(
    private readonly memory: SharedMemory,
    private readonly pagePort: MirrorPort,
    sampleRate: Hertz,
  ) {
    this.control = new ControlBlock(memory.control);
    this.ring = new RingWriter(memory.ring);
    this.framesBetween = sampleRate / SNAPSHOTS_PER_SECOND;
    pagePort.onmessage = ({ data }) => {
      if (data === RENDER_NO_MORE) return;
      const message = data as PageToAudio | EnginePort;
      if ('enginePort' in message) this.connectEngine(message.enginePort);
      else this.takeFromPage(message);
    };
  }

  /** After every quantum. */
  pump(frames: Frames): void {
    this.framesSince += frames;
    if (this.framesSince < this.framesBetween) return;
    this.framesSince = 0;
    const message: AudioToOthers = {
      panicEpoch: this.control.words[ControlWord.PanicEpoch],
      armTicket: this.control.words[ControlWord.ArmTicket],
      sinkConfirmed: this.control.words[ControlWord.SinkConfirmed],
      snapshot: this.memory.snapshot as ArrayBuffer,
    };
    this.pagePort.postMessage(message);
    this.enginePort?.postMessage(message);
  }

  private connectEngine(port: MirrorPort): void {
    this.enginePort = port;
    port.onmessage = ({ data }) => {
      this.takeFromEngine(data as EngineToAudio);
    };
  }

  private takeFromPage({ panicEpoch, armTicket, sinkConfirmed, jacks }: PageToAudio): void {
    const { control } = this;
    control.adoptPanicEpoch(panicEpoch);
    control.words[ControlWord.ArmTicket] = armTicket;
    control.words[ControlWord.SinkConfirmed] = sinkConfirmed;
    if (jacks === null) return;
    control.table.set(jacks.rows);
    control.words[ControlWord.JackCount] = jacks.count;
    control.words[ControlWord.TableVersion] += 2;
  }

  private takeFromEngine({ panicEpoch, heartbeat, records }: EngineToAudio): void {
    this.control.adoptPanicEpoch(panicEpoch);
    this.control.words[ControlWord.EngineHeartbeat] = heartbeat;
    // The renderer empties this ring every quantum; what does not fit is dropped and counted there.
    this.ring.pushAll(records);
  }
}
