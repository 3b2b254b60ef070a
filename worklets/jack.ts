/**
 * One jack: a move becomes samples, slew and ramps first, limits last. Audio thread: safe, allocates only when it is made and
 * configured.
 *
 * volts = rest + gate × (current − rest). `rest` glides when its setting changes, `current` follows the move while the gate is
 * open. A jack that nobody has asked for anything stays at rest, whatever the gate does.
 *
 * A move's time runs whatever the gate does. What is left of its way always sets out from `current`, wherever that is by then, so
 * nothing jumps when the slew, the gate or an edit of the limits has kept `current` behind.
 */
import { type JackRow, NOT_DRIVEN } from '../src/domain/jack-table';
import { isFiniteMove, type Move, plainMove } from '../src/domain/move';
import { volts } from '../src/domain/units';
import { clamp, JackLimits } from './jack-limits';
import { MoveClock } from './move-clock';

/** As many as Chrome gives one stream. */
export const MAX_CHANNELS = 32;

const AT_ONCE = plainMove(volts(0));

const isChannelIndex = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < MAX_CHANNELS;

export class Jack {
  /** Host channel from 0, or NOT_DRIVEN. */
  channelIndex = NOT_DRIVEN;
  /** Volts of the last sample. */
  volts = 0;
  /** Where the move is heading or holding now. */
  target = 0;

  private hasTarget = false;
  private current = 0;
  /** The target after the hold. */
  private then = 0;
  private notFiniteMoves = 0;
  private slewPerFrame = Infinity;
  private readonly clock: MoveClock;

  private rest = 0;
  /** Where rest is on its way to `rest`, how far it goes in a frame, and for how many more. */
  private restNow = 0;
  private restStep = 0;
  private glideFrames = 0;

  private readonly limits = new JackLimits();

  constructor(
    private readonly sampleRate: number,
    private readonly rampFrames: number,
  ) {
    this.clock = new MoveClock(sampleRate);
  }

  /** Moves and samples that were not finite and became rest. */
  get notFinite(): number {
    return this.notFiniteMoves + this.limits.notFinite;
  }

  /** Limits hold from the next sample on, a new rest is glided to. A row that makes no sense is not driven. */
  configure(row: JackRow): void {
    const { limits } = this;
    const startsHere = row.channelIndex !== this.channelIndex;
    this.channelIndex = NOT_DRIVEN;
    this.volts = 0;
    if (!isChannelIndex(row.channelIndex) || !limits.configure(row)) return;
    this.channelIndex = row.channelIndex;
    this.slewPerFrame = row.slewVoltsPerSecond > 0 ? row.slewVoltsPerSecond / this.sampleRate : 0;
    const restNow = limits.within(startsHere ? 0 : this.restNow);
    // A glide that goes on at another scale would take its last steps as large as the scale has become.
    const isStretched = this.glideFrames > 0 && limits.isRescaled;
    if (startsHere || isStretched || limits.rest !== this.rest || restNow !== this.restNow)
      this.startGlide(restNow, limits.rest);
    this.current = limits.within(startsHere ? 0 : this.current);
    if (startsHere || !this.hasTarget) this.forget();
    else this.target = limits.within(this.target);
  }

  /**
   * Asks for a move, from the next frame on, from where the jack is by then. One with a number that is none becomes a plain move
   * to rest: the rest of it may be as wrong.
   */
  request(move: Move): void {
    if (!this.hasTarget) this.current = this.restNow;
    this.hasTarget = true;
    const isFinite = isFiniteMove(move);
    if (!isFinite) this.notFiniteMoves++;
    this.target = isFinite ? this.limits.within(move.target) : this.rest;
    this.then = isFinite ? move.then : this.rest;
    if (this.clock.start(isFinite ? move : AT_ONCE)) this.turn();
  }

  /** Back to a jack that nobody has asked for anything. The gate is closed, or the jack has just begun. */
  forget(): void {
    this.hasTarget = false;
    this.target = this.rest;
  }

  /** The gate is closed: rest. What was asked for is carried out unheard, so that arming ramps to where it has come. */
  renderClosed(out: Float32Array, frames: number): void {
    if (this.hasTarget) this.moveUnheard(frames);
    if (this.glideFrames > 0) this.ramp(out, frames, 0, 0);
    else this.fill(out, 0, frames, this.rest);
  }

  /** The gate goes from `gateFrame` towards one end by `direction` a frame; only it and a gliding rest move the jack. */
  renderRamp(out: Float32Array, frames: number, gateFrame: number, direction: number): void {
    if (this.hasTarget) {
      if (gateFrame === 0) this.moveUnheard(0);
      this.pass(frames);
    }
    this.ramp(out, frames, gateFrame, direction);
  }

  /** The gate is open: `current` follows the move, no faster than the slew. */
  renderOpen(out: Float32Array, frames: number): void {
    if (!this.hasTarget) {
      this.renderClosed(out, frames);
      return;
    }
    if (this.glideFrames > 0) this.glide(frames);
    for (let frame = 0; frame < frames;) {
      const stage = this.clock.untilTurn(frames - frame);
      this.follow(out, frame, stage);
      this.pass(stage);
      frame += stage;
    }
  }

  private ramp(out: Float32Array, frames: number, gateFrame: number, direction: number): void {
    const { rampFrames, limits } = this;
    let gate = gateFrame;
    for (let frame = 0; frame < frames; frame++) {
      if (this.glideFrames > 0) this.glide(1);
      gate = clamp(gate + direction, 0, rampFrames);
      const away = this.hasTarget ? (this.current - this.restNow) * (gate / rampFrames) : 0;
      this.volts = this.restNow + away;
      out[frame] = limits.toSample(this.volts);
    }
    this.volts = limits.within(this.volts);
  }

  /** Frames in which the move does not turn: under way, at its target, or late and catching up by the slew. */
  private follow(out: Float32Array, start: number, frames: number): void {
    const { clock, current, limits, slewPerFrame } = this;
    const distance = this.target - current;
    const wanted = Math.abs(distance) * clock.share(1);
    const isFree = wanted < slewPerFrame;
    const speed = isFree ? wanted : slewPerFrame;
    const decay = isFree ? clock.decay : 1;
    // A curve ends with its way, a line may arrive before.
    const arrival = decay < 1 ? frames : Math.ceil(Math.abs(distance) / speed) - 1;
    const moving = distance === 0 ? 0 : clamp(arrival, 0, frames);
    if (moving > 0) {
      const step = distance > 0 ? speed : -speed;
      limits.writeLine(out, start, moving, current, step, decay);
      this.current = limits.within(current + (decay < 1 ? distance * clock.share(moving) : moving * step));
      this.volts = this.current;
    }
    if (moving === frames) return;
    this.current = this.target;
    this.fill(out, start + moving, start + frames, this.target);
  }

  private moveUnheard(frames: number): void {
    const share = this.clock.share(frames);
    this.current += (this.target - this.current) * share;
    this.pass(frames);
    if (share === 1) this.current = this.target;
  }

  private pass(frames: number): void {
    if (this.clock.pass(frames)) this.turn();
  }

  private turn(): void {
    this.target = this.limits.within(this.then);
  }

  private fill(out: Float32Array, from: number, to: number, asked: number): void {
    out.fill(this.limits.toSample(asked), from, to);
    this.volts = this.limits.within(asked);
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
}
