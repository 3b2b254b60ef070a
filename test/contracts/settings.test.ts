/** Laws of every described setting of a patch. A new one, and a new kind of a table, passes them without a line here. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CROWD_MODES } from '../../src/domain/crowd/modes';
import { PATCH, type Patch } from '../../src/domain/patch/patch';
import { withReferences } from '../../src/domain/patch/rename-variable';
import type { AnyField, Fields } from '../../src/domain/settings/described';
import { type Fault, Findings } from '../../src/domain/settings/findings';
import { HostileObject } from '../../src/domain/settings/hostile-object';
import { ACTIONS } from '../../src/domain/support/actions';
import { CAUSES } from '../../src/domain/support/causes';

type Place = readonly [path: string, field: AnyField];

/** The descriptions in a description, by where their settings stand; of a table those of every kind. */
function inner(path: string, field: AnyField): Place[] {
  if (field.kind === 'object') return placesOf(field.fields, path);
  if (field.kind === 'list') return placesOf(field.fields, `${path}[]`);
  if (field.kind !== 'kind') return [];
  return Object.entries(field.table).flatMap(([kind, { settings }]) =>
    placesOf(settings, `${path}(${kind})`),
  );
}

function placesOf(fields: Fields, path: string): Place[] {
  return Object.entries(fields).flatMap(([name, field]): Place[] => {
    const at = path === '' ? name : `${path}.${name}`;
    return [[at, field], ...inner(at, field)];
  });
}

const PLACES = placesOf(PATCH, '');
const placesOfKind = <Kind extends AnyField['kind']>(kind: Kind) =>
  PLACES.filter(
    (place): place is [string, Extract<AnyField, { readonly kind: Kind }>] => place[1].kind === kind,
  );

interface Reading {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
}

/** The settings that a description makes of a file in which `given` is everything. */
function readIn(field: AnyField, given: Readonly<Record<string, unknown>>): Reading {
  const findings = new Findings();
  const value = field.read(new HostileObject(given, 'file', findings), 'x');
  return { value, faults: findings.listFaults(), warnings: findings.listWarnings() };
}
const read = (field: AnyField, value: unknown): Reading => readIn(field, { x: value });
const refusal = (field: AnyField, value: unknown): Fault | undefined => read(field, value).faults.at(0);

const OLD = 'old#1.name';
const NEW = 'new#1.name';
const rename = (name: string): string => (name === OLD ? NEW : name);

/** Settings that a description may have read, with each kind of a table in a list of its own, and OLD wherever a variable is named. */
function samplesOf(field: AnyField): unknown[] {
  switch (field.kind) {
    case 'object':
      return [sampleOf(field.fields)];
    case 'list':
      return [manyOf(field.fields)];
    case 'kind':
      return Object.entries(field.table).map(([kind, { settings }]) => ({ kind, ...sampleOf(settings) }));
    case 'variable':
      return [OLD];
    case 'words':
      return [[OLD]];
    case 'number':
    case 'choice':
    case 'flag':
    case 'text':
      return [field.fallback];
  }
}
const sampleOf = (fields: Fields): object =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, samplesOf(field)[0]]));
/** An entry for each kind that one of the fields may be. */
const manyOf = (fields: Fields): object[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    samplesOf(field).map((sample) => ({ ...sampleOf(fields), [name]: sample })),
  );

test('the descriptions are found, down to the last kind of a table', () => {
  const paths = PLACES.map(([path]) => path);
  expect(paths).toContain('limits.costs[].cools[].variable');
  for (const cause of Object.keys(CAUSES)) expect(Object.hasOwn(CAUSES, cause)).toBe(true);
  for (const [action, { settings }] of Object.entries(ACTIONS))
    expect(paths).toEqual(
      expect.arrayContaining(Object.keys(settings).map((name) => `triggers[].do(${action}).${name}`)),
    );
  expect(paths.length).toBeGreaterThan(100);
});

describe.each(PLACES)('%s', (_, field) => {
  test('has words for people', () => {
    expect(field.label).toMatch(/^\S.*[^.\s]$/);
    for (const words of [field.help, field.expects]) expect(words ?? 'none').not.toBe('');
    expect(field.expects ?? '.').toMatch(/\.$/);
    if (field.fallback === null) expect(field.empty ?? '').not.toBe('');
  });

  test('means its fallback where it is missing, or is told to be missing', () => {
    const { value, faults } = readIn(field, {});
    const isWhole = field.kind === 'object' || field.kind === 'kind';
    if (field.fallback !== undefined)
      expect({ value, faults }).toEqual({ value: field.fallback, faults: [] });
    else if (!isWhole) expect(faults.at(0)?.path).toBe('x');
  });

  test('takes what it read of an empty file, and gives it back', () => {
    const { value, faults } = readIn(field, {});
    if (faults.length > 0) expect(faults.map(({ path }) => path.split(/[.[]/)[0])).toContain('x');
    else if (value !== null) expect(read(field, value)).toMatchObject({ value, faults: [] });
  });

  test('refuses what is nothing like it, with its path', () => {
    for (const wrong of [() => undefined, NaN, -Infinity])
      expect(refusal(field, wrong)?.path).toMatch(/^x(?:\.|$)/);
  });
});

describe.each(placesOfKind('number'))('the number %s', (_, field) => {
  const { min, max, whole, per, initial } = field;

  test('goes from its least to its most, and is refused beyond them with path and bounds', () => {
    for (const bound of [min, max]) expect(read(field, bound)).toMatchObject({ value: bound, faults: [] });
    const beyond = whole ? 1 : Math.max(1e-9, max * 1e-9);
    for (const value of [min - beyond, max + beyond])
      expect(refusal(field, value)).toMatchObject({ path: 'x', bounds: { min, max, whole } });
    if (whole) expect(refusal(field, min + 0.5)).toMatchObject({ path: 'x', bounds: { min, max, whole } });
  });

  test('may begin in a form with what it takes, in a unit that people know', () => {
    expect(read(field, initial ?? min).faults).toEqual([]);
    expect(per).toBeGreaterThan(0);
  });
});

test.each(placesOfKind('choice'))('%s takes each of its choices, each in words, and no other', (_, field) => {
  for (const [choice, words] of Object.entries(field.choices)) {
    expect(read(field, choice)).toMatchObject({ value: choice, faults: [] });
    expect(words).not.toBe('');
  }
  for (const other of ['', 'constructor', 'later'])
    expect(refusal(field, other)).toMatchObject({ path: 'x' });
});

test.each(placesOfKind('text'))('%s is one line, not longer than it says', (_, field) => {
  expect(refusal(field, 'a\nb')).toMatchObject({ path: 'x' });
  if (field.longest < Infinity) {
    expect(read(field, 'é'.repeat(field.longest)).faults).toEqual([]);
    expect(refusal(field, 'é'.repeat(field.longest + 1))).toMatchObject({ path: 'x' });
  }
});

test.each(placesOfKind('variable'))('%s has one spelling, and is renamed', (_, field) => {
  expect(read(field, 'OLD#01.name')).toMatchObject({ value: OLD, faults: [] });
  expect(refusal(field, 'pitch')).toMatchObject({ path: 'x' });
  expect(field.renamed(OLD, rename, 'x')).toBe(NEW);
});

test.each([...placesOfKind('words'), ...placesOfKind('list')])('%s is no longer than it says', (_, field) => {
  const tooMany = Array.from({ length: field.longest + 1 }, () => null);
  expect(refusal(field, tooMany)).toMatchObject({ path: 'x' });
  expect(read(field, []).faults).toEqual([]);
  expect(read(field, [null]).faults.at(0)?.path).toBe('x[0]');
});

test.each([...placesOfKind('object'), ...placesOfKind('list'), ...placesOfKind('kind')])(
  '%s keeps fields of later versions, and reports them',
  (_, field) => {
    for (const sample of samplesOf(field)) {
      const later = { later: { deep: 1 } };
      const isList = Array.isArray(sample);
      const given = isList
        ? sample.map((one: object) => ({ ...one, ...later }))
        : { ...(sample as object), ...later };
      const { value, warnings } = read(field, given);
      for (const one of isList ? (value as object[]) : [value]) expect(one ?? later).toMatchObject(later);
      expect(warnings).toContainEqual(expect.stringMatching(/^x(?:\[0\])?: unknown field "later", kept$/));
    }
  },
);

test.each(placesOfKind('kind'))(
  '%s takes each kind of its table by its name, and no other',
  (_, { table, ...field }) => {
    for (const kind of Object.keys(table)) {
      const { value, faults } = read({ table, ...field }, { kind });
      expect(value).toMatchObject({ kind });
      expect(faults.map(({ path }) => path)).not.toContain('x.kind');
    }
    for (const kind of ['constructor', '', 'later'])
      expect(refusal({ table, ...field }, { kind })).toMatchObject({ path: 'x.kind' });
  },
);

test('a new name of a variable reaches every place of a patch that names one, told with its path', () => {
  const patch = sampleOf(PATCH) as Patch;
  const paths: string[] = [];
  const renamed = withReferences(patch, (name, path) => {
    paths.push(path);
    return rename(name);
  });
  expect(JSON.stringify({ ...renamed, variables: [] })).not.toContain(OLD);
  const naming = PLACES.filter(
    ([, field]) =>
      field.kind === 'variable' || (field.kind === 'words' && field.renamed([OLD], rename, 'x')[0] === NEW),
  );
  // Each kind of a table in a trigger comes once, beside a first of the other table.
  expect(paths.length).toBeGreaterThanOrEqual(naming.length);
  expect(paths).toEqual(
    expect.arrayContaining(['limits.costs[0]', 'limits.costs[0].cools[0]', 'crowdSwitch.variables[0]']),
  );
  expect(withReferences(renamed, (name) => (name === NEW ? OLD : name))).toEqual(patch);
});

test.each([...Object.entries(CAUSES), ...Object.entries(ACTIONS), ...Object.entries(CROWD_MODES)])(
  '%s has a label and says what one would else find out on stream',
  (_, { words }) => {
    expect(words.label).toMatch(/^[a-z]/);
    expect(words.help.length).toBeGreaterThan(15);
  },
);

test('settings of one name in several crowd modes are the same description', () => {
  const known = new Map<string, AnyField>();
  for (const { settings } of Object.values(CROWD_MODES))
    for (const [name, field] of Object.entries<AnyField>(settings)) {
      expect(known.get(name) ?? field, name).toBe(field);
      known.set(name, field);
    }
  expect(known.size).toBeGreaterThan(5);
});

test('the builders of descriptions stay short, and decide nothing', () => {
  const source = readFileSync('src/domain/settings/field.ts', 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThan(150);
  expect(source.replaceAll(/\/\*\*.*?\*\//gs, '')).not.toMatch(/\bif\b|\bswitch\b|\bfor\b|&&|\|\||\s\?\s/);
});
