/**
 * Writes commands for people who do not want to type them: each in the shortest form that chat's own reader takes for that variable
 * and nothing else. Any thread: safe.
 */
import { Grammar } from '../language/grammar';
import { normalise } from '../language/normalise';
import type { Patch, Variable } from './patch';

export class CommandWriter {
  private readonly grammar: Grammar;
  /** By its name, and by its aliases in lower case. */
  private readonly byWord = new Map<string, Variable>();

  constructor({ grammar, variables }: Pick<Patch, 'grammar' | 'variables'>) {
    this.grammar = new Grammar(grammar, (word) => this.find(word) !== undefined);
    for (const variable of variables) {
      this.byWord.set(variable.name, variable);
      for (const alias of variable.aliases) this.byWord.set(alias.toLowerCase(), variable);
    }
  }

  /** `ask` is what stands behind the colon. Null where the grammar has no such form, or it makes the command too long. */
  write(variable: Variable, ask: string): string | null {
    return (
      wordsOf(variable)
        .flatMap((word) => [`${word}: ${ask}`, `${word}:${ask}`])
        .find((text) => this.isFor(text, variable)) ?? null
    );
  }

  /** Takes the writer's last change back, whatever it moved. Null where chat may not. */
  writeUndo(): string | null {
    return this.grammar.read(UNDO).kind === 'none' ? null : UNDO;
  }

  private find(word: string): Variable | undefined {
    return this.byWord.get(word) ?? this.byWord.get(word.toLowerCase());
  }

  private isFor(text: string, variable: Variable): boolean {
    const reading = this.grammar.read(normalise(text) ?? '');
    if (reading.kind === 'none') return false;
    const [wish, ...others] = reading.wishes;
    return others.length === 0 && this.find(wish.name) === variable;
  }
}

const UNDO = '!undo';

/** The shortest first: what a thumb writes soonest. */
const wordsOf = ({ name, aliases }: Variable): readonly string[] =>
  [name, ...aliases].sort((one, other) => one.length - other.length);

/** The word by which a viewer may know it. */
export const shortestWord = (variable: Variable): string => wordsOf(variable)[0];
