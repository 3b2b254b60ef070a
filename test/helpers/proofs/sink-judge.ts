/** Judges recordings of an interface and of the speakers beside it: DC that went astray, and steps that no ramp makes. */
import { LSB, type Recording, type Stretch } from '../rigs/recording';

/** The acceptance: DC that the speakers may get for one loss, altogether. */
export const MAX_MISDIRECTED_DC_MS = 150;
/** How exactly a busy machine's recording tells the time of a sample. */
export const PLACED_WITHIN_MS = 100;
/** 10 mV of ±10 V: what counts as DC on the speakers. */
const DC_LEVEL = 0.001;
/** 5 V on ±10 V. */
export const FULL = 0.5;
const RAMP_SECONDS = 0.02;
/** Half of a ramp: a jack that was cut off from 5 V is still told. */
const STARVED_MS = 10;

/** A stretch of time: `performance.now()` of this process. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export const ALWAYS: Span = { fromMs: -Infinity, toMs: Infinity };

/** For how long any channel had more than 10 mV, in milliseconds altogether. */
export function dcMilliseconds(recordings: readonly Recording[], span: Span = ALWAYS): number {
  let milliseconds = 0;
  for (const recording of recordings) {
    const channels = channelsOf(recording);
    const { from, to } = recording.stretchOf(span.fromMs, span.toMs);
    let frames = 0;
    for (let frame = from; frame < to; frame += 1) {
      if (channels.some((samples) => Math.abs(samples[frame]) > DC_LEVEL)) frames += 1;
    }
    milliseconds += (frames / recording.rate) * 1_000;
  }
  return milliseconds;
}

/** The most that a ramp between 0 V and `level` moves from one sample to the next. Default from 5 V. */
export const rampStep = (rate: number, level = FULL): number => level / (RAMP_SECONDS * rate) + LSB;

export interface Cut {
  readonly frame: number;
  readonly atMs: number;
  readonly channel: number;
  readonly from: number;
  readonly to: number;
}

interface Judged extends Stretch {
  /** For how long a starved stream may have gone on ramping at most, in milliseconds. Default half of a ramp of 20 ms. */
  readonly starvedMs?: number;
}

/** The first step in the span that no ramp makes, or null. */
export function firstCut(recording: Recording, { fromMs, toMs }: Span = ALWAYS): Cut | null {
  return firstStepBeyond(recording, rampStep(recording.rate), recording.stretchOf(fromMs, toMs));
}

/**
 * The first step of more than `most` from one sample to the next, of any channel, or null. Exact zero on every channel is no
 * stream: the machine starved it, or it ended. The samples after it are compared with those before; a stream that ends away
 * from rest has been cut, which is a step too. Frames that a starved stream lost have gone on ramping, some milliseconds of
 * them.
 */
export function firstStepBeyond(
  recording: Recording,
  most: number,
  { from = 0, to = recording.frames, starvedMs = STARVED_MS }: Judged = {},
): Cut | null {
  const channels = channelsOf(recording);
  const mostLost = (starvedMs / 1_000) * recording.rate;
  let lost = 0;
  const stepTo = (frame: number, before: readonly number[]): Cut | null => {
    const may = most * (1 + Math.min(lost, mostLost));
    const channel = before.findIndex((level, index) => Math.abs(channels[index][frame] - level) > may);
    if (channel < 0) return null;
    const atMs = recording.timeOf(frame);
    return { frame, atMs, channel: channel + 1, from: before[channel], to: channels[channel][frame] };
  };
  let before: readonly number[] | null = null;
  for (let frame = from; frame < to; frame += 1) {
    if (channels.every((samples) => samples[frame] === 0)) {
      lost += 1;
      continue;
    }
    const cut = before === null ? null : stepTo(frame, before);
    if (cut !== null) return cut;
    lost = 0;
    before = channels.map((samples) => samples[frame]);
  }
  lost = 0;
  const endsDead = to > from && channels.every((samples) => samples[to - 1] === 0);
  return before !== null && endsDead ? stepTo(to - 1, before) : null;
}

/** The content of a sink at a moment. */
export interface Held {
  /** A stream plays to it: one that is open is never exactly zero on every channel (keep-alive). */
  readonly isFed: boolean;
  /** The largest level of any channel. */
  readonly loudest: number;
  /** Level of the first channel in the last sample that a stream delivered: what a busy machine starves is exactly zero. */
  readonly jack1: number;
}

/** Longer than the longest step in which a sink renders, shorter than what is sampled. */
const MOMENT_MS = 60;

export function heldAt(recordings: readonly Recording[], atMs: number): Held {
  const held = { isFed: false, loudest: 0, jack1: 0 };
  for (const recording of recordings) {
    const { from, to } = recording.stretchOf(atMs - MOMENT_MS, atMs);
    const channels = channelsOf(recording);
    for (let frame = from; frame < to; frame += 1) {
      const loudest = Math.max(...channels.map((samples) => Math.abs(samples[frame])));
      if (loudest === 0) continue;
      held.isFed = true;
      held.loudest = Math.max(held.loudest, loudest);
      held.jack1 = channels[0][frame];
    }
  }
  return held;
}

/** The recording up to the last sample that its stream delivered, unless it has delivered nothing for a moment. */
export function whileFed(recording: Recording): Recording {
  const channels = channelsOf(recording);
  const least = Math.max(0, recording.frames - recording.framesIn(MOMENT_MS));
  let end = recording.frames;
  while (end > least && channels.every((samples) => samples[end - 1] === 0)) end -= 1;
  return end > least ? recording.upTo(end) : recording;
}

const channelsOf = (recording: Recording): readonly Float32Array[] =>
  Array.from({ length: recording.channels }, (_, index) => recording.channel(index));
