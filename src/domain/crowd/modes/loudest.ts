/**
 * Loudest: the value plays that most distinct viewers asked for in the last ten seconds, of several the newest. It changes at once,
 * with a request or when one grows too old. Memory: MAX_ASKS requests. Any thread: safe.
 */
import { milliseconds, type Milliseconds, NEVER } from '../../numbers/units';
import type { Crowd, CrowdRequest, CrowdView, Decision } from '../crowd';
import { idKey } from '../id-key';
import { crowdMode } from '../mode';
import { MAX_TALLY_ROWS } from '../tally';

const HEARD_FOR_MS = 10_000;
/** Beyond it the oldest request grows too old early: 400 a second for ten seconds, at about 150 bytes each (measured). */
const MAX_ASKS = 4_000;

interface Ask {
  readonly viewer: number;
  readonly message: number;
  readonly value: number;
  readonly at: Milliseconds;
}

/** How often each viewer asked for one value. */
class Choir {
  private readonly asks = new Map<number, number>();

  constructor(readonly value: number) {}

  /** Distinct viewers. */
  get voices(): number {
    return this.asks.size;
  }

  join(viewer: number): void {
    this.asks.set(viewer, (this.asks.get(viewer) ?? 0) + 1);
  }

  leave(viewer: number): void {
    const left = (this.asks.get(viewer) ?? 0) - 1;
    if (left > 0) this.asks.set(viewer, left);
    else this.asks.delete(viewer);
  }
}

class Loudest implements Crowd {
  /** Oldest first, from `oldest` on; what stands before is forgotten. */
  private asks: Ask[] = [];
  private oldest = 0;
  /** The choir that asked for something last is the last one. */
  private readonly choirs = new Map<number, Choir>();
  private loudest: Choir | null = null;

  constructor(private standing: number) {}

  hear({ viewerId, messageId, value, at }: CrowdRequest): number | null {
    if (this.asks.length - this.oldest === MAX_ASKS) this.forgetOldest();
    const ask = { viewer: idKey(viewerId), message: idKey(messageId), value, at };
    this.asks.push(ask);
    const choir = this.join(ask);
    if (choir.voices >= (this.loudest?.voices ?? 0)) this.loudest = choir;
    return this.takeChange();
  }

  /** Looks at every value that was asked for, of which whole numbers from 0 to 127 make 128. */
  decide(now: Milliseconds): Decision | null {
    while (this.dueAt() <= now) this.forgetOldest();
    const value = this.takeChange();
    return value === null ? null : { value, by: null };
  }

  dueAt(): Milliseconds {
    return this.oldest === this.asks.length ? NEVER : milliseconds(this.asks[this.oldest].at + HEARD_FOR_MS);
  }

  standAt(value: number): void {
    this.standing = value;
  }

  forgetMessage(messageId: string): void {
    const forgotten = idKey(messageId);
    if (messageId !== '') this.keep(({ message }) => message !== forgotten);
  }

  forgetViewer(viewerId: string): void {
    const forgotten = idKey(viewerId);
    this.keep(({ viewer }) => viewer !== forgotten);
  }

  forgetAll(): void {
    this.keep(() => false);
  }

  view(now: Milliseconds): CrowdView | null {
    if (this.dueAt() === NEVER) return null;
    const tally = [...this.choirs.values()]
      .map(({ value, voices }) => ({ value, bucket: null, votes: voices }))
      .sort((one, other) => other.votes - one.votes || one.value - other.value)
      .slice(0, MAX_TALLY_ROWS);
    const voters = new Set(this.asks.slice(this.oldest).map(({ viewer }) => viewer)).size;
    return { msLeft: milliseconds(Math.max(0, this.dueAt() - now)), voters, tally };
  }

  /** The value to play where another one has become the loudest. */
  private takeChange(): number | null {
    if (this.loudest === null || this.loudest.value === this.standing) return null;
    this.standing = this.loudest.value;
    return this.standing;
  }

  private join({ value, viewer }: Ask): Choir {
    const choir = this.choirs.get(value) ?? new Choir(value);
    choir.join(viewer);
    this.choirs.delete(value);
    this.choirs.set(value, choir);
    return choir;
  }

  private forgetOldest(): void {
    const { value, viewer } = this.asks[this.oldest++];
    const choir = this.choirs.get(value);
    choir?.leave(viewer);
    if (choir?.voices === 0) this.choirs.delete(value);
    if (choir === this.loudest) this.listen();
    if (this.oldest < MAX_ASKS) return;
    this.asks.splice(0, this.oldest);
    this.oldest = 0;
  }

  private keep(isKept: (ask: Ask) => boolean): void {
    const kept = this.asks.slice(this.oldest).filter(isKept);
    this.asks = kept;
    this.oldest = 0;
    this.choirs.clear();
    for (const ask of kept) this.join(ask);
    this.listen();
  }

  /** Finds the loudest again; of several the one that was asked for last. */
  private listen(): void {
    this.loudest = null;
    for (const choir of this.choirs.values())
      if (choir.voices >= (this.loudest?.voices ?? 0)) this.loudest = choir;
  }
}

export const loudest = crowdMode({
  words: {
    label: 'loudest: most viewers win, at once',
    help: 'the value that most people asked for in the last ten seconds wins',
  },
  newestWins: false,
  settings: {},
  start: (_settings, _values, rest) => new Loudest(rest),
});
