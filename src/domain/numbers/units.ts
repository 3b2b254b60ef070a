/**
 * The units of the product, branded so that one cannot be passed for another, and every conversion between them.
 * Any thread: safe.
 */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

/** Electrical potential at a jack, in volts. */
export type Volts = Unit<'Volts'>;
/** A sample as the host writes it, -1..1 of the converter's full scale. */
export type Level = Unit<'Level'>;
/** Monotonic time or a duration. Never wall-clock time. */
export type Milliseconds = Unit<'Milliseconds'>;
/** A duration in seconds: of a move, and of what the audio thread counts out in frames. */
export type Seconds = Unit<'Seconds'>;
/** A stretch of a stream, in frames: one sample on every channel. Whole. */
export type Frames = Unit<'Frames'>;
/** Times a second: the rate of a stream's frames. */
export type Hertz = Unit<'Hertz'>;
/** A pitch as a MIDI note number (60 is middle C), or the interval between two. May be a fraction. */
export type Semitones = Unit<'Semitones'>;
/** Milliseconds since 1970 on somebody's wall clock, only for comparing with `tmi-sent-ts` and for file stamps. */
export type EpochMilliseconds = Unit<'EpochMilliseconds'>;
/** One physical output, as printed on the device, from 1. */
export type JackNumber = Unit<'JackNumber'>;
/** One host audio channel, from 0. People see it plus one. */
export type ChannelIndex = Unit<'ChannelIndex'>;

export const volts = (value: number): Volts => value as Volts;
export const milliseconds = (value: number): Milliseconds => value as Milliseconds;
/** Later than any time. */
export const NEVER = milliseconds(Infinity);
/** Earlier than any time. */
export const LONG_AGO = milliseconds(-Infinity);
export const seconds = (value: number): Seconds => value as Seconds;
export const wholeFrames = (value: number): Frames => value as Frames;
export const hertz = (value: number): Hertz => value as Hertz;
export const semitones = (value: number): Semitones => value as Semitones;
export const jackNumber = (value: number): JackNumber => value as JackNumber;
export const channelIndex = (value: number): ChannelIndex => value as ChannelIndex;

/** Level that makes `value` on a converter whose full scale is ±`fullScale`. Not clamped. */
export const voltsToLevel = (value: Volts, fullScale: Volts): Level => (value / fullScale) as Level;

export const millisecondsToSeconds = (duration: Milliseconds): Seconds => (duration / 1000) as Seconds;

/** Whole frames in a duration at a rate, to the nearest. */
export const framesIn = (duration: Seconds, rate: Hertz): Frames => Math.round(duration * rate) as Frames;

const SEMITONES_PER_VOLT = 12;

/** The volts of an interval at 1 V per octave. */
export const semitonesToVolts = (interval: Semitones): Volts => (interval / SEMITONES_PER_VOLT) as Volts;

/** The interval of volts at 1 V per octave. */
export const voltsToSemitones = (value: Volts): Semitones => (value * SEMITONES_PER_VOLT) as Semitones;
