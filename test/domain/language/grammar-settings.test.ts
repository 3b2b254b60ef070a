import { describe, expect, test } from 'vitest';
import { Grammar } from '../../../src/domain/language/grammar';
import { type GrammarSettings, GRAMMAR } from '../../../src/domain/language/grammar-settings';
import { Findings } from '../../../src/domain/settings/findings';
import { HostileObject } from '../../../src/domain/settings/hostile-object';
import { DEFAULT_GRAMMAR_SETTINGS } from '../../helpers/samples/default-settings';

const NAMES = Object.keys(DEFAULT_GRAMMAR_SETTINGS) as (keyof GrammarSettings)[];

function read(value: unknown) {
  const findings = new Findings();
  const settings = GRAMMAR.read(new HostileObject({ grammar: value }, 'file', findings), 'grammar');
  return { settings, faults: findings.listFaults(), warnings: findings.listWarnings() };
}

const isRead = (settings: GrammarSettings, text: string): boolean =>
  new Grammar(settings, (word) => word === 'pitch').read(text).kind === 'wishes';

describe('grammar settings', () => {
  test('are all on where a file says nothing', () => {
    expect(read({})).toEqual({ settings: DEFAULT_GRAMMAR_SETTINGS, faults: [], warnings: [] });
    expect(Object.values(DEFAULT_GRAMMAR_SETTINGS)).not.toContain(false);
  });

  test.each(NAMES)('turn off %s alone', (name) => {
    expect(read({ [name]: false }).settings).toEqual({ ...DEFAULT_GRAMMAR_SETTINGS, [name]: false });
  });

  test('are true or false and nothing else', () => {
    for (const value of [0, 1, null, 'true', [], {}])
      expect(read({ volts: value }).faults.map(({ path }) => path)).toEqual(['grammar.volts']);
  });

  test('keep unknown fields and tell of them', () => {
    const { settings, warnings } = read({ swing: 1 });
    expect(settings).toMatchObject({ swing: 1 });
    expect(warnings).toHaveLength(1);
  });

  test.each([
    ['several', ['pitch: 1; pitch: 2', 'pitch: 1;']],
    ['exclamation', ['!pitch 1', '!pitch: 1', '!vco#1.pitch 1', '!undo']],
    ['ramps', ['pitch: 1 in 5s', 'pitch: +1 in 5s exp']],
    ['relative', ['pitch: +1', 'pitch: -1', 'pitch: +1 in 1s']],
    ['percent', ['pitch: 50%', 'pitch: 50% in 1s']],
    ['volts', ['pitch: 2V', 'pitch: -2.5v', 'pitch: 1V in 1s']],
    ['notes', ['pitch: C4', 'pitch: c4 in 1s']],
    ['gates', ['pitch: on', 'pitch: off', 'pitch: trig', 'pitch: trigger', 'pitch: 5ms', 'pitch: 5s']],
    ['random', ['pitch: random', '!pitch random', 'pitch: random in 1s']],
    ['undo', ['pitch: undo', '!pitch undo', '!undo']],
  ] as const)('without %s its forms are none, and all others stay', (name, forms) => {
    const off = { ...DEFAULT_GRAMMAR_SETTINGS, [name]: false };
    for (const form of forms) {
      expect(isRead(DEFAULT_GRAMMAR_SETTINGS, form), form).toBe(true);
      expect(isRead(off, form), form).toBe(false);
    }
    const others = [
      'pitch: 1',
      'a: 1; !a 1',
      '!b 1',
      'c: 1 in 1s',
      'd: +1',
      'e: 1%',
      'f: 1V',
      'g: c4',
      'h: on',
    ];
    const left = [...others, 'i: random', 'j: undo'].filter(
      (text) => new Grammar(off, () => true).read(text).kind === 'none',
    );
    expect(left).toHaveLength(name === 'exclamation' ? 2 : 1);
  });
});
