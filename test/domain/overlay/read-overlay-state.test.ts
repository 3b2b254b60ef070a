import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_OVERLAY_ROWS } from '../../../src/domain/overlay/overlay-state';
import { readOverlayState } from '../../../src/domain/overlay/read-overlay-state';
import { SAMPLE_OVERLAY } from '../../helpers/samples/sample-overlay';

const copy = (): Record<string, unknown> => structuredClone(SAMPLE_OVERLAY) as never;
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a state is read as it was sent', () => {
  expect(readOverlayState(throughJson(SAMPLE_OVERLAY))).toEqual(SAMPLE_OVERLAY);
});

test('unknown fields are left out, at every depth', () => {
  const state = throughJson({
    ...SAMPLE_OVERLAY,
    html: '<b>',
    variables: SAMPLE_OVERLAY.variables.map((one) => ({ ...one, style: 'color:red' })),
  });
  expect(readOverlayState(state)).toEqual(SAMPLE_OVERLAY);
});

test.each([null, undefined, 0, '', 'armed', [], {}, [SAMPLE_OVERLAY], true])('%j is no state', (value) => {
  expect(readOverlayState(value)).toBeNull();
});

/** Every place in a plain value, as the path that leads there. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]));
  return [...(path.length > 0 ? [[...path]] : []), ...inner];
}

/** The sample with another value at a place. */
function spoilt(path: readonly string[], value: unknown): unknown {
  const state = copy();
  let at: Record<string, unknown> = state;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return state;
}

const isListEntry = (path: readonly string[]): boolean => /^\d+$/.test(path.at(-1)!);

test('a wrong type anywhere refuses all of it', () => {
  for (const path of placesIn(SAMPLE_OVERLAY))
    for (const wrong of [undefined, [[]], { a: 1 }, () => 1, Symbol('x')])
      expect(readOverlayState(spoilt(path, wrong)), `${path.join('.')} ${typeof wrong}`).toBeNull();
});

test.each([
  [['version'], 2],
  [['standing'], 'ARMED'],
  [['standing'], '__proto__'],
  [['count'], -1],
  [['count'], Infinity],
  [['variables', '0', 'value'], NaN],
  [['variables', '0', 'value'], '64'],
  [['variables', '0', 'values'], { min: 5, max: 5 }],
  [['variables', '0', 'keeper'], 'toString'],
  [['variables', '2', 'vote', 'msLeft'], -1],
  [['modeVote', 'share'], 1.01],
  [['messages', '0', 'outcome'], ''],
  [['isShown'], 1],
])('%j may not be %j', (path, value) => {
  expect(readOverlayState(spoilt(path, value))).toBeNull();
});

test('texts and lists are cut to size', () => {
  const state = readOverlayState({
    ...SAMPLE_OVERLAY,
    patchName: 'x'.repeat(1e6),
    messages: Array.from({ length: 1_000 }, () => ({
      ...SAMPLE_OVERLAY.messages[0],
      text: 'y'.repeat(9_999),
    })),
    variables: Array.from({ length: 1_000 }, () => SAMPLE_OVERLAY.variables[0]),
  })!;
  expect(state.patchName.length).toBe(100);
  expect(state.messages).toHaveLength(MAX_OVERLAY_ROWS);
  expect(state.messages[0].text).toHaveLength(500);
  expect(state.variables).toHaveLength(256);
});

test('half a character at the cut becomes a whole one', () => {
  const state = readOverlayState({ ...SAMPLE_OVERLAY, patchName: `${'x'.repeat(99)}🎛️` })!;
  expect(state.patchName).toBe(`${'x'.repeat(99)}\uFFFD`);
});

test('whatever JSON brings, the reader returns a state or null, and a state reads the same again', () => {
  const places = placesIn(SAMPLE_OVERLAY).filter((path) => !isListEntry(path));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
      const state = readOverlayState(throughJson(spoilt(path, value)));
      if (state !== null) expect(readOverlayState(throughJson(state))).toEqual(state);
    }),
    { seed: 13, numRuns: 500 },
  );
});

test('inherited fields do not count', () => {
  expect(readOverlayState(Object.create(SAMPLE_OVERLAY))).toBeNull();
  expect(readOverlayState(JSON.parse('{"__proto__":{"version":1}}'))).toBeNull();
});
