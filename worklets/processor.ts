/** The AudioWorklet: hands the renderer its memory and its quanta. Loaded by address, so it exports nothing. */
import { wholeFrames, hertz } from '../src/domain/numbers/units';
import { allocateMemory } from '../src/shared/memory';
import { PROCESSOR_NAME, type ProcessorOptions } from '../src/shared/protocol';
import { AudioMirror } from './audio-mirror';
import { Renderer } from './renderer';

class JackProcessor extends AudioWorkletProcessor {
  private readonly renderer: Renderer;
  /** In the degraded mode only. */
  private readonly mirror: AudioMirror | null;

  constructor({ processorOptions }: { readonly processorOptions: ProcessorOptions }) {
    super();
    const memory = processorOptions.memory ?? allocateMemory(false);
    this.renderer = new Renderer(memory, hertz(sampleRate), Date.now);
    this.mirror =
      processorOptions.memory === null ? new AudioMirror(memory, this.port, hertz(sampleRate)) : null;
  }

  process(_inputs: unknown, outputs: readonly (readonly Float32Array[])[]): boolean {
    const channels = outputs[0];
    const quantum = wholeFrames(channels.length === 0 ? 0 : channels[0].length);
    this.renderer.render(channels, quantum);
    if (this.mirror !== null) this.mirror.pump(quantum);
    return true;
  }
}

registerProcessor(PROCESSOR_NAME, JackProcessor);
