import { describe, expect, test } from 'vitest';
import type { JackLimits } from '../../../src/domain/devices/jack';
import { readChatCommand } from '../../../src/domain/language/chat-command';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch, Variable } from '../../../src/domain/patch/patch';
import { defaultJack } from '../../../src/domain/patch/patch-defaults';
import { applyRoute, listRoutes, removeRoute, type RouteResult } from '../../../src/domain/patch/route';

/** A variable of the defaults alone: the starter's aliases are its own. */
const pitch: Variable = { ...DEFAULT_PATCH.variables[0], aliases: [] };
const withJacks = (...limits: readonly JackLimits[]): Patch => ({
  ...DEFAULT_PATCH,
  jacks: limits.map((one, index) => ({ ...defaultJack(index + 1, ''), limits: one })),
  variables: [],
});
const free = (count: number): Patch =>
  withJacks(...Array.from({ length: count }, () => defaultJack(1, '').limits));
const withVariables = (patch: Patch, ...variables: readonly Partial<Variable>[]): Patch => ({
  ...patch,
  variables: variables.map((change) => ({ ...pitch, ...change })),
});
const route = (patch: Patch, output: number, name: string): RouteResult =>
  applyRoute(patch, { output, name });

/** The patch after a route that must succeed. */
function routed(patch: Patch, output: number, name: string): Patch {
  const result = route(patch, output, name);
  if (result.kind === 'refused') throw new Error(result.sentence);
  return result.patch;
}

const routesOf = ({ variables }: Patch) => variables.map(({ name, jack }) => `${jack} ${name}`);

describe('a route', () => {
  test('to a new name makes a variable with the defaults', () => {
    expect(route(free(2), 2, 'Doorway#01.threshold')).toEqual({
      kind: 'patch',
      sentence: 'jack 2 plays doorway#1.threshold',
      patch: {
        ...free(2),
        variables: [{ ...pitch, name: 'doorway#1.threshold', jack: 2 }],
      },
    });
  });

  test.each([
    [
      { min: 0, max: 1 },
      { min: 0, max: 1 },
    ],
    [
      { min: -5, max: 5 },
      { min: 0, max: 5 },
    ],
    [
      { min: -5, max: 3 },
      { min: 0, max: 3 },
    ],
    [
      { min: -5, max: 0 },
      { min: -5, max: 0 },
    ],
    [
      { min: 6, max: 8 },
      { min: 6, max: 8 },
    ],
    [
      { min: 2, max: 2 },
      { min: 0, max: 5 },
    ],
  ])('on a jack with limits %j makes a variable of %j', ({ min, max }, volts) => {
    const patch = withJacks({ min, max, rest: min, slewVoltsPerSecond: null });
    expect(routed(patch, 1, 'doorway#1.threshold').variables[0].volts).toEqual(volts);
  });

  test('to a known name moves that variable with all it has, in its place', () => {
    const patch = withVariables(free(3), { jack: 1 }, { name: 'a#1.b', jack: 2, aliases: ['b'] });
    const moved = routed(patch, 3, 'vco#1.pitch');
    expect(moved.variables).toEqual([{ ...pitch, jack: 3 }, patch.variables[1]]);
  });

  test.each(['b', 'B', 'a#1.b', 'A#01.b', 'a#1.B'])('finds the variable that %s means', (name) => {
    const patch = withVariables(free(2), { name: 'a#1.b', jack: 1, aliases: ['b'] });
    expect(routesOf(routed(patch, 2, name))).toEqual(['2 a#1.b']);
  });

  test('to a name that differs only in case from several makes another', () => {
    const patch = withVariables(free(3), { name: 'a#1.bc', jack: 1 }, { name: 'a#1.Bc', jack: 2 });
    expect(routesOf(routed(patch, 3, 'a#1.bC'))).toEqual(['1 a#1.bc', '2 a#1.Bc', '3 a#1.bC']);
    expect(routesOf(routed(patch, 3, 'a#1.Bc'))).toEqual(['1 a#1.bc', '3 a#1.Bc']);
  });

  test('takes the jack from every variable that played it, and says so', () => {
    const patch = withVariables(free(2), { jack: 1 }, { name: 'a#1.b', jack: 1 }, { name: 'c#1.d', jack: 2 });
    const result = route(patch, 1, 'c#1.d');
    expect(result).toMatchObject({
      kind: 'patch',
      sentence: 'jack 1 plays c#1.d; vco#1.pitch, a#1.b played it and left the patch',
    });
    expect('patch' in result && routesOf(result.patch)).toEqual(['1 c#1.d']);
  });

  test('that is there already changes nothing', () => {
    const result = route(DEFAULT_PATCH, 1, 'vco#1.pitch');
    expect(result).toMatchObject({ kind: 'patch', sentence: 'jack 1 plays vco#1.pitch already' });
    expect('patch' in result && result.patch).toBe(DEFAULT_PATCH);
  });

  test.each([
    [9, 'doorway#1.threshold', 'the patch has no jack 9: add it on the page first'],
    [0, 'doorway#1.threshold', 'the patch has no jack 0: add it on the page first'],
    [NaN, 'doorway#1.threshold', 'the patch has no jack NaN: add it on the page first'],
    [1, 'lunch', 'no variable is called "lunch": write a new one like doorway#1.threshold'],
    [1, '', 'no variable is called "": write a new one like doorway#1.threshold'],
    [1, '__proto__', 'no variable is called "__proto__": write a new one like doorway#1.threshold'],
    [1, `a#1.${'b'.repeat(93)}`, 'too long: with its largest value it makes more than 100 characters'],
  ])('of jack %d to %j is refused: %s', (output, name, reason) => {
    const result = route(DEFAULT_PATCH, output, name);
    expect(result).toMatchObject({ kind: 'refused' });
    expect(result.sentence).toContain(reason);
  });

  test('beyond the most variables of a patch is refused', () => {
    const full = withVariables(
      free(2),
      ...Array.from({ length: 256 }, (_, nth) => ({ name: `a#${nth}.b`, jack: 1 })),
    );
    expect(route(full, 2, 'new#1.one')).toEqual({
      kind: 'refused',
      sentence: 'variables has 257 entries; at most 256 are allowed',
    });
  });
});

describe('the inputs of a module that numbers them', () => {
  test('are claimed in order, and one that was given up is the next', () => {
    let patch = free(4);
    for (const jack of [1, 2, 3]) patch = routed(patch, jack, 'angles#1.inputjack');
    expect(routesOf(patch)).toEqual([
      '1 angles#1.inputJack#1',
      '2 angles#1.inputJack#2',
      '3 angles#1.inputJack#3',
    ]);
    const removed = removeRoute(patch, 2);
    patch = 'patch' in removed ? removed.patch : patch;
    expect(routesOf(routed(patch, 4, 'Angles#1.inputJack'))).toContain('4 angles#1.inputJack#2');
  });

  test('are not claimed twice by saying it twice', () => {
    const patch = routed(free(2), 1, 'angles#1.inputJack');
    expect(routed(patch, 1, 'angles#1.inputJack')).toBe(patch);
  });

  test('can be named by their number, and each module has its own', () => {
    const patch = routed(free(3), 1, 'angles#1.inputJack#2');
    expect(routesOf(routed(routed(patch, 2, 'angles#1.inputJack'), 3, 'angles#2.inputJack'))).toEqual([
      '1 angles#1.inputJack#2',
      '2 angles#1.inputJack#1',
      '3 angles#2.inputJack#1',
    ]);
  });

  test('of which an alias has the name are not free', () => {
    const patch = withVariables(free(2), { jack: 1, aliases: ['angles#1.inputjack#1'] });
    expect(routesOf(routed(patch, 2, 'angles#1.inputJack'))).toContain('2 angles#1.inputJack#2');
  });
});

test('removing takes the jack from all who played it, and their names', () => {
  const patch = withVariables(free(2), { jack: 1 }, { name: 'a#1.b', jack: 1 }, { name: 'c#1.d', jack: 2 });
  const result = removeRoute(patch, 1);
  expect(result.sentence).toBe('jack 1 is free; vco#1.pitch, a#1.b played it and left the patch');
  expect('patch' in result && routesOf(result.patch)).toEqual(['2 c#1.d']);
  expect(removeRoute(free(2), 1)).toEqual({ kind: 'refused', sentence: 'no variable plays jack 1' });
});

describe('the list of routes', () => {
  test('is in order of the jacks, and chat can write each of them', () => {
    const patch = withVariables(free(2), { name: 'c#1.d', jack: 2 }, { jack: 1 });
    expect(listRoutes(patch)).toBe('jack#1 → vco#1.pitch, jack#2 → c#1.d');
    for (const one of listRoutes(patch).split(', '))
      expect(readChatCommand(one)).toMatchObject({ kind: 'command', command: { kind: 'route' } });
    expect(listRoutes(free(2))).toBe('no variable plays any jack');
  });

  test('of any patch is at most 500 characters', () => {
    const patch = withVariables(
      free(1),
      ...Array.from({ length: 256 }, (_, nth) => ({ name: `a#${nth}.${'b'.repeat(80)}` })),
    );
    expect(listRoutes(patch).length).toBeLessThanOrEqual(500);
    expect(listRoutes(patch)).toMatch(/, and 25\d more$/);
  });
});
