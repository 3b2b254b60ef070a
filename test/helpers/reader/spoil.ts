/** Spoils drawn patch files, one place at a time: by what may stand in no such place, or only just may. */
import type { Random } from '../../../src/domain/numbers/random';
import type { Drawing, Holder, Place } from './draw';
import type { Field, NumberField } from './format';

type Draw = (random: Random) => unknown;

/** A key that an object literal would not make a field of. */
const withField = (name: string, value: unknown): Holder => Object.fromEntries([[name, value]]);

const nested = (levels: number): unknown => {
  let inner: unknown = 1;
  for (let level = 0; level < levels; level++) inner = level % 2 === 0 ? [inner] : { inner };
  return inner;
};

/** New ones at each call, as a later change may fill them. */
const anything: Draw = (random) =>
  random.pick<unknown>([
    ...[
      null,
      undefined,
      true,
      false,
      '',
      'x',
      '5',
      '__proto__',
      'constructor',
      'a\nb',
      '\ud800',
      '\u202E',
      '<b>',
    ],
    ...[7, -1, 0.5, -0, 1e21, 1e308, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER + 1, 5e-324],
    ...[[], {}, [[]], [null], { length: 1 }, { kind: 'constructor' }],
  ]);

const NO_NAMES = [
  ...[
    '',
    ' ',
    '*',
    'pitch',
    'vco.pitch',
    'vco#.pitch',
    'vco#1',
    'vco#1.',
    '#1.x',
    'vsо#1.pitch',
    'vco#1.pitch ',
  ],
  ...[
    'vco#-1.x',
    'vco#1.5.x',
    'a#1.b\n',
    '__proto__#1.x',
    'constructor',
    'toString#1.x',
    `${'a'.repeat(94)}#1.b`,
  ],
  ...[
    `${'a'.repeat(95)}#1.b`,
    `${'a'.repeat(300)}#1.b`,
    'A#0001.b',
    'a#0.b',
    'a#00.b',
    'VCO#1.PITCH',
    'vcf#01.Cutoff',
  ],
];
const NO_ALIASES = [
  ...[
    '',
    '12',
    '1a',
    'a b',
    'a:b',
    'a\u200bb',
    'ﷺ'.repeat(32),
    'y'.repeat(33),
    '.a',
    'ＶＣＯ',
    'İ',
    'PITCH',
    '__proto__',
  ],
  ...['vco#1.pitch', 'VCO#01.Pitch', 'gone#9.x', 'ß', 'a#b', 'constructor'],
];

const UNKNOWN_NAMES = [
  ...[
    'later',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'toJSON',
    '',
    '0',
    'Jack',
    'MIN',
  ],
  ...['x'.repeat(60), 'a\nb', '語', 'mode', 'kind', 'name', 'variable'],
];
const UNKNOWN_VALUES: readonly Draw[] = [
  anything,
  () => withField('__proto__', { polluted: 1 }),
  () => ({ deep: { er: [1, 'two', { three: 3 }] } }),
  (random) => nested(random.pick([20, 26, 27, 28, 29, 30, 31, 32, 33, 40])),
];

/** On each bound, just inside and just outside it. */
function aroundBounds(random: Random, { min, max, whole }: NumberField): unknown {
  const step = whole ? random.pick([1, 0.5]) : random.pick([1, 0.0001, 1e-9]);
  const bound = random.pick([min, max]);
  return random.pick([bound, bound + step, bound - step, -bound, `${bound}`, [bound], bound * 2, min + 0.5]);
}

/** Values tried in a place, besides anything at all. */
function drawFor(random: Random, field: Field): unknown {
  switch (field.kind) {
    case 'number':
      return aroundBounds(random, field);
    case 'serial':
      return random.pick([0, 1, 2, 3, 31, 32, 33, 1.5, '1', -1]);
    case 'channel':
      return random.pick([0, 1, 9, 16, 17, 32, 63, 64, 65, 1.5, '1', -1]);
    case 'choice':
      return random.pick([
        ...field.choices,
        random.pick(field.choices).toUpperCase(),
        ` ${random.pick(field.choices)}`,
        ...['chaos', 'cv', 'anarchy', 'sub', 'toString', 'valueOf'],
      ]);
    case 'flag':
      return random.pick([0, 1, 'true', 'on', null]);
    case 'text':
      return random.pick(
        [0, 1, 50, 5000].map((more) => 'z'.repeat(field.longest + more)).concat('a b', '\u0085'),
      );
    case 'ownName':
    case 'otherName':
      return random.pick(NO_NAMES);
    case 'alias':
      return random.pick(NO_ALIASES);
    case 'object':
    case 'oneOf':
      return random.pick(['es-8', [], null, 5, [{}], withField('__proto__', { kind: 'sub', jack: 1 })]);
    case 'list':
      return random.pick([{ length: 1 }, {}, 'x', [null], [[]], [7], [''], [{}, {}], { 0: {} }]);
  }
}

function spoilObject(random: Random, holder: Holder): void {
  const value = random.pick(UNKNOWN_VALUES)(random);
  // A name like `__proto__` becomes a field of its own, as JSON makes it one.
  Object.defineProperty(holder, random.pick(UNKNOWN_NAMES), {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Entries that repeat, stand in another order, are missing, or are too many. */
function spoilList(random: Random, list: unknown[], longest: number): void {
  const entry = list.length === 0 ? anything(random) : random.pick(list);
  const ways: readonly (() => void)[] = [
    () => list.push(entry),
    () => list.push(entry),
    () => list.splice(0, 0, entry),
    () => list.splice(random.below(list.length + 1), 0, anything(random)),
    () => list.reverse(),
    () => list.splice(0, list.length),
    // Seldom, as it costs as much as a hundred other files.
    () => {
      if (random.below(8) > 0) return;
      const full = Array.from({ length: longest + random.below(2) }, () => entry);
      list.splice(0, list.length, ...full);
    },
  ];
  random.pick(ways)();
}

function spoilPlace(random: Random, { holder, key, field }: Place): void {
  const value = holder[key];
  const way = random.below(8);
  if (way < 3 && field.kind === 'list' && Array.isArray(value)) spoilList(random, value, field.longest);
  else if (way < 3 && typeof value === 'object' && value !== null && !Array.isArray(value))
    spoilObject(random, value as Holder);
  else if (way === 3 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
  else if (way < 6) holder[key] = drawFor(random, field);
  else holder[key] = anything(random);
}

/** In one file of four nothing, in the others up to four places. The whole file and its header are left alone mostly. */
export function spoil(random: Random, { places }: Drawing): void {
  const changes = random.pick([0, 0, 0, 1, 1, 1, 2, 4]);
  for (let change = 0; change < changes; change++) {
    const place = random.pick(places);
    const isTop = place.key === 'file' || place.key === 'format' || place.key === 'version';
    if (!isTop || random.below(4) === 0) spoilPlace(random, place);
  }
}
