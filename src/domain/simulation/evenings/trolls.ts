/** Half a dozen trolls, each with a trick, among people who play. None gets anything but what everybody may do. Any thread: safe. */
import { type Cue, says, SECOND, type Speaker } from './cue';
import type { Plan } from './plan';
import { regulars } from './regulars';
import type { Stage } from './stage';

interface Trick {
  readonly name: string;
  /** The lines that the troll writes, again and again in this order; `stage` and `place` give the variable. */
  readonly lines: (stage: Stage, place: number) => readonly string[];
}

const fullWidth = (text: string): string =>
  text.replace(/[\x21-\x7e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Letters that look Latin and are Cyrillic. */
const cyrillic = (text: string): string => text.replaceAll('c', '\u0441').replaceAll('o', '\u043e');

const TRICKS: readonly Trick[] = [
  {
    name: 'top_or_bottom',
    lines: (stage, place) => [stage.command(place, 1), stage.command(place, 0)],
  },
  {
    name: 'off_the_scale',
    lines: (stage, place) =>
      ['128', '-1', '999999999', '99999999999999999999999', '1e9', 'NaN', 'Infinity', '0x7f', '64.5'].map(
        (value) => `${stage.nameAt(place)}: ${value}`,
      ),
  },
  {
    name: '<img src=x onerror=alert(1)>',
    lines: (stage, place) => [
      `${stage.nameAt(place)}: <b>64</b>`,
      '<script>alert(1)</script>',
      `"><svg/onload=alert(1)> ${stage.command(place, 1)}`,
      '${7*7} {{7*7}} %s %n',
      "'; DROP TABLE patches; --",
    ],
  },
  {
    name: '\u202egnorw_eht_yaw',
    lines: (stage, place) => [
      `${stage.command(place, 0.5)}\u200b\u{e0000}`,
      `\u202e${stage.command(place, 0.5)}`,
      stage.command(place, 0.5).replace('#', '\u200b#'),
      `Z${'\u0335\u0318\u0300'.repeat(40)}`,
      '\u2067\u2066\u2069\ufeff\u00ad',
    ],
  },
  {
    name: 'lo\u043ek_\u0430like',
    lines: (stage, place) => [
      fullWidth(stage.command(place, 0.8)),
      cyrillic(stage.command(place, 0.8)),
      `${stage.nameAt(place)}: \u0666\u0664`,
      `${stage.nameAt(place)}\ua789 64`,
    ],
  },
  {
    name: '__proto__',
    lines: (stage, place) => [
      '__proto__#1.polluted: 1',
      'constructor#1.prototype: 1',
      'toString#1.valueOf: 1',
      `${stage.nameAt(place)}: __proto__`,
      'hasOwnProperty: 1',
    ],
  },
  {
    name: 'little_dictator',
    lines: (stage, place) => [
      '!cv panic',
      `!cv lock ${stage.nameAt(place)}`,
      '!cv block @everyone',
      '!cv unblock __proto__',
      `es9out#1 \u2192 ${stage.nameAt(place)}`,
      '!cv',
    ],
  },
  {
    name: 'wall_of_text',
    lines: (stage, place) => [
      'A'.repeat(500),
      `${stage.command(place, 1)}; `.repeat(24),
      '#'.repeat(250) + ':'.repeat(250),
      `${stage.nameAt(place)}:${' '.repeat(300)}64`,
      `${stage.nameAt(place)}: ${'9'.repeat(400)}`,
    ],
  },
];

const EVERY_MS = 3 * SECOND;

function* troll(stage: Stage, { name, lines }: Trick, number: number): Generator<Cue> {
  const random = stage.random();
  const speaker: Speaker = { id: `demo-troll-${number + 1}`, name, role: 'viewer' };
  let at = 0;
  for (let sent = 0; ; sent++) {
    at += EVERY_MS * random.between(0.6, 1.4);
    const now = lines(stage, number);
    yield says(at, speaker, now[sent % now.length]);
  }
}

export const trolls: Plan = (stage) => [
  regulars(stage, { viewers: 300, perSecond: 3 }),
  ...TRICKS.map((trick, number) => troll(stage, trick, number)),
];
