/** The audio thread's global scope, and nothing more: there is no `performance`, no timer, no `fetch`. */

interface Transferable {
  /** Nothing that this project transfers from here; the name is what the shared files ask for. */
  readonly [Symbol.toStringTag]: string;
}

interface MessageEvent {
  readonly data: unknown;
}

interface MessagePort {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  start(): void;
}

declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}

declare function registerProcessor(
  name: string,
  processor: new (options: { readonly processorOptions: never }) => AudioWorkletProcessor,
): void;

declare const sampleRate: number;
