/** The built-in synth, rendered by Chromium's own audio nodes: how it sounds, and that nothing in it harms a speaker. */
import { describe, expect, test } from 'vitest';
import { Safeguard } from '../../src/adapters/speakers/safeguard';
import { SynthRack } from '../../src/adapters/speakers/synth-rack';
import { FIRST_VOLUME } from '../../src/app/state/listen-state';
import { cablesOf } from '../../src/domain/listen/feeds';
import { SynthHand } from '../../src/domain/listen/synth-hand';
import { Random } from '../../src/domain/numbers/random';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import type { Patch } from '../../src/domain/patch/patch';
import { STARTERS } from '../../src/domain/patch/starters';
import { requestToVolts } from '../../src/domain/voltage/value-to-volts';
import { amplitudeAt, mostDcOf, mostMeanOf, peakOf, rmsOf } from '../helpers/sound/heard-sound';

const RATE = 48_000;
const LOOK_SECONDS = 0.012;
/** The acceptance, of full scale. The renderings are at full volume. */
const MOST_DC = 1e-4;
/** The last stage lets no more through of anything. */
const CEILING = 0.95;

const decibels = (ratio: number): number => 20 * Math.log10(ratio);
const secondsOf = (samples: Float32Array, from: number, to: number): Float32Array =>
  samples.subarray(from * RATE, to * RATE);

/** The left side of a patch at full volume. `play` is called at each look, and asks for volts. */
async function render(
  seconds: number,
  play: (now: number, asked: Map<string, number>) => void,
  { offAt = Infinity, patch = DEFAULT_PATCH } = {},
): Promise<Float32Array> {
  const context = new OfflineAudioContext(2, RATE * seconds, RATE);
  const rack = new SynthRack(context, context.destination);
  const hand = new SynthHand();
  const { variables } = patch;
  const cables = cablesOf(patch.listen, variables);
  const asked = new Map<string, number>();
  rack.setVolume(1, 0);
  hand.strike(0);
  for (let now = 0; now < seconds; now += LOOK_SECONDS) {
    play(now, asked);
    const volts = (index: number): number | null => asked.get(variables[index].name) ?? null;
    rack.turn(hand.play(cables, volts, now * 1_000), now);
  }
  if (offAt < Infinity) rack.setVolume(0, offAt);
  return (await context.startRendering()).getChannelData(0);
}

/** The starter patch, each variable of which has this range. */
const ranging = (min: number, max: number): Patch => ({
  ...DEFAULT_PATCH,
  variables: DEFAULT_PATCH.variables.map((one) => ({ ...one, volts: { min, max } })),
});

const askAll = (asked: Map<string, number>, volts: number): void => {
  for (const { name } of DEFAULT_PATCH.variables) asked.set(name, volts);
};

/** So many moves a second, of any variable of the patch to any of its values. */
const crowd = (
  perSecond: number,
  seed: number,
  { variables } = DEFAULT_PATCH,
): Parameters<typeof render>[1] => {
  const random = new Random(seed);
  return (_, asked) => {
    if (!random.chance(perSecond * LOOK_SECONDS)) return;
    const variable = random.pick(variables);
    const { min, max } = variable.values;
    asked.set(variable.name, requestToVolts(variable, random.between(min, max)));
  };
};

/** One held note of the first oscillator, the second far below in level: the mix keeps turning, and the filter is open. */
const heldNote =
  (volts: number): Parameters<typeof render>[1] =>
  (now, asked) => {
    asked.set('vco#1.pitch', volts).set('vco#2.pitch', volts).set('vcf#1.cutoff', 5);
    asked
      .set('vcf#1.resonance', 0)
      .set('lfo#1.rate', 0)
      .set('fx#1.mix', now % 0.1);
  };

/** The plain mean of a second is told at the volume with which the synth begins: it grows with the level of any tone. */
function expectNoHarm(sound: Float32Array): void {
  expect(mostDcOf(sound, RATE)).toBeLessThan(MOST_DC);
  expect(mostMeanOf(sound, RATE) * FIRST_VOLUME ** 2).toBeLessThan(MOST_DC);
  expect(peakOf(sound)).toBeLessThan(CEILING);
}

describe('a note', () => {
  test('has at least eight harmonics, and rises an octave a volt', async () => {
    // In a patch of 0 V to 5 V, 0 V plays C2: 65.4 Hz.
    for (const [volts, pitch] of [
      [2, 261.626],
      [3, 523.251],
    ] as const) {
      // Short, for the tone drifts by some cents: in a tenth of a second a tone is 20 Hz wide.
      const note = secondsOf(await render(2, heldNote(volts)), 1, 1.1);
      const harmonics = [1, 2, 3, 4, 5, 6, 7, 8].map((nth) => amplitudeNear(note, nth * pitch));
      const between = [1.5, 2.5, 3.5].map((nth) => amplitudeNear(note, nth * pitch));
      // The eighth of a bright saw is 18 dB below the first, and the filter takes some of it.
      for (const amplitude of harmonics) expect(decibels(amplitude / harmonics[0])).toBeGreaterThan(-45);
      for (const amplitude of between) expect(decibels(amplitude / harmonics[0])).toBeLessThan(-35);
    }
  });

  test('dies away when nobody plays, and speaks within 50 ms of a move', async () => {
    const sound = await render(6, (now, asked) => {
      if (now >= 5) asked.set('vcf#1.cutoff', 4);
    });
    expect(rmsOf(secondsOf(sound, 0.05, 0.1))).toBeGreaterThan(0.01);
    expect(rmsOf(secondsOf(sound, 4.5, 5))).toBeLessThan(0.002);
    expect(rmsOf(secondsOf(sound, 5.05, 5.1))).toBeGreaterThan(0.01);
  });
});

/** The loudest near that tone: oscillators are a few cents apart, and vibrate. */
const amplitudeNear = (samples: Float32Array, hertz: number): number =>
  Math.max(...[-6, -3, 0, 3, 6].map((cents) => amplitudeAt(samples, hertz * 2 ** (cents / 1_200), RATE)));

describe.each([
  ['eurorack', 2],
  ['eurorack', 8],
  ['lzxVideo', 4],
  ['drumsAndBass', 4],
] as const)('the starter %s under %d moves a second', (starter, perSecond) => {
  test('is heard in all but a few seconds, neither faint nor loud, without DC, and never clips', async () => {
    const { patch } = STARTERS[starter];
    const sound = await render(10, crowd(perSecond, perSecond, patch), { patch });
    const loudness = Array.from({ length: 10 }, (_, at) => rmsOf(secondsOf(sound, at, at + 1))).sort(
      (a, b) => a - b,
    );
    expect(loudness[3]).toBeGreaterThan(0.015);
    expect(loudness[9]).toBeLessThan(0.35);
    expectNoHarm(sound);
  });
});

test('every voltage from −10 V to 10 V at every jack, in steps of 1 V, leaves no DC and does not clip', async () => {
  const sweep = (now: number, asked: Map<string, number>): void =>
    askAll(asked, Math.min(10, -10 + Math.floor(now * 2)));
  const sound = await render(11, sweep, { patch: ranging(-10, 10) });
  expectNoHarm(sound);
});

test('volts that jump between the ends at every look leave no DC and do not clip', async () => {
  let nth = 0;
  const jump = (_: number, asked: Map<string, number>): void => askAll(asked, nth++ % 2 === 0 ? -10 : 10);
  const sound = await render(4, jump, { patch: ranging(10, -10) });
  expectNoHarm(sound);
});

test('it is silent within 100 ms of being turned off', async () => {
  const sound = await render(2, crowd(20, 5), { offAt: 1.5 });
  expect(rmsOf(secondsOf(sound, 1.4, 1.5))).toBeGreaterThan(0.005);
  expect(peakOf(secondsOf(sound, 1.6, 2))).toBeLessThan(1e-5);
});

describe('whatever comes in', () => {
  const renderSafeguard = async (level: (at: number) => number, volume = 1): Promise<Float32Array> => {
    const context = new OfflineAudioContext(2, RATE * 3, RATE);
    const buffer = new AudioBuffer({ length: RATE * 3, sampleRate: RATE, numberOfChannels: 1 });
    buffer.copyToChannel(
      Float32Array.from({ length: buffer.length }, (_, at) => level(at / RATE)),
      0,
    );
    const source = new AudioBufferSourceNode(context, { buffer });
    const safeguard = new Safeguard(context, context.destination);
    source.connect(safeguard.input);
    safeguard.setVolume(volume, 0);
    source.start();
    return (await context.startRendering()).getChannelData(0);
  };

  test.each([
    ['DC of ten times full scale', () => 10],
    ['a step of ten times full scale', (at: number) => (at < 1.5 ? -10 : 10)],
    ['a lopsided wave as loud as the rack can be', (at: number) => ((at * 50) % 1 < 0.25 ? 1.5 : -0.5)],
  ])('the end lets nothing above full scale out, and no DC a second later: %s', async (_, level) => {
    const sound = await renderSafeguard(level);
    expect(peakOf(sound)).toBeLessThanOrEqual(CEILING);
    expect(Math.abs(mostDcOf(secondsOf(sound, 2, 3), RATE))).toBeLessThan(MOST_DC);
  });

  test.each([NaN, -1, -Infinity])('a volume of %d is silence', async (volume) => {
    expect(peakOf(await renderSafeguard(() => Math.random(), volume))).toBe(0);
  });

  test('a volume above 1 is 1', async () => {
    const tone = (at: number): number => Math.sin(2 * Math.PI * 200 * at);
    expect(peakOf(await renderSafeguard(tone, 100))).toBeCloseTo(peakOf(await renderSafeguard(tone, 1)), 5);
  });
});
