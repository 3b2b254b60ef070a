/** Sound as numbers, and the questions that a test asks of it. */

/** The largest sample. */
export const peakOf = (samples: Float32Array): number =>
  samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);

export const rmsOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

/**
 * The DC of a stretch, as a meter reads it. Weighed by a Hann window: the plain mean of a second counts the cut through a wave at
 * either end, 0.3 % of the level of a tone of 100 Hz that has no DC at all.
 */
function dcOf(samples: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at++)
    sum += samples[at] * (1 - Math.cos((2 * Math.PI * (at + 0.5)) / samples.length));
  return sum / samples.length;
}

/** The largest plain mean of any second, in steps of a quarter of one. It holds the cut through waves too. */
export function mostMeanOf(samples: Float32Array, rate: number): number {
  let most = 0;
  for (let from = 0; from + rate <= samples.length; from += rate / 4)
    most = Math.max(most, Math.abs(samples.subarray(from, from + rate).reduce((sum, one) => sum + one, 0)));
  return most / rate;
}

/** The most DC of any second, looked for in steps of a quarter of one. */
export function mostDcOf(samples: Float32Array, rate: number): number {
  let most = 0;
  for (let from = 0; from + rate <= samples.length; from += rate / 4)
    most = Math.max(most, Math.abs(dcOf(samples.subarray(from, from + rate))));
  return most;
}

/** Power of a tone in a stretch (Goertzel), as the amplitude of a sine. */
export function amplitudeAt(samples: Float32Array, hertz: number, rate: number): number {
  const turn = (2 * Math.PI * hertz) / rate;
  let [real, imaginary] = [0, 0];
  for (let at = 0; at < samples.length; at++) {
    const weight = 1 - Math.cos((2 * Math.PI * (at + 0.5)) / samples.length);
    real += samples[at] * weight * Math.cos(turn * at);
    imaginary += samples[at] * weight * Math.sin(turn * at);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
}
