/** Costs of a move as a person types them. */
import { describe, expect, test } from 'vitest';
import type { MoveCost } from '../../../src/domain/limits/limit-settings';
import { costLinesOf, withCost } from '../../../src/ui/variables/cost-fields';
import { samplePatch } from '../../helpers/samples/sample-patch';

const patch = samplePatch();
const [{ name }, other, another] = patch.variables;
const withCosts = (costs: readonly MoveCost[]) => ({ ...patch, limits: { ...patch.limits, costs } });
const costsAfter = (tokens: number, cools: string, before = patch) => {
  const result = withCost(before, name, { tokens, cools });
  return 'reason' in result ? result : result.limits.costs;
};

describe('a cost', () => {
  test.each([
    [{ variable: name, tokens: 3, cools: [] }],
    [{ variable: name, tokens: 1, cools: [{ variable: other.name, tokens: 1 }] }],
    [
      {
        variable: name,
        tokens: 0.5,
        // Fields of a later version.
        note: 'dear',
        cools: [
          { variable: other.name, tokens: 4, note: 'too' },
          { variable: another.name, tokens: 1 },
        ],
      },
    ],
  ])('%j comes out of its draft as it went in', (cost) => {
    const gone = (nth: number): MoveCost => ({ variable: `gone#${nth}.x`, tokens: 2, cools: [] });
    const given = withCosts([gone(1), cost, gone(2)]);
    expect(withCost(given, name, costLinesOf(given, name))).toEqual(given);
  });

  test('of one token that takes none of others is no cost', () => {
    expect(costsAfter(1, '')).toEqual([]);
    expect(costsAfter(1, ' , ', withCosts([{ variable: name, tokens: 9, cools: [] }]))).toEqual([]);
  });

  test('names other variables by an alias, too', () => {
    const [alias] = patch.variables.find(({ aliases }) => aliases.length > 0)!.aliases;
    const meant = patch.variables.find(({ aliases }) => aliases.includes(alias))!.name;
    expect(costsAfter(2, `${alias.toUpperCase()} 5`)).toEqual([
      { variable: name, tokens: 2, cools: [{ variable: meant, tokens: 5 }] },
    ]);
  });

  test.each(['nobody#1.x', `${other.name} many`, `${other.name} 2 3`, `${other.name} 1e999`])(
    'is refused where it says %j',
    (cools) => {
      expect(costsAfter(1, cools)).toEqual({
        field: 'cost.cools',
        reason:
          'And takes tokens of: write names with 1 to 100 tokens each, such as vcf#1.cutoff 2, separated by commas.',
      });
    },
  );
});
