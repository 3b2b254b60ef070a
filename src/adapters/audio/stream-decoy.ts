/**
 * Sees to it that no stream comes out of Chrome's pool. Chrome keeps the physical stream of a closed context for five seconds
 * and gives it to the next context of the same device and parameters, in whichever tab, window or profile. When the device was
 * away meanwhile, the system has moved that stream: voltages come out of the speakers, with no event to tell.
 *
 * A silent context that asks for the same takes the pooled stream and holds it while the real one is opened, which then gets a
 * fresh one. One is enough: Chrome keeps one idle stream of a kind and closes the others at once. Measured over 48 closings,
 * reloads and closed tabs with a replug after each: in no round whose levels were kept did voltages reach the speakers. Without
 * the decoy 23 of 24 did not come out of the interface.
 *
 * Other parameters would do as well, but cost: measured with PulseAudio at 48 and 44.1 kHz, `renderSizeHint` alone changes no
 * stream, and the next buffer size that does comes out 10 ms later. Page: safe.
 */
import { seconds } from '../../domain/numbers/units';

/**
 * Many buffers: measured, a suspended interface takes 0.01 s, and a context renders some quanta yet of a stream that it has just
 * given up for one with more channels.
 */
const FLOWS_AFTER_SECONDS = seconds(0.1);
const LOOK_EVERY_MS = 4;

/**
 * Resolves when the context holds a stream that takes samples, by the time of the context. That `resume` resolves is not enough:
 * a suspended interface takes one buffer, and then no more.
 */
export async function untilItFlows(context: BaseAudioContext & Pick<AudioContext, 'resume'>): Promise<void> {
  const flows = context.currentTime + FLOWS_AFTER_SECONDS;
  await context.resume();
  while (context.currentTime < flows && context.state !== 'closed')
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}
