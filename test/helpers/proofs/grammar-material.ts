/** Messages for the grammar: everything it can make, the same after a few slips, and anything at all. Seeded. */
import type { GrammarSettings } from '../../../src/domain/language/grammar-settings';
import { TALK } from '../../../src/domain/simulation/demo-lines';
import type { Random } from '../../../src/domain/numbers/random';
import { DEFAULT_GRAMMAR_SETTINGS } from '../samples/default-settings';

const ALIASES = ['cutoff', 'pitch', 'c', 'on', 'undo', 'высота', 'filter_2.freq'];
const known = new Set(ALIASES);

/** The aliases that the messages use, in any case. */
export const isKnownAlias = (word: string): boolean => known.has(word.toLowerCase());

const settingsBy = (isOn: () => boolean): GrammarSettings =>
  Object.fromEntries(
    Object.keys(DEFAULT_GRAMMAR_SETTINGS).map((name) => [name, isOn()]),
  ) as unknown as GrammarSettings;

/** With every extension off. */
export const CORE_ONLY = settingsBy(() => false);

/** Each extension on or off by the toss of a coin; as often all of them on, or off. */
export function randomSettings(random: Random): GrammarSettings {
  if (random.chance(0.5)) return settingsBy(() => random.chance(0.5));
  return random.chance(0.7) ? DEFAULT_GRAMMAR_SETTINGS : CORE_ONLY;
}

const GAPS = ['', '', '', ' ', ' ', '  ', '\t', '\u3000', '\ufeff'];
/** Neighbours in code of what the grammar takes, look-alikes, and what the grammar itself is made of. */
const TROUBLE = [
  ...Array.from('/09:;@AZ[`az{"#$.-_+!%vVsSmM xX,'),
  ...[
    'in',
    ' in ',
    'exp',
    'lin',
    'ms',
    's',
    'on',
    'off',
    'undo',
    'random',
    'trig',
    'c#4',
    '1e3',
    '0x1',
    '..',
  ],
  ...[
    '\u2212',
    '\u2013',
    '\u266f',
    '\u266d',
    '\0',
    '\u0085',
    '\u180e',
    '\u200b',
    '\ud800',
    '\udc00',
    '\uffff',
  ],
  ...['\u017f', '\u212a', '\u0430', '\u0664', '\uff1b', '\u037e', '💡', '\n', '\u00a0', '\ufeff'],
];

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const PARAMETER = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ#`;
const gap = (random: Random): string => random.pick(GAPS);
const needed = (random: Random): string => gap(random) + random.pick([' ', ' ', '\t']);
const inAnyCase = (random: Random, word: string): string =>
  random.chance(0.8)
    ? word
    : random.chance(0.5)
      ? word.toUpperCase()
      : word.charAt(0).toUpperCase() + word.slice(1);

function word(random: Random, alphabet: string, longest: number): string {
  let text = '';
  for (let left = 1 + random.below(longest); left > 0; left--)
    text += alphabet[random.below(alphabet.length)];
  return text;
}

/** Mostly short; at times around the bounds on digits. */
const digits = (random: Random): string =>
  word(random, '0123456789', random.chance(0.95) ? 4 : random.chance(0.8) ? 18 : 95);
const decimal = (random: Random): string =>
  random.chance(0.5) ? digits(random) : `${digits(random)}.${word(random, '0123456789', 4)}`;
/** Mostly within the bounds of a ramp. */
const duration = (random: Random): string => {
  const inMs = random.chance(0.5);
  const number = inMs ? digits(random) : random.chance(0.8) ? `${random.below(66)}` : decimal(random);
  return number + gap(random) + inAnyCase(random, inMs ? 'ms' : 's');
};

const TARGETS: readonly ((random: Random) => string)[] = [
  digits,
  digits,
  (random) => random.pick(['+', '-', '\u2212']) + digits(random),
  (random) => `${decimal(random)}${gap(random)}%`,
  (random) => random.pick(['', '+', '-']) + decimal(random) + gap(random) + random.pick(['V', 'v']),
  (random) =>
    inAnyCase(random, random.pick(Array.from('abcdefgh'))) +
    random.pick(['', '#', 'b', 'B', '\u266f', '\u266d']) +
    random.pick(['-', '', '', '', '']) +
    `${random.below(11)}`,
  (random) => inAnyCase(random, 'random'),
];

function ask(random: Random): string {
  const choice = random.below(10);
  if (choice < 5) return random.pick(TARGETS)(random);
  if (choice < 8) {
    const shape = random.pick(['', '', 'exp', 'lin', 'linear', 'exponential']);
    const ramp = `${random.pick(TARGETS)(random)}${needed(random)}${inAnyCase(random, 'in')}${needed(random)}`;
    return ramp + duration(random) + (shape === '' ? '' : needed(random) + inAnyCase(random, shape));
  }
  if (choice === 8) return duration(random);
  return inAnyCase(random, random.pick(['on', 'off', 'trig', 'trigger', 'undo']));
}

function fullName(random: Random): string {
  const longest = random.chance(0.98) ? 6 : 60;
  const module = inAnyCase(random, word(random, LOWER, longest));
  return `${module}#${digits(random)}.${word(random, PARAMETER, longest)}`;
}

function command(random: Random): string {
  const name = random.chance(0.6)
    ? fullName(random)
    : inAnyCase(random, random.chance(0.9) ? random.pick(ALIASES) : word(random, LOWER, 8));
  if (random.chance(0.05)) return `!${inAnyCase(random, 'undo')}`;
  if (random.chance(0.7)) return `${name}:${gap(random)}${ask(random)}`;
  return `!${name}${random.chance(0.5) ? needed(random) : `${gap(random)}:${gap(random)}`}${ask(random)}`;
}

/** Right unless it is out of some bound. */
export function grammarMessage(random: Random): string {
  if (random.chance(0.4)) return `${fullName(random)}:${gap(random)}${digits(random)}`;
  const count = random.chance(0.5) ? 1 : 1 + random.below(random.chance(0.9) ? 4 : 11);
  let text = command(random);
  for (let left = count - 1; left > 0; left--) text += `${gap(random)};${gap(random)}${command(random)}`;
  return random.chance(0.05) ? `${text}${gap(random)};` : text;
}

/** One to three pieces put in, taken out, replaced or doubled. */
function mutated(random: Random, text: string): string {
  let edited = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(edited.length + 1);
    const added = random.chance(0.2) ? edited.slice(0, at) : random.chance(0.7) ? random.pick(TROUBLE) : '';
    edited = edited.slice(0, at) + added + edited.slice(at + random.below(3));
  }
  return edited;
}

function anything(random: Random): string {
  let text = '';
  for (let left = random.below(60); left > 0; left--)
    text += random.chance(0.9) ? random.pick(TROUBLE) : String.fromCharCode(random.below(0x10000));
  return text;
}

/** Any text of at most 1000 units, as normalising lets through, and some that it does not. */
export function anyMessage(random: Random): string {
  const choice = random.below(10);
  if (choice < 4) return grammarMessage(random).slice(0, 1000);
  if (choice < 8) return mutated(random, grammarMessage(random)).slice(0, 1000);
  return choice === 8 ? anything(random) : mutated(random, random.pick(TALK));
}
