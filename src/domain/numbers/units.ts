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
/** Milliseconds since 1970 on somebody's wall clock, only for comparing with `tmi-sent-ts` and for file stamps. */
export type EpochMilliseconds = Unit<'EpochMilliseconds'>;
/** One physical output, as printed on the device, from 1. */
export type JackNumber = Unit<'JackNumber'>;
/** One host audio channel, from 0. People see it plus one. */
export type ChannelIndex = Unit<'ChannelIndex'>;

export const volts = (value: number): Volts => value as Volts;
export const milliseconds = (value: number): Milliseconds => value as Milliseconds;
export const jackNumber = (value: number): JackNumber => value as JackNumber;
export const channelIndex = (value: number): ChannelIndex => value as ChannelIndex;

/** Level that makes `value` on a converter whose full scale is ±`fullScale`. Not clamped. */
export const voltsToLevel = (value: Volts, fullScale: Volts): Level => (value / fullScale) as Level;
