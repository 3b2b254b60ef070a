/** The AudioWorklet: hands the renderer its memory and its quanta. Loaded by address, so it exports nothing. */
import { wholeFrames, hertz } from '../src/domain/numbers/units';
import { allocateMemory } from '../src/shared/memory';
import { PROCESSOR_NAME, type ProcessorOptions, RENDER_NO_MORE } from '../src/shared/protocol';
import { AudioMirror } from './audio-mirror';
import { Renderer } from './renderer';

class JackProcessor extends AudioWorkletProcessor {
  private readonly renderer: Renderer;
  /** In the degraded mode only. */
  private readonly mirror: AudioMirror | null;
  private hasEnded = false;

  constructor({ processorOptions }: { readonly processorOptions: ProcessorOptions }) {
    super();
    const memory = processorOptions.memory ?? allocateMemory(false);
    this.renderer = new Renderer(memory, hertz(sampleRate), Date.now);
    this.mirror =
      processorOptions.memory === null ? new AudioMirror(memory, this.port, hertz(sampleRate)) : null;
    this.port.addEventListener('message', ({ data }) => {
      if (data === RENDER_NO_MORE) this.hasEnded = true;
    });
    this.port.start();
  }

  /** Returns whether it goes on: one that never says no is kept by Chrome for ever, with its context and memory. */
  process(_inputs: unknown, outputs: readonly (readonly Float32Array[])[]): boolean {
    if (this.hasEnded) {
      this.port.postMessage(RENDER_NO_MORE);
      return false;
    }
    const channels = outputs[0];
    const quantum = wholeFrames(channels.length === 0 ? 0 : channels[0].length);
    this.renderer.render(channels, quantum);
    if (this.mirror !== null) this.mirror.pump(quantum);
    return true;
  }
}

registerProcessor(PROCESSOR_NAME, JackProcessor);
