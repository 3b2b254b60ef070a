/** Finds the variable that a command means: by name, by alias, or nearly. Engine worker: safe. */
import type { Variable } from './patch';
import { Suggester } from './suggest';
import type { Milliseconds } from './units';

export class Matcher {
  private readonly indexByName = new Map<string, number>();
  private readonly nameByAlias = new Map<string, string>();
  private readonly longestAlias: number;
  private readonly suggester: Suggester;

  constructor(variables: readonly Variable[]) {
    variables.forEach(({ name, aliases }, index) => {
      this.indexByName.set(name, index);
      for (const alias of aliases) this.nameByAlias.set(alias.toLowerCase(), name);
    });
    this.longestAlias = Math.max(0, ...[...this.nameByAlias.keys()].map((alias) => alias.length));
    this.suggester = new Suggester([...this.indexByName.keys(), ...this.nameByAlias.keys()]);
  }

  /** Index in the patch of the variable with this name, or -1. Any name may be asked for, `__proto__` too. */
  indexOf(name: string): number {
    return this.indexByName.get(name) ?? -1;
  }

  /** Index of the variable with this name or, in any case, this alias, or -1. */
  find(word: string): number {
    const index = this.indexOf(word);
    return index >= 0 ? index : this.indexOf(this.nameByAlias.get(word.toLowerCase()) ?? '');
  }

  /**
   * Puts a variable's name where its alias stands before the first `:` of a normalised text; any other text comes back as
   * it is. Does not allocate for text without a colon, for names, and for what is longer than every alias.
   */
  expandAlias(text: string): string {
    const colon = text.indexOf(':');
    if (colon <= 0 || colon > this.longestAlias) return text;
    const name = this.nameByAlias.get(text.slice(0, colon).toLowerCase());
    return name === undefined ? text : name + text.slice(colon);
  }

  /** The name or alias that the writer of an unknown name most likely meant, or null. Bounded in cost: see `Suggester`. */
  suggest(name: string, now: Milliseconds): string | null {
    return this.suggester.suggest(name, now);
  }
}
