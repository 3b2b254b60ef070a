import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutCommand } from '../../../src/domain/language/command';
import { Grammar } from '../../../src/domain/language/grammar';
import { Matcher } from '../../../src/domain/language/matcher';
import { normalise } from '../../../src/domain/language/normalise';
import { twin } from '../../../src/validator/twin';
import { arbitraryText, grammarText, mutatedText } from '../../helpers/chat/command-text';
import { withoutSpaceBeforeColon } from '../../helpers/proofs/grammar-by-pattern';
import { CORE_ONLY } from '../../helpers/proofs/grammar-material';
import { DEFAULT_GRAMMAR_SETTINGS } from '../../helpers/samples/default-settings';
import { samplePatch } from '../../helpers/samples/sample-patch';

describe('the core grammar', () => {
  const { variables } = samplePatch();
  const matcher = new Matcher(variables);
  const aliases = new Set(variables.flatMap((variable) => variable.aliases));
  const isName = (word: string): boolean => aliases.has(word.toLowerCase());
  const aliased = fc
    .tuple(
      fc.constantFrom(...aliases, 'nonsense'),
      fc.boolean(),
      fc.constantFrom(': ', ':', ' : ', ' '),
      fc.nat(),
    )
    .map(([alias, upper, colon, value]) => `${upper ? alias.toUpperCase() : alias}${colon}${value}`);

  test('is all that is left, with aliases, when every extension is off', () => {
    const core = new Grammar(CORE_ONLY, isName);
    fc.assert(
      fc.property(fc.oneof(grammarText, mutatedText, arbitraryText, aliased), (text) => {
        const normalised = normalise(text)!;
        const expanded = matcher.expandAlias(withoutSpaceBeforeColon(normalised));
        const colon = twin.findColon(expanded);
        const reading = core.read(normalised);
        if (colon === 0) return reading.kind === 'none';
        const { name, value } = cutCommand(expanded, colon);
        if (reading.kind === 'none') return false;
        const [wish] = reading.wishes;
        const read = matcher.expandAlias(`${wish.name}:`).slice(0, -1);
        expect([reading.wishes.length, read, wish.ask]).toEqual([1, name, { kind: 'value', value }]);
        return true;
      }),
      { numRuns: 5_000, seed: 1 },
    );
  });

  test('stays the same when every extension is on', () => {
    const all = new Grammar(DEFAULT_GRAMMAR_SETTINGS, isName);
    fc.assert(
      fc.property(fc.oneof(grammarText, mutatedText), (text) => {
        const colon = twin.findColon(text);
        fc.pre(colon > 0);
        const { name, value } = cutCommand(text, colon);
        expect(all.read(text)).toEqual({ kind: 'wishes', wishes: [{ name, ask: { kind: 'value', value } }] });
      }),
      { numRuns: 5_000, seed: 2 },
    );
  });
});
