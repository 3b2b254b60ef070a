/**
 * The built-in synth as a rack of the browser's own audio nodes:
 *
 *   saw ─┐                 ┌────── LFO, envelope, cutoff, part of the pitch
 *        ├─ two low-passes ┴─ saturation ─ envelope ─ amplifier ─┬─ reverb ─┐
 *   pulse┘                                                       └──────────┴─ `Safeguard`
 *
 * It is made of numbers: nothing is connected to it. Page: safe.
 */
import { Random } from '../../domain/numbers/random';
import type { SynthControls } from '../../domain/listen/synth-controls';
import { Safeguard } from './safeguard';

const CENTS_PER_OCTAVE = 1_200;
/** Oscillators run at this pitch and are bent from there, so that a glide sounds even. */
const MIDDLE_HERTZ = 261.626;
/** Knobs arrive some 80 times a second; in so many seconds each has gone two thirds of its way, so that no step is heard. */
const GLIDE_SECONDS = 0.018;
const ATTACK_SECONDS = 0.005;
/** A struck note falls to this while it is held. */
const SUSTAIN = 0.55;
/** The attack is over by then. */
const ATTACK_OVER_SECONDS = 0.025;

/** Bent a little apart, two oscillators beat against each other as analogue ones do. */
const SPREAD_CENTS = 5;
const LOWEST_CUTOFF_HERTZ = 90;
const CUTOFF_OCTAVES = 6.5;
/** The filter follows the pitch half way: high notes stay bright, and low ones warm. */
const KEY_TRACKING = 0.5;
const ENVELOPE_CENTS = 1.6 * CENTS_PER_OCTAVE;
const LFO_CUTOFF_CENTS = 450;
const LFO_PITCH_CENTS = 7;
/** Below self-oscillation. */
const MOST_RESONANCE_DECIBELS = 15;
const REVERB_SECONDS = 2;

export class SynthRack {
  private readonly pitch1: ConstantSourceNode;
  private readonly pitch2: ConstantSourceNode;
  private readonly cutoff: ConstantSourceNode;
  private readonly resonant: BiquadFilterNode;
  private readonly lfo: OscillatorNode;
  private readonly envelope: ConstantSourceNode;
  private readonly amplifier: GainNode;
  private readonly dry: GainNode;
  private readonly wet: GainNode;
  private readonly safeguard: Safeguard;
  /** The end of each knob's glide. */
  private readonly turned = new Map<AudioParam, number>();
  private notes: number | null = null;
  private isHeld = false;

  /** Silent until `setVolume`. Plays into `out` alone. */
  constructor(
    private readonly context: BaseAudioContext,
    out: AudioNode,
  ) {
    const { gain, source } = this;
    this.pitch1 = source();
    this.pitch2 = source();
    this.cutoff = source(CUTOFF_OCTAVES * 0.5 * CENTS_PER_OCTAVE);
    this.envelope = source();
    this.lfo = this.oscillator('triangle', 1);

    const voices = gain(1);
    const saw = this.voice('sawtooth', this.pitch1, SPREAD_CENTS, -0.35);
    const pulse = this.voice('square', this.pitch2, -SPREAD_CENTS, 0.35);
    saw.connect(gain(0.42)).connect(voices);
    pulse.connect(gain(0.26)).connect(voices);

    const soft = this.lowPass(-3);
    this.resonant = this.lowPass(0);
    for (const filter of [soft, this.resonant]) this.bendCutoff(filter.detune);
    const saturation = new WaveShaperNode(context, { curve: saturationCurve(), oversample: '2x' });
    const shape = gain(0);
    this.envelope.connect(shape.gain);
    this.amplifier = gain(0);
    voices.connect(soft).connect(this.resonant).connect(saturation).connect(shape).connect(this.amplifier);

    this.dry = gain(1);
    this.wet = gain(0);
    const reverb = new ConvolverNode(context, { buffer: reverbTail(context) });
    this.safeguard = new Safeguard(context, out);
    this.amplifier.connect(this.dry).connect(this.safeguard.input);
    this.amplifier.connect(reverb).connect(this.wet).connect(this.safeguard.input);
  }

  /** Turns every knob, at `at` in the context's time. */
  turn(controls: SynthControls, at = this.context.currentTime): void {
    const glide = (param: AudioParam, value: number): void => {
      // Most knobs stand still at most looks, and every order costs the page and the audio thread.
      if (this.turned.get(param) === value) return;
      this.turned.set(param, value);
      param.setTargetAtTime(value, at, GLIDE_SECONDS);
    };
    glide(this.pitch1.offset, centsAboveMiddle(controls.pitch1));
    glide(this.pitch2.offset, centsAboveMiddle(controls.pitch2));
    glide(this.cutoff.offset, controls.cutoff * CUTOFF_OCTAVES * CENTS_PER_OCTAVE);
    glide(this.resonant.Q, controls.resonance * MOST_RESONANCE_DECIBELS);
    // Resonance adds loudness, half of which is taken off again: it should be heard as a colour.
    glide(this.amplifier.gain, loudnessOf(controls.level) * (1 - 0.4 * controls.resonance));
    glide(this.lfo.frequency, 0.08 * 150 ** controls.lfoRate);
    glide(this.wet.gain, 0.9 * controls.mix);
    glide(this.dry.gain, 1 - 0.5 * controls.mix);
    this.shapeNote(controls, at);
  }

  /** 0 to 1, as loud as a person means by it. Within 30 ms. */
  setVolume(volume: number, at = this.context.currentTime): void {
    this.safeguard.setVolume(volume, at);
  }

  private shapeNote({ notes, isHeld, decay }: SynthControls, at: number): void {
    const { offset } = this.envelope;
    const fall = 0.05 * 24 ** decay;
    if (notes !== this.notes && this.notes !== null) {
      // From where it is: nothing clicks.
      offset.cancelScheduledValues(at);
      offset.setTargetAtTime(1, at, ATTACK_SECONDS);
      offset.setTargetAtTime(isHeld ? SUSTAIN : 0, at + ATTACK_OVER_SECONDS, fall);
    } else if (isHeld !== this.isHeld) {
      offset.cancelScheduledValues(at + ATTACK_OVER_SECONDS);
      offset.setTargetAtTime(isHeld ? SUSTAIN : 0, at + ATTACK_OVER_SECONDS, fall);
    }
    this.notes = notes;
    this.isHeld = isHeld;
  }

  private voice(type: OscillatorType, pitch: AudioNode, spread: number, pan: number): AudioNode {
    const oscillator = this.oscillator(type, MIDDLE_HERTZ);
    pitch.connect(oscillator.detune);
    oscillator.detune.value = spread;
    this.lfo.connect(this.gain(Math.sign(spread) * LFO_PITCH_CENTS)).connect(oscillator.detune);
    return oscillator.connect(new StereoPannerNode(this.context, { pan }));
  }

  private lowPass(Q: number): BiquadFilterNode {
    return new BiquadFilterNode(this.context, { type: 'lowpass', frequency: LOWEST_CUTOFF_HERTZ, Q });
  }

  private bendCutoff(detune: AudioParam): void {
    // Once a quantum is smooth enough, and costs a fraction.
    detune.automationRate = 'k-rate';
    this.cutoff.connect(detune);
    this.pitch1.connect(this.gain(KEY_TRACKING)).connect(detune);
    this.envelope.connect(this.gain(ENVELOPE_CENTS)).connect(detune);
    this.lfo.connect(this.gain(LFO_CUTOFF_CENTS)).connect(detune);
  }

  private oscillator(type: OscillatorType, frequency: number): OscillatorNode {
    const oscillator = new OscillatorNode(this.context, { type, frequency });
    oscillator.start();
    return oscillator;
  }

  private readonly source = (offset = 0): ConstantSourceNode => {
    const source = new ConstantSourceNode(this.context, { offset });
    source.start();
    return source;
  };

  private readonly gain = (value: number): GainNode => new GainNode(this.context, { gain: value });
}

const centsAboveMiddle = (pitch: number): number => CENTS_PER_OCTAVE * Math.log2(pitch / MIDDLE_HERTZ);

/** Ears count in ratios. Fully closed still lets a little through, so that a patch that has just begun is heard. */
const loudnessOf = (level: number): number => 0.12 + 0.88 * level ** 1.6;

/** Odd about 0, so that it makes harmonics and no DC. */
function saturationCurve(): Float32Array<ArrayBuffer> {
  const points = 1_025;
  return Float32Array.from({ length: points }, (_, nth) => Math.tanh(1.8 * ((2 * nth) / (points - 1) - 1)));
}

/** Noise that dies away, another on each side: a room without a recording of one. The same at every start. */
function reverbTail(context: BaseAudioContext): AudioBuffer {
  const { sampleRate } = context;
  const length = Math.round(REVERB_SECONDS * sampleRate);
  const tail = new AudioBuffer({ length, sampleRate, numberOfChannels: 2 });
  for (let channel = 0; channel < 2; channel++) {
    const random = new Random(channel + 1);
    const samples = tail.getChannelData(channel);
    let smooth = 0;
    for (let frame = 0; frame < length; frame++) {
      const share = frame / length;
      // A room swallows high tones first.
      smooth += (random.between(-1, 1) - smooth) * (0.75 - 0.6 * share);
      samples[frame] = smooth * Math.exp(-6 * share) * Math.min(1, frame / 400);
    }
  }
  return tail;
}
