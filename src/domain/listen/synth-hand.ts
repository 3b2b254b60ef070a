/**
 * Turns the synth's knobs by the volts that chat asks for. An input that nobody has moved stands at a place of its own that
 * sounds well, as a module does without a cable. Pure. Any thread: safe.
 */
import type { Range } from '../numbers/range';
import { type Hertz, hertz } from '../numbers/units';
import type { Cables, FeedingVariable } from './feeds';
import { SYNTH_INPUT_NAMES } from './listen-settings';
import type { SynthControls } from './synth-controls';

/** Volts that are asked of the variable, or null while nobody has moved it. */
export type Asked = (variableIndex: number) => number | null;

const SEMITONES_PER_VOLT = 12;
const MIDDLE_C = 60;
/** C1 to C8: below it speakers only rattle, above it ears hurt. */
const NOTES: Range = { min: 24, max: 108 };
/** The note of an oscillator without a cable. */
const OWN_NOTE = 48;
/** The second oscillator without a cable follows the first, an octave below. */
const SECOND_BELOW = 12;
const OWN_KNOBS = { cutoff: 0.5, resonance: 0.3, level: 0.75, lfoRate: 0.35, decay: 0.5, mix: 0.35 };

/** A knob that turns less than this stands still: a millivolt is a cent. */
const MOVES_VOLTS = 0.001;
/** A knob that stood still for so long begins a new note when it moves. */
const NEW_NOTE_AFTER_MS = 40;
/** A short move holds its note for so long: an eighth at 120 beats a minute. */
const HOLD_MS = 250;

export class SynthHand {
  private notes = 0;
  private movedAtMs = -Infinity;
  /** By the variable's index. */
  private readonly lastVolts = new Map<number, number>();
  private readonly lastMoveMs = new Map<number, number>();
  private isHushed = false;

  /** The synth at `nowMs` (monotonic). Call it at 60 Hz or more: a note begins when a knob begins to move. */
  play({ variables, feeds, strikers }: Cables, asked: Asked, nowMs: number): SynthControls {
    const at = (index: number | null): Fed | null => {
      const volts = index === null ? null : asked(index);
      return index === null || volts === null ? null : { volts, variable: variables[index] };
    };
    for (const input of SYNTH_INPUT_NAMES)
      this.heed(feeds[input], at(feeds[input]), input === 'envelopeGate', nowMs);
    for (const index of strikers) this.heed(index, at(index), true, nowMs);
    this.isHushed = false;
    const note1 = noteOf(at(feeds.pitch1)) ?? OWN_NOTE;
    const note2 = noteOf(at(feeds.pitch2)) ?? Math.max(NOTES.min, note1 - SECOND_BELOW);
    const knob = (input: keyof typeof OWN_KNOBS): number => shareOf(at(feeds[input])) ?? OWN_KNOBS[input];
    return {
      pitch1: pitchOf(note1),
      pitch2: pitchOf(note2),
      cutoff: knob('cutoff'),
      resonance: knob('resonance'),
      level: knob('level'),
      lfoRate: knob('lfoRate'),
      decay: knob('decay'),
      mix: knob('mix'),
      notes: this.notes,
      isHeld: isHigh(at(feeds.envelopeGate)) || nowMs - this.movedAtMs < HOLD_MS,
    };
  }

  /** Begins a note by itself: a person hears that the synth was turned on. */
  strike(nowMs: number): void {
    this.notes++;
    this.movedAtMs = nowMs;
  }

  /** Ends the note, and takes the volts of the next `play` as they are: a panic is no music. */
  hush(): void {
    this.isHushed = true;
    this.movedAtMs = -Infinity;
  }

  private heed(index: number | null, fed: Fed | null, isSwitch: boolean, nowMs: number): void {
    if (index === null) return;
    if (fed === null) {
      this.lastVolts.delete(index);
      return;
    }
    const before = this.lastVolts.get(index);
    if (before !== undefined && Math.abs(fed.volts - before) < MOVES_VOLTS) return;
    this.lastVolts.set(index, fed.volts);
    const stoodMs = nowMs - (this.lastMoveMs.get(index) ?? -Infinity);
    this.lastMoveMs.set(index, nowMs);
    // A switch that falls ends a note and begins none.
    if (this.isHushed || (isSwitch && !isHigh(fed))) return;
    if (stoodMs > NEW_NOTE_AFTER_MS) this.notes++;
    this.movedAtMs = nowMs;
  }
}

interface Fed {
  readonly volts: number;
  readonly variable: FeedingVariable;
}

const isHigh = (fed: Fed | null): boolean => (shareOf(fed) ?? 0) >= 0.5;

/** One volt is an octave. Null without a cable. */
function noteOf(fed: Fed | null): number | null {
  if (fed === null) return null;
  const { pitch, volts: range } = fed.variable;
  const note = (pitch?.zeroVoltsNote ?? tunedTo(range)) + SEMITONES_PER_VOLT * fed.volts;
  return Math.min(NOTES.max, Math.max(NOTES.min, note));
}

/** The C at 0 V that brings the middle of the range into the octave above middle C, as a person tunes an oscillator. */
const tunedTo = ({ min, max }: Range): number => MIDDLE_C - SEMITONES_PER_VOLT * Math.floor((min + max) / 2);

/** A at 440 Hz. */
const pitchOf = (note: number): Hertz => hertz(440 * 2 ** ((note - 69) / SEMITONES_PER_VOLT));

/** How far the volts are up the variable's range, 0 to 1. Null without a cable. */
function shareOf(fed: Fed | null): number | null {
  if (fed === null) return null;
  const { min, max } = fed.variable.volts;
  const [low, high] = [Math.min(min, max), Math.max(min, max)];
  return Math.min(1, Math.max(0, (fed.volts - low) / (high - low)));
}
