/** Costs of a move as a person types them. */
import { describe, expect, test } from 'vitest';
import type { MoveCost } from '../../../src/domain/limits/limit-settings';
import { faultInDraft } from '../../../src/ui/form/described-form';
import {
  applyVariableDraft,
  variableDraftOf,
  variableFields,
} from '../../../src/ui/inspector/variable-draft';
import { samplePatch } from '../../helpers/samples/sample-patch';

const patch = samplePatch();
const [{ name }, other, another] = patch.variables;
const withCosts = (costs: readonly MoveCost[]) => ({ ...patch, limits: { ...patch.limits, costs } });
function costsAfter(change: Readonly<Record<`cost.${string}`, string>>, before = patch) {
  const draft = { ...variableDraftOf(before, before.variables[0]), ...change };
  return (
    faultInDraft(variableFields(draft), draft, before) ?? applyVariableDraft(before, 0, draft).limits.costs
  );
}
const linesAfter = (tokens: string, cools: string, before = patch) =>
  costsAfter({ 'cost.tokens': tokens, 'cost.cools': cools }, before);

describe('a cost', () => {
  test.each([
    [{ variable: name, tokens: 3, cools: [] }],
    [{ variable: name, tokens: 1, cools: [{ variable: other.name, tokens: 1 }] }],
    [
      {
        variable: name,
        tokens: 1.5,
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
    expect(costsAfter({}, given)).toEqual(given.limits.costs);
  });

  test('of one token that takes none of others is no cost', () => {
    expect(linesAfter('1', '')).toEqual([]);
    expect(linesAfter('', ' , ', withCosts([{ variable: name, tokens: 9, cools: [] }]))).toEqual([]);
  });

  test('names other variables by an alias, too', () => {
    const [alias] = patch.variables.find(({ aliases }) => aliases.length > 0)!.aliases;
    const meant = patch.variables.find(({ aliases }) => aliases.includes(alias))!.name;
    expect(linesAfter('2', `${alias.toUpperCase()} 5`)).toEqual([
      { variable: name, tokens: 2, cools: [{ variable: meant, tokens: 5 }] },
    ]);
  });

  test('keeps what a newer page wrote in an entry whose tokens change', () => {
    const cools = [{ variable: other.name, tokens: 4, note: 'too' }];
    const given = withCosts([{ variable: name, tokens: 2, cools }]);
    expect(costsAfter({ 'cost.cools': `${other.name} 5, ${another.name}` }, given)).toEqual([
      {
        variable: name,
        tokens: 2,
        cools: [
          { ...cools[0], tokens: 5 },
          { variable: another.name, tokens: 1 },
        ],
      },
    ]);
  });

  test('follows a new name of its variable, also where it takes tokens of itself', () => {
    const cost = { variable: name, tokens: 2, cools: [{ variable: name, tokens: 1 }] };
    const given = withCosts([cost]);
    const draft = { ...variableDraftOf(given, given.variables[0]), 'variable.name': 'new#1.name' };
    expect(applyVariableDraft(given, 0, draft).limits.costs).toEqual([
      { variable: 'new#1.name', tokens: 2, cools: [{ variable: 'new#1.name', tokens: 1 }] },
    ]);
  });

  test.each([`${other.name} many`, `${other.name} 2 3`, `${other.name} 1e999`, `${other.name} 101`])(
    'is refused where it says %j',
    (cools) => {
      expect(linesAfter('1', cools)).toEqual({
        field: 'cost.cools',
        reason:
          'And takes tokens of: write names with 1 to 100 tokens each, such as vcf#1.cutoff 2, separated by commas.',
      });
    },
  );

  test('is refused where it names no variable of the patch', () => {
    expect(linesAfter('1', 'nobody#1.x')).toEqual({
      field: 'cost.cools',
      reason: 'And takes tokens of: no variable is called nobody#1.x.',
    });
  });
});
