import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/domain/language/normalise';
import { readRouteCommand } from '../../../src/domain/language/route-command';

/** Normalises first, as the path does. */
const read = (text: string) => readRouteCommand(normalise(text)!);
const route = (output: number, name: string) => ({
  kind: 'command',
  command: { kind: 'route', output, name },
});

describe('a route', () => {
  test.each([
    ['es9out#1 → doorway#1.threshold', 1, 'doorway#1.threshold'],
    ['es9out#1 -> doorway#1.threshold', 1, 'doorway#1.threshold'],
    ['es9out#1 => doorway#1.threshold', 1, 'doorway#1.threshold'],
    ['es9out#1 to doorway#1.threshold', 1, 'doorway#1.threshold'],
    ['ES9OUT#1 TO Doorway#01.threshold', 1, 'doorway#1.threshold'],
    ['  es9out#1   →   doorway#1.threshold  ', 1, 'doorway#1.threshold'],
    ['es9out#1→doorway#1.threshold', 1, 'doorway#1.threshold'],
    ['es9out#1->doorway#1.threshold', 1, 'doorway#1.threshold'],
    ['ｅｓ９ｏｕｔ＃１ －＞ doorway#1.threshold', 1, 'doorway#1.threshold'],
    ['es8out#08 → passage#1.thru#2', 8, 'passage#1.thru#2'],
    ['cvout#2 → angles#1.inputJack', 2, 'angles#1.inputJack'],
    ['es3out#3 → Grundton', 3, 'grundton'],
    ['out#32 → фильтр', 32, 'фильтр'],
    ['jack#4 → cutoff', 4, 'cutoff'],
  ])('%j: jack %i, %j', (text, output, name) => {
    expect(read(text)).toEqual(route(output, name));
  });

  test.each([
    'es9out#1 →',
    'es9out#1 → ',
    'es9out#1 → 64',
    'es9out#1 → doorway#1',
    'es9out#1 -> doorway#1.threshold please',
    'es9out#1 → → pitch',
    `es9out#1 → ${'a'.repeat(33)}`,
    `es9out#1 → a#1.${'b'.repeat(100)}`,
  ])('%j is one with a mistake', (text) => {
    expect(read(text)).toEqual({
      kind: 'mistake',
      sentence: 'write it like es9out#1 → doorway#1.threshold',
    });
  });

  test.each([
    'es9out#0 → pitch',
    'es9out#33 to pitch',
    'remove es9out#0',
    'remove es9out#33',
    `remove out#${'9'.repeat(900)}`,
    `remove out#${'0'.repeat(900)}1`,
  ])('%j names no jack that there could be', (text) => {
    expect(read(text)).toEqual({ kind: 'mistake', sentence: 'jacks have the numbers 1 to 32' });
  });
});

test.each([
  ['remove es9out#1', { kind: 'unroute', output: 1 }],
  ['Remove ES9OUT#07', { kind: 'unroute', output: 7 }],
  ['REMOVE  jack#32', { kind: 'unroute', output: 32 }],
  ['routes', { kind: 'routes' }],
  [' Routes ', { kind: 'routes' }],
  ['overlay on', { kind: 'overlay', on: true }],
  ['OVERLAY  Off', { kind: 'overlay', on: false }],
])('%j is a command', (text, command) => {
  expect(read(text)).toEqual({ kind: 'command', command });
});

test.each([
  ...['', 'routes are fun', 'routes?', '"routes"', 'route', 'which routes'],
  ...['overlay', 'overlay on please', 'is the overlay on', 'overlay onn', 'overlay: on'],
  ...[
    'remove',
    'remove it',
    'remove es9out',
    'remove es9out#',
    'remove es9out#1 please',
    'remove vco#1.pitch',
  ],
  ...['remove es9out#1.out#2', 'removees9out#1', 'please remove es9out#1', 'remove remove es9out#1'],
  ...[
    'es9out#1',
    'es9out#1 is broken',
    'es9out# → pitch',
    '#1 → pitch',
    'es9out → pitch',
    'es9out#x → pitch',
  ],
  ...[
    'jack#1 to be honest',
    'jack#1 to 12:30',
    'jack#1 to',
    'jack#1 total',
    'jack#1to pitch',
    'jack#1 too loud',
  ],
  ...[
    'vco#1 → pitch',
    'vco#1.pitch → 64',
    'es9out#1.level: 64',
    'out#1: 64',
    'out#1.level',
    'es99out#1 → pitch',
  ],
  ...['constructor#1 → pitch', '__proto__#1 → pitch', 'I would say jack#1 → pitch', 'jack #1 → pitch'],
])('%j is ordinary chat', (text) => {
  expect(read(text)).toBeNull();
});
