/**
 * One jack: a target in volts becomes samples, slew and ramps first, limits last. Audio thread: safe, allocates only when
 * it is made and configured.
 *
 * volts = rest + gate × (current − rest). `rest` glides when its setting changes, `current` moves towards the target while
 * the gate is open. A jack that nobody has asked for anything stays at rest, whatever the gate does.
 */
import {
  isUsableCalibration,
  levelAtZeroVolts,
  levelPerVolt,
  toLevel,
  toVolts,
} from '../src/domain/calibration';
import { type JackRow, NOT_DRIVEN } from '../src/domain/jack-table';
import type { Level, Volts } from '../src/domain/units';

/** Least significant bit of 24-bit audio: a level that no converter shows and that keeps Chrome from parking the stream. */
export const KEEP_ALIVE_LEVEL = 2 ** -23;

/** As many as Chrome gives one stream. */
export const MAX_CHANNELS = 32;

const isChannelIndex = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < MAX_CHANNELS;

const clamp = (value: number, min: number, max: number): number =>
  value < min ? min : value > max ? max : value;

const keepAlive = (level: number, above: number, below: number): number =>
  level >= KEEP_ALIVE_LEVEL || level <= -KEEP_ALIVE_LEVEL ? level : level >= 0 ? above : below;

export class Jack {
  /** Host channel from 0, or NOT_DRIVEN. */
  channelIndex = NOT_DRIVEN;
  /** Volts of the last sample. */
  volts = 0;
  target = 0;
  /** Targets and samples that were not finite and became rest. */
  notFinite = 0;

  private hasTarget = false;
  private current = 0;
  private slewPerFrame = Infinity;

  private rest = 0;
  /** Where rest is on its way to `rest`, how far it goes in a frame, and for how many more. */
  private restNow = 0;
  private restStep = 0;
  private glideFrames = 0;

  private min = 0;
  private max = 0;
  private perVolt = 1;
  private atZeroVolts = 0 as Level;
  /** The levels of `min` and `max`, in order, and of rest. */
  private lowest = 0;
  private highest = 0;
  private restLevel = 0;
  /** What stands in for a level too small to keep the stream alive: for zero and above, and for below zero. */
  private aliveAbove = KEEP_ALIVE_LEVEL;
  private aliveBelow = -KEEP_ALIVE_LEVEL;

  constructor(
    private readonly sampleRate: number,
    private readonly rampFrames: number,
  ) {}

  /** Limits hold from the next sample on, a new rest is glided to. A row that makes no sense is not driven. */
  configure(row: JackRow): void {
    const startsHere = row.channelIndex !== this.channelIndex;
    this.channelIndex = NOT_DRIVEN;
    this.volts = 0;
    if (!isChannelIndex(row.channelIndex) || !isUsableCalibration(row)) return;
    this.calibrate(row);
    if (!(this.min <= this.max)) return;
    this.channelIndex = row.channelIndex;
    this.slewPerFrame = row.slewVoltsPerSecond > 0 ? row.slewVoltsPerSecond / this.sampleRate : 0;
    const rest = this.withinLimits(Number.isFinite(row.rest) ? row.rest : 0);
    const restNow = this.withinLimits(startsHere ? 0 : this.restNow);
    if (startsHere || rest !== this.rest || restNow !== this.restNow) this.startGlide(restNow, rest);
    this.current = this.withinLimits(startsHere ? 0 : this.current);
    this.restLevel = clamp(this.levelOf(rest), this.lowest, this.highest);
    if (startsHere || !this.hasTarget) this.forget();
    else this.target = this.withinLimits(this.target);
  }

  /** Asks for volts; what is not finite becomes rest. */
  request(wanted: number): void {
    const isFinite = wanted - wanted === 0;
    if (!isFinite) this.notFinite++;
    this.target = isFinite ? this.withinLimits(wanted) : this.rest;
    this.hasTarget = true;
  }

  /** Back to a jack that nobody has asked for anything. The gate is closed, or the jack has just begun. */
  forget(): void {
    this.hasTarget = false;
    this.target = this.rest;
  }

  /** The gate is closed: rest. */
  renderClosed(out: Float32Array, frames: number): void {
    if (this.glideFrames > 0) this.renderRamp(out, frames, 0, 0);
    else this.fill(out, 0, frames, this.rest);
  }

  /** The gate goes from `gateFrame` towards one end by `direction` a frame; only it and a gliding rest move the jack. */
  renderRamp(out: Float32Array, frames: number, gateFrame: number, direction: number): void {
    const { rampFrames } = this;
    // What was asked for behind a closed gate is taken on unheard, so that arming ramps to it.
    if (gateFrame === 0 && this.hasTarget) this.current = this.target;
    let gate = gateFrame;
    for (let frame = 0; frame < frames; frame++) {
      if (this.glideFrames > 0) this.glide(1);
      gate = clamp(gate + direction, 0, rampFrames);
      const away = this.hasTarget ? (this.current - this.restNow) * (gate / rampFrames) : 0;
      this.volts = this.restNow + away;
      out[frame] = this.toSample(this.volts);
    }
    this.volts = this.withinLimits(this.volts);
    if (!this.hasTarget) this.current = this.restNow;
  }

  /** The gate is open: `current` moves to the target, no faster than the slew. */
  renderOpen(out: Float32Array, frames: number): void {
    if (!this.hasTarget) {
      this.renderClosed(out, frames);
      this.current = this.restNow;
      return;
    }
    if (this.glideFrames > 0) this.glide(frames);
    const distance = this.target - this.current;
    const moving =
      distance === 0 ? 0 : clamp(Math.ceil(Math.abs(distance) / this.slewPerFrame) - 1, 0, frames);
    if (moving > 0) this.slew(out, moving, distance > 0 ? this.slewPerFrame : -this.slewPerFrame);
    if (moving === frames) return;
    this.current = this.target;
    this.fill(out, moving, frames, this.target);
  }

  /** The one loop that costs: in levels rather than volts, and in locals, it takes a third of the time. */
  private slew(out: Float32Array, frames: number, voltsPerFrame: number): void {
    const { lowest, highest, aliveAbove, aliveBelow } = this;
    const levelPerFrame = voltsPerFrame * this.perVolt;
    let level = this.current * this.perVolt + this.atZeroVolts;
    for (let frame = 0; frame < frames; frame++) {
      level += levelPerFrame;
      const limited = level >= lowest && level <= highest ? level : this.refuse(level);
      out[frame] = keepAlive(limited, aliveAbove, aliveBelow);
    }
    this.current = this.withinLimits(this.current + frames * voltsPerFrame);
    this.volts = this.current;
  }

  private fill(out: Float32Array, from: number, to: number, asked: number): void {
    out.fill(this.toSample(asked), from, to);
    this.volts = this.withinLimits(asked);
  }

  private startGlide(from: number, to: number): void {
    this.rest = to;
    this.restNow = from;
    this.restStep = (to - from) / this.rampFrames;
    this.glideFrames = from === to ? 0 : this.rampFrames;
  }

  private glide(frames: number): void {
    this.glideFrames -= frames;
    this.restNow = this.glideFrames > 0 ? this.restNow + frames * this.restStep : this.rest;
  }

  /** The last step of every sample: nothing gets past the limits. */
  private toSample(asked: number): number {
    const level = asked * this.perVolt + this.atZeroVolts;
    const limited = level >= this.lowest && level <= this.highest ? level : this.refuse(level);
    return keepAlive(limited, this.aliveAbove, this.aliveBelow);
  }

  /** A level outside the limits becomes the nearest within, one that is no number becomes rest. */
  private refuse(level: number): number {
    if (level - level === 0) return clamp(level, this.lowest, this.highest);
    this.notFinite++;
    return this.restLevel;
  }

  private levelOf(atJack: number): Level {
    return toLevel(atJack as Volts, this.perVolt, this.atZeroVolts);
  }

  private withinLimits(value: number): number {
    return clamp(value, this.min, this.max);
  }

  /** No limit is wider than the converter's reach, so that the volts shown are the volts made. */
  private calibrate(row: JackRow): void {
    this.perVolt = levelPerVolt(row);
    this.atZeroVolts = levelAtZeroVolts(row);
    const one = toVolts(-1 as Level, this.perVolt, this.atZeroVolts);
    const other = toVolts(1 as Level, this.perVolt, this.atZeroVolts);
    this.min = Math.max(row.min, Math.min(one, other));
    this.max = Math.min(row.max, Math.max(one, other));
    const atMin = this.levelOf(this.min);
    const atMax = this.levelOf(this.max);
    this.lowest = Math.min(atMin, atMax);
    this.highest = Math.max(atMin, atMax);
    const mayRise = this.highest > 0;
    const mayFall = this.lowest < 0;
    const above = Math.min(KEEP_ALIVE_LEVEL, this.highest);
    const below = Math.max(-KEEP_ALIVE_LEVEL, this.lowest);
    this.aliveAbove = mayRise ? above : below;
    this.aliveBelow = mayFall ? below : above;
  }
}
