/** Laws of the grammar for any message, for the unit suite and for the million messages beyond it. */
import { strict as assert } from 'node:assert';
import { COMMAND_PATTERN, cutCommand } from '../../../src/domain/language/command';
import { Grammar } from '../../../src/domain/language/grammar';
import type { GrammarSettings } from '../../../src/domain/language/grammar-settings';
import type { Random } from '../../../src/domain/numbers/random';
import { COMMAND_MAX_LENGTH } from '../../../src/domain/settings/variable-name';
import { twin } from '../../../src/validator/twin';
import { readByPattern, withoutSpaceBeforeColon } from './grammar-by-pattern';
import { CORE_ONLY, isKnownAlias, randomSettings } from './grammar-material';

const WAYS = 24;
/** How much of what was judged is a core command, and how much makes wishes with the settings that were drawn. */
export interface Judged {
  messages: number;
  core: number;
  wishes: number;
}

export class GrammarJudge {
  readonly judged: Judged = { messages: 0, core: 0, wishes: 0 };
  private readonly core = new Grammar(CORE_ONLY, () => false);
  private readonly ways: readonly (readonly [GrammarSettings, Grammar])[];

  constructor(private readonly random: Random) {
    this.ways = Array.from({ length: WAYS }, () => {
      const settings = randomSettings(random);
      return [settings, new Grammar(settings, isKnownAlias)];
    });
  }

  /** Throws where a message is not read as the patterns read it, or where the core grammar is not what it was. */
  judge(text: string): void {
    const [settings, grammar] = this.random.pick(this.ways);
    const reading = grammar.read(text);
    assert.deepEqual(
      reading,
      readByPattern(text, settings, isKnownAlias),
      JSON.stringify({ text, settings }),
    );
    const isCore = COMMAND_PATTERN.test(text) && text.length <= COMMAND_MAX_LENGTH;
    const colon = twin.findColon(text);
    assert.equal(colon > 0, isCore, JSON.stringify(text));
    const isTolerated =
      text.length <= COMMAND_MAX_LENGTH && COMMAND_PATTERN.test(withoutSpaceBeforeColon(text));
    assert.equal(this.core.read(text).kind === 'wishes', isCore || isTolerated, JSON.stringify(text));
    if (isCore) {
      const { name, value } = cutCommand(text, colon);
      const wishes = [{ name, ask: { kind: 'value', value } }];
      assert.deepEqual(reading, { kind: 'wishes', wishes }, JSON.stringify({ text, settings }));
      assert.deepEqual(this.core.read(text), reading, JSON.stringify(text));
    }
    this.judged.messages++;
    if (isCore) this.judged.core++;
    if (reading.kind === 'wishes') this.judged.wishes++;
  }
}
