/** The tokens that a move of each variable spends, by the variable's index. Any thread: safe. */
import type { MoveCost } from './limit-settings';

/** A variable, as far as the limits know it. */
export interface Named {
  readonly name: string;
}

export interface CooldownSubject {
  readonly variableIndex: number;
  readonly tokens: number;
}

const NOTHING: readonly CooldownSubject[] = [];

export class MoveCosts {
  private readonly tokens: Float64Array;
  private readonly cooled: (readonly CooldownSubject[])[];

  /** `variables` in the order of their indexes. Names that are not among theirs cost and cool nothing. */
  constructor(costs: readonly MoveCost[], variables: readonly Named[]) {
    this.tokens = new Float64Array(variables.length).fill(1);
    this.cooled = variables.map(() => NOTHING);
    const indexes = new Map(variables.map(({ name }, index) => [name, index]));
    for (const { variable, tokens, cools } of costs) {
      const index = indexes.get(variable);
      if (index === undefined) continue;
      this.tokens[index] = tokens;
      this.cooled[index] = cools.flatMap((one) => {
        const variableIndex = indexes.get(one.variable);
        return variableIndex === undefined || variableIndex === index
          ? []
          : [{ variableIndex, tokens: one.tokens }];
      });
    }
  }

  /** From its own and from the system's bucket. Does not allocate. */
  tokensOf(variableIndex: number): number {
    return this.tokens[variableIndex];
  }

  /** Other variables, and what each of them loses. Does not allocate. */
  cooledBy(variableIndex: number): readonly CooldownSubject[] {
    return this.cooled[variableIndex];
  }
}
