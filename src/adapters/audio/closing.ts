/**
 * Ends a stream for good. Chrome keeps a worklet node as long as its processor is active, and closing the context does not change
 * that: each session left a context, its nodes and its shared memory behind. So the processor ends first. Page: safe.
 */
import { RENDER_NO_MORE } from '../../shared/protocol';
import { answerWithin } from '../time-limit';

/** A few buffers of a device. An audio thread that stands still answers nobody, and its stream must close all the same. */
const ENDS_WITHIN_MS = 100;
/** Measured: 0.4 s under a sound server that hangs. */
const CLOSES_WITHIN_MS = 2_000;

/** Resolves once the processor has returned for the last time, or does not answer. The interface gets zeros from then on. */
export function endProcessor(port: MessagePort): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      port.removeEventListener('message', take);
      port.close();
      resolve();
    };
    const take = ({ data }: MessageEvent<unknown>): void => {
      if (data === RENDER_NO_MORE) end();
    };
    const timer = setTimeout(end, ENDS_WITHIN_MS);
    port.addEventListener('message', take);
    port.start();
    port.postMessage(RENDER_NO_MORE);
  });
}

/** Returns false when it did not close in time. */
export async function closeWithinTime(context: AudioContext): Promise<boolean> {
  if (context.state === 'closed') return true;
  const tooLate = new Error('the stream did not close');
  return answerWithin(context.close(), CLOSES_WITHIN_MS, tooLate).then(
    () => true,
    () => false,
  );
}
