/** Who played lately, by the name that people write behind an `@`. Engine worker: safe. */
import type { Person } from './people-settings';

/** Commands that are remembered, a power of two: those of the minute in which a moderator acts, of a busy chat. At most 300 kB. */
const REMEMBERED = 1024;

const fold = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Keeps the strings that it is given: hand it strings that pin nothing (`ownString`). */
export class RecentNames {
  private readonly ids: string[] = [];
  private readonly names: string[] = [];
  private count = 0;

  /** Remembers who wrote a command. */
  add(viewerId: string, name: string): void {
    const at = this.count & (REMEMBERED - 1);
    this.ids[at] = viewerId;
    this.names[at] = name;
    this.count++;
  }

  /** The one who wrote last under a name, in any case of letters; null when nobody did lately. */
  find(name: string): Person | null {
    const wanted = fold(name);
    for (let back = 1; back <= this.names.length; back++) {
      const at = (this.count - back) & (REMEMBERED - 1);
      if (fold(this.names[at]) === wanted) return { id: this.ids[at], name: this.names[at] };
    }
    return null;
  }
}
