/** Finds the variable that a command means: by name, by alias, or nearly. Engine worker: safe. */
import type { Milliseconds } from '../numbers/units';
import { keyOf, type Named } from './intent';
import { Suggester } from './suggest';

export class Matcher {
  private readonly indexByName = new Map<string, number>();
  private readonly nameByAlias = new Map<string, string>();
  private readonly longestAlias: number;
  private readonly suggester: Suggester;
  /** By `keyOf` of all that resembles a variable's name: the name, an alias, or a part that says which it may be. */
  private readonly namedByKey = new Map<string, Named>();
  /** Names behind suggestions that chat cannot write itself: `vcf.cutoff` and `cutoff` for `vcf#1.cutoff`. */
  private readonly nameByPart = new Map<string, string>();

  constructor(variables: readonly { readonly name: string; readonly aliases: readonly string[] }[]) {
    variables.forEach(({ name, aliases }, index) => {
      if (name === '') return;
      this.indexByName.set(name, index);
      for (const alias of aliases) this.nameByAlias.set(alias.toLowerCase(), name);
    });
    this.longestAlias = Math.max(0, ...[...this.nameByAlias.keys()].map((alias) => alias.length));
    this.noteParts();
    this.suggester = new Suggester([
      ...this.indexByName.keys(),
      ...this.nameByAlias.keys(),
      ...this.nameByPart.keys(),
    ]);
  }

  /** Finds what a text without separators resembles. The text begins as `keyOf` does: see `readIntent`. */
  readonly resembling = (key: string): Named | undefined => this.namedByKey.get(key);

  /** Index in the patch of the variable with this name, or -1. Any name may be asked for, `__proto__` too. */
  indexOf(name: string): number {
    return this.indexByName.get(name) ?? -1;
  }

  /** Index of the variable with this name or, in any case, this alias, or -1. */
  find(word: string): number {
    const index = this.indexOf(word);
    if (index >= 0) return index;
    const name = this.nameByAlias.get(word.toLowerCase());
    return name === undefined ? -1 : this.indexOf(name);
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
    const word = this.suggester.suggest(name, now);
    return word === null ? null : (this.nameByPart.get(word) ?? word);
  }

  /**
   * Notes the parts of names. The first to say a part keeps it: names before aliases, these before parts, and the first of
   * several variables.
   */
  private noteParts(): void {
    const note = (text: string, name: string, word: string | null, isModule = false): void => {
      const key = keyOf(text);
      if (key !== '' && !this.namedByKey.has(key))
        this.namedByKey.set(key, { variableIndex: this.indexOf(name), word, isModule });
    };
    for (const name of this.indexByName.keys()) note(name, name, name);
    for (const [alias, name] of this.nameByAlias) note(alias, name, alias);
    for (const name of this.indexByName.keys()) {
      const { module, instance, parameter } = partsOf(name);
      for (const part of [`${module}.${parameter}`, parameter].filter(
        ({ length }) => length >= SHORTEST_PART,
      )) {
        note(part, name, null);
        if (this.find(part) < 0 && !this.nameByPart.has(part)) this.nameByPart.set(part, name);
      }
      note(`${module}${instance}`, name, null, true);
      note(module, name, null, true);
    }
  }
}

/** A shorter parameter is a word like any other. */
const SHORTEST_PART = 3;

function partsOf(name: string): Record<'module' | 'instance' | 'parameter', string> {
  const [hash, dot] = [name.indexOf('#'), name.indexOf('.')];
  return {
    module: name.slice(0, hash),
    instance: name.slice(hash + 1, dot),
    parameter: name.slice(dot + 1),
  };
}
