/** Lines of a simulated chat: commands, commands gone wrong in the ways people get them wrong, and talk. Any thread: safe. */
import type { Random } from '../numbers/random';
import type { Variable } from '../patch/patch';
import { VOLTAGE_KINDS } from '../voltage/kinds';

export const TALK: readonly string[] = [
  'hello chat',
  'HELLO FROM FINLAND',
  'what is this sound',
  'how do I play?',
  'type the name, a colon and a number',
  'is this live?',
  'LUL',
  'PogChamp PogChamp PogChamp',
  'Kappa',
  ':)',
  ':D that squelch',
  '<3 <3 <3',
  'more bass please',
  'too much resonance my ears',
  'who keeps moving the cutoff',
  'STOP TURNING IT DOWN',
  'this is so good',
  'I am #1',
  'started at 12:30 and still going',
  'what module is that?',
  'is that a real synth or software',
  'C# or C++ for this?',
  '🎛️🎛️🎛️',
  '🔥🔥🔥',
  'こんにちは',
  'звучит отлично',
  'première fois ici, bonjour',
  'lol the filter',
  'give the drummer some',
  'note: headphones recommended',
  'https://example.org/my-patch#notes',
  '!commands',
  '!patch',
  '@moderator can we get a gate on this',
  'gg',
  'first',
  'ok who did that',
  'let it ring for a bit',
  'everybody pitch up on 3',
  '3',
  '2',
  '1',
];

/**
 * The value that `position`, 0 to 1, stands for in what chat may say of a variable: a whole number, not negative. Null when
 * its range has none. A gate is on or off.
 */
export function valueAt({ kind, values }: Variable, position: number): number | null {
  const lowest = Math.max(0, Math.ceil(values.min));
  const highest = Math.floor(values.max);
  if (lowest > highest) return null;
  return VOLTAGE_KINDS[kind].wholeAt(position, { min: lowest, max: highest });
}

/** A command as people spell it, all of them right. */
export function writeCommand(random: Random, name: string, value: number | string): string {
  const style = random.below(20);
  if (style < 12) return `${name}: ${value}`;
  if (style < 17) return `${name}:${value}`;
  if (style === 17) return `${name}:  ${value}`;
  if (style === 18) return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value}`;
  return `${name}: 0${value}`;
}

/** One slip of the fingers: a key missed, hit twice, in the wrong order, or the one beside it. */
export function misspell(random: Random, text: string): string {
  const at = random.below(text.length);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const slip = random.below(5);
  if (slip === 0) return before + after;
  if (slip === 1) return before + text.charAt(at) + text.charAt(at) + after;
  if (slip === 2) return before + after.charAt(0) + text.charAt(at) + after.slice(1);
  if (slip === 3) return text.replace(':', ';');
  return text.replace('.', ',');
}

/** A name of the right form that is nearly that of a variable: the next instance, or a letter too few or too many. */
export function nearName(random: Random, name: string): string {
  const hash = name.indexOf('#');
  const dot = name.indexOf('.', hash);
  const instance = Number(name.slice(hash + 1, dot));
  const parameter = name.slice(dot + 1);
  const slip = random.below(3);
  if (slip === 0) return `${name.slice(0, hash)}#${instance + 1 + random.below(4)}.${parameter}`;
  if (slip === 1 && parameter.length > 1) return name.slice(0, -1);
  return name + name.charAt(name.length - 1);
}

/** A number that somebody hopes for and the variable does not take. */
export function valueOutside(random: Random, { values }: Variable): number {
  const highest = Math.max(0, Math.floor(values.max));
  return random.chance(0.3) ? highest + 1 : highest + 1 + random.below(10 * (highest + 1));
}
