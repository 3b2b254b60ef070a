import { describe, expect, test } from 'vitest';
import { type EchoAnswer, readAnswer, readAsk } from '../../../src/app/tabs/tab-echo';
import { MAX_JACKS } from '../../../src/domain/devices/jack';
import { sampleEcho } from '../../helpers/samples/sample-echo';
import { SAMPLE_STATES, type SampleName } from '../../helpers/samples/sample-states';
import { MAX_VARIABLES } from '../../../src/domain/settings/variable-name';

const VOLTS = Array.from({ length: MAX_JACKS }, (_, index) => index / 4 - 4);
const answerOf = (name: SampleName): EchoAnswer => ({
  answers: 'a',
  echo: sampleEcho(SAMPLE_STATES[name], VOLTS),
});

type Path = readonly (string | number)[];

/** Every place in a value, but the value itself. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return [here, ...pathsOf(inner, here)];
  });
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string | number, unknown>)[name], value);

/** A copy in which that place holds something else, or is not there. */
function withChange(
  value: unknown,
  path: Path,
  change: (place: Record<string, unknown>, name: string) => void,
) {
  const copy = structuredClone(value);
  change(at(copy, path.slice(0, -1)) as Record<string, unknown>, String(path.at(-1)));
  return copy;
}

describe('an answer', () => {
  test.each(Object.keys(SAMPLE_STATES) as SampleName[])('of a tab that is %s is read whole', (name) => {
    const answer = answerOf(name);
    const read = readAnswer(structuredClone(answer));
    if (name === 'hostile') expect(read?.echo.values.length).toBe(answer.echo.values.length);
    else expect(read).toEqual(answer);
  });

  test('of a tab whose audio thread says nothing has no volts', () => {
    const { echo } = answerOf('armed');
    const read = readAnswer({ answers: 'a', echo: { ...echo, volts: null, targets: null } });
    expect(read?.echo.volts).toBeNull();
  });

  const whole = answerOf('deciding');
  const paths = pathsOf(whole);
  const inLists = (path: Path): boolean => typeof path.at(-1) === 'number';

  test('is refused when anything is missing', () => {
    const read = paths
      .filter((path) => !inLists(path))
      .filter(
        (path) =>
          readAnswer(withChange(whole, path, (place, name) => Reflect.deleteProperty(place, name))) !== null,
      );
    expect(read).toEqual([]);
    expect(paths.length).toBeGreaterThan(200);
  });

  test.each([undefined, () => 0, Symbol('x'), 1n, NaN, Infinity, -Infinity])(
    'is refused when anything is %s',
    (wrong) => {
      const read = paths.filter(
        (path) =>
          readAnswer(
            withChange(whole, path, (place, name) => {
              place[name] = wrong;
            }),
          ) !== null,
      );
      expect(read).toEqual([]);
    },
  );

  test('is refused when a number is text, and text a number', () => {
    const read = paths
      .filter((path) => ['number', 'string'].includes(typeof at(whole, path)))
      .filter(
        (path) =>
          readAnswer(
            withChange(whole, path, (place, name) => {
              place[name] = typeof place[name] === 'number' ? String(place[name]) : 7;
            }),
          ) !== null,
      );
    expect(read).toEqual([]);
  });

  const { echo } = whole;
  const [value] = echo.values;
  test.each<[string, object]>([
    ['too few jacks', { volts: VOLTS.slice(1) }],
    ['too many jacks', { targets: [...VOLTS, 0] }],
    ['a list that is none', { volts: { length: MAX_JACKS } }],
    ['a variable before the first', { values: [{ ...value, index: -1 }] }],
    ['a variable beyond the last', { values: [{ ...value, index: MAX_VARIABLES }] }],
    ['half a variable', { values: [{ ...value, index: 0.5 }] }],
    ['too many values', { values: new Array(MAX_VARIABLES + 1).fill(value) }],
    ['too many crowds', { crowds: new Array(MAX_VARIABLES + 1).fill(null) }],
    ['a fade that is none', { outputs: { fade: 'constructor', isLate: false } }],
    ['a session that is none', { session: 'LIVE' }],
    ['a count below nothing', { counts: { ...echo.counts, received: -1 } }],
    ['counts that are only inherited', { counts: Object.create(echo.counts) as object }],
  ])('is refused with %s', (_, change) => {
    expect(readAnswer({ answers: 'a', echo: { ...echo, ...change } })).toBeNull();
  });

  test('of another version keeps nothing that nobody asked for', () => {
    const read = readAnswer({
      answers: 'a',
      echo: { ...echo, patch: { ...echo.patch, jacks: [] }, more: 1 },
    });
    expect(read).toEqual(whole);
  });

  test('with endless text is cut', () => {
    const read = readAnswer({
      answers: 'a',
      echo: { ...echo, audio: { text: 'x'.repeat(1e6), tone: 'good' } },
    });
    expect(read?.echo.audio.text).toHaveLength(300);
  });
});

test.each([null, undefined, 7, 'asks', [], {}, { asks: 7 }, { asks: null }, { answers: 'a' }])(
  '%j is neither ask nor answer',
  (data) => {
    expect([readAsk(data), readAnswer(data)]).toEqual([null, null]);
  },
);
