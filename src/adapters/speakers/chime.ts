/** Two soft tones on ordinary speakers, in a context of their own that ends with them. Page: safe. */
import { answerWithin } from '../time-limit';
import { Safeguard } from './safeguard';

const STARTS_WITHIN_MS = 2_000;
/** A falling third: heard beside music, and no alarm. */
const TONES_HERTZ = [880, 698];
const TONE_SECONDS = 0.22;
const LOUDNESS = 0.25;
/** Before the safeguard, which squares what it is given and has the last word. */
const VOLUME = 0.5;
const CHIME_SECONDS = 0.9;

/** Connects the tones, which begin at `at` in the context's time. */
export function connectChime(context: BaseAudioContext, out: AudioNode, at: number): void {
  const safeguard = new Safeguard(context, out);
  safeguard.setVolume(VOLUME, at);
  TONES_HERTZ.forEach((frequency, nth) => {
    const start = at + 0.05 + nth * TONE_SECONDS;
    const tone = new OscillatorNode(context, { frequency });
    const swell = new GainNode(context, { gain: 0 });
    swell.gain.setTargetAtTime(LOUDNESS, start, 0.012);
    swell.gain.setTargetAtTime(0, start + 0.08, 0.06);
    tone.connect(swell).connect(safeguard.input);
    tone.start(start);
    tone.stop(at + CHIME_SECONDS);
  });
}

/** Resolves when it is over, or `silence` was asked for. `sinkId` is from `listenPlace`. Rejects where the speakers cannot be used. */
export async function playChime(sinkId: string, silence: AbortSignal): Promise<void> {
  const context = new AudioContext({ latencyHint: 'playback', sinkId } as AudioContextOptions);
  const isMoved = new Promise<void>((resolve) => {
    context.addEventListener('sinkchange', () => resolve());
    context.addEventListener('error', () => resolve());
    silence.addEventListener('abort', () => resolve());
  });
  try {
    await answerWithin(context.resume(), STARTS_WITHIN_MS, new Error('the speakers did not start'));
    if (silence.aborted) return;
    connectChime(context, context.destination, context.currentTime);
    await Promise.race([isMoved, new Promise((resolve) => setTimeout(resolve, CHIME_SECONDS * 1_000))]);
  } finally {
    await context.close().catch(() => undefined);
  }
}
