/**
 * The end of the synth: keeps loud moments down, takes DC off, and cuts what is left below full scale, whatever comes in. Then the
 * volume, which is never above 1. Compressor and bend make DC of lopsided waves, so the DC blocker stands behind them. Page: safe.
 */

/** Small speakers make nothing of what is below, but heat; a bass is heard by its harmonics. */
const LOWEST_HERTZ = 55;
/** Beyond this loud moments are bent, towards the second: the compressor keeps music near the first. */
const CLEAN_UP_TO = 0.5;
const BENT_TO = 0.75;
/** Nothing gets past this. Behind it the volume can only take away. */
const CEILING = 0.95;
const FADE_SECONDS = 0.008;

const stereo = { channelCount: 2, channelCountMode: 'explicit' } as const;

export class Safeguard {
  readonly input: AudioNode;
  private readonly volume: GainNode;

  /** Silent until `setVolume`. */
  constructor(context: BaseAudioContext, out: AudioNode) {
    const highPass = (Q: number): BiquadFilterNode =>
      new BiquadFilterNode(context, { ...stereo, type: 'highpass', frequency: LOWEST_HERTZ, Q });
    // Two of these decibels make a Butterworth of the fourth order.
    const first = highPass(-5.33);
    const second = highPass(2.32);
    const compressor = new DynamicsCompressorNode(context, {
      ...stereo,
      threshold: -16,
      knee: 12,
      ratio: 8,
      attack: 0.004,
      release: 0.18,
    });
    // The compressor makes up for what it takes away; this takes that back.
    const trim = new GainNode(context, { ...stereo, gain: 0.7 });
    const bend = shaper(context, bentCurve());
    const limit = shaper(context, limitCurve());
    this.volume = new GainNode(context, { ...stereo, gain: 0 });
    compressor.connect(trim).connect(bend).connect(first).connect(second).connect(limit);
    limit.connect(this.volume).connect(out);
    this.input = compressor;
  }

  /** 0 to 1; anything else becomes one of the two. Ears count in ratios, so it is squared. */
  setVolume(volume: number, at: number): void {
    const share = Math.min(1, Math.max(0, Number.isFinite(volume) ? volume : 0));
    const { gain } = this.volume;
    gain.cancelScheduledValues(at);
    gain.setTargetAtTime(share * share, at, FADE_SECONDS);
  }
}

/** Without oversampling a curve is the last word on each sample: beyond its ends it stays at them. */
const shaper = (context: BaseAudioContext, curve: Float32Array<ArrayBuffer>): WaveShaperNode =>
  new WaveShaperNode(context, { ...stereo, curve, oversample: 'none' });

const POINTS = 4_097;
/** Odd about 0, so that it makes no DC of what has none. */
const curveOf = (shape: (sample: number) => number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: POINTS }, (_, nth) => shape((2 * nth) / (POINTS - 1) - 1));

const bentCurve = (): Float32Array<ArrayBuffer> =>
  curveOf((sample) => {
    const over = (Math.abs(sample) - CLEAN_UP_TO) / (BENT_TO - CLEAN_UP_TO);
    if (over <= 0) return sample;
    return Math.sign(sample) * (CLEAN_UP_TO + (BENT_TO - CLEAN_UP_TO) * Math.tanh(over));
  });

const limitCurve = (): Float32Array<ArrayBuffer> =>
  curveOf((sample) => Math.min(CEILING, Math.max(-CEILING, sample)));
