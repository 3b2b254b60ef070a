/**
 * One jack: a move becomes samples, slew first, then limits, then the fade. Audio thread: safe, allocates only when it is made and
 * configured.
 *
 * sample = fade × limited level of the stand. The stand is where the move has come, or rest for a jack that nobody has asked for
 * anything. Closed, the fade leaves raw 0, which neither rest nor limits nor calibration move. A fade of its own follows that of all
 * jacks from 0 when the jack starts on a channel.
 *
 * A move's time runs whatever the fade does. The rest of its way always sets out from `current`, wherever that is by then, so
 * nothing jumps when the slew, the fade or an edit of the limits has kept `current` behind.
 */
import { type JackRow, NOT_DRIVEN } from '../../src/domain/devices/jack-table';
import { type Frames, type Hertz, volts } from '../../src/domain/numbers/units';
import { isFiniteMove, type Move, plainMove } from '../../src/domain/voltage/move';
import { clamp, JackLimits } from './jack-limits';
import { MoveClock } from './move-clock';
import { Remainder } from './remainder';

/** Chrome gives one stream no more. */
export const MAX_CHANNELS = 32;

/** Two levels that are closer differ by the keep-alive and by rounding alone. */
const HEARD_LEVEL = 2 ** -22;

const AT_ONCE = plainMove(volts(0));

export const isChannelIndex = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < MAX_CHANNELS;

export class Jack {
  /** Host channel from 0, or NOT_DRIVEN. */
  channelIndex = NOT_DRIVEN;
  /** Volts of the last sample. */
  volts = 0;
  /** The end of the move, or the level that it holds now. */
  target = 0;

  private hasTarget = false;
  private current = 0;
  /** The target after the hold. */
  private then = 0;
  private notFiniteMoves = 0;
  private slewPerFrame = Infinity;
  private readonly clock: MoveClock;

  /** The jack's own fade, 0 to `rampFrames`: never further open than that of all jacks. */
  private position = 0;
  /** Fades the level that an edit of this jack left over. */
  private readonly remainder = new Remainder();
  private readonly limits = new JackLimits();

  constructor(
    private readonly sampleRate: Hertz,
    private readonly rampFrames: Frames,
  ) {
    this.clock = new MoveClock(sampleRate);
  }

  /** Moves and samples that were not finite and became rest. */
  get notFinite(): number {
    return this.notFiniteMoves + this.limits.notFinite;
  }

  /** The volts that it is asked for now, armed or not: where its move has come. */
  get asked(): number {
    if (this.channelIndex === NOT_DRIVEN) return this.target;
    return this.hasTarget ? this.limits.within(this.current) : this.limits.rest;
  }

  /**
   * Limits hold from the next sample on; what else the row changes is glided to from `lastLevel`, the last sample of its channel.
   * `fadeFrames` is how far the fade of all jacks is open: a glide is over before that can be closed. A row that makes no sense is not
   * driven.
   */
  configure(row: JackRow, lastLevel = 0, fadeFrames = 0): void {
    const { limits } = this;
    const startsHere = row.channelIndex !== this.channelIndex;
    this.channelIndex = NOT_DRIVEN;
    this.volts = 0;
    if (!isChannelIndex(row.channelIndex) || !limits.configure(row)) return;
    this.channelIndex = row.channelIndex;
    this.slewPerFrame = row.slewVoltsPerSecond > 0 ? row.slewVoltsPerSecond / this.sampleRate : 0;
    if (startsHere) this.position = 0;
    if (startsHere || !this.hasTarget) this.forget();
    else this.target = limits.within(this.target);
    this.current = this.hasTarget ? limits.within(this.current) : limits.rest;
    this.leave(lastLevel, fadeFrames);
  }

  /**
   * Asks for a move, from the next frame on, from where the jack is by then. A move with a non-finite number becomes a plain
   * move to rest: its other numbers cannot be trusted either.
   */
  request(move: Move): void {
    if (!this.hasTarget) this.current = this.limits.rest;
    this.hasTarget = true;
    const isFinite = isFiniteMove(move);
    if (!isFinite) this.notFiniteMoves++;
    this.target = isFinite ? this.limits.within(move.target) : this.limits.rest;
    this.then = isFinite ? move.then : this.limits.rest;
    if (this.clock.start(isFinite ? move : AT_ONCE)) this.turn();
  }

  /** Back to a jack that nobody has asked for anything. The fade is closed, or the jack has just begun. */
  forget(): void {
    this.hasTarget = false;
    this.target = this.limits.rest;
  }

  /** One quantum while the fade of all jacks opens or is open, or else closes or is closed. */
  render(out: Float32Array, frames: number, opens: boolean): void {
    if (opens && this.position >= this.rampFrames) this.renderOpen(out, frames);
    else if (opens || this.position > 0) this.renderRamp(out, frames, opens ? 1 : -1);
    else this.renderClosed(out, frames);
  }

  /** 0 V. The move keeps running silently, so that arming ramps to where it has got to. */
  private renderClosed(out: Float32Array, frames: number): void {
    if (this.hasTarget) this.moveUnheard(frames);
    this.volts = 0;
    if (this.remainder.isOver) out.fill(this.limits.unarmedLevel, 0, frames);
    else this.ramp(out, frames, 0);
  }

  /** Only the fade moves the jack, by `direction` a frame towards one end. */
  private renderRamp(out: Float32Array, frames: number, direction: number): void {
    if (this.hasTarget) {
      if (this.position === 0) this.moveUnheard(0);
      this.pass(frames);
    }
    this.ramp(out, frames, direction);
  }

  /** `current` follows the move, no faster than the slew. */
  private renderOpen(out: Float32Array, frames: number): void {
    if (this.hasTarget)
      for (let frame = 0; frame < frames;) {
        const stage = this.clock.untilTurn(frames - frame);
        this.follow(out, frame, stage);
        this.pass(stage);
        frame += stage;
      }
    else this.fill(out, 0, frames, this.limits.rest);
    if (!this.remainder.isOver) this.addRemainder(out, frames);
  }

  private ramp(out: Float32Array, frames: number, direction: number): void {
    const { rampFrames, limits, remainder } = this;
    const stand = this.hasTarget ? this.current : limits.rest;
    const level = limits.toLimitedLevel(stand);
    let { position } = this;
    for (let frame = 0; frame < frames; frame++) {
      position = clamp(position + direction, 0, rampFrames);
      const faded = level * (position / rampFrames) + remainder.next();
      out[frame] = position === rampFrames ? limits.keepWithin(faded) : limits.keepOnTheWay(faded);
    }
    this.position = position;
    this.volts = limits.within(stand) * (position / rampFrames);
  }

  private addRemainder(out: Float32Array, frames: number): void {
    const { limits, remainder } = this;
    for (let frame = 0; frame < frames && !remainder.isOver; frame++)
      out[frame] = limits.keepWithin(out[frame] + remainder.next());
  }

  /**
   * Keeps what the edit took from the level, as far as the limits allow it, to fade from here. A jack on its way from or to 0 V starts
   * its way anew: it must not be fully armed before it is within its limits.
   */
  private leave(lastLevel: number, fadeFrames: number): void {
    const { limits, rampFrames, remainder } = this;
    const isArmed = this.position === rampFrames;
    const last = isArmed ? limits.keepWithin(lastLevel) : limits.keepOnTheWay(lastLevel);
    const level = limits.toLimitedLevel(this.hasTarget ? this.current : limits.rest);
    const difference = last - level * (this.position / rampFrames);
    if (Math.abs(difference) <= HEARD_LEVEL) {
      remainder.start(0, 0);
      return;
    }
    if (!isArmed) this.position = 0;
    remainder.start(isArmed ? difference : last, Math.min(fadeFrames, rampFrames));
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
}
