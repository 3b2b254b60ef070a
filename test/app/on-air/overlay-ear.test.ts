import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OverlayEar } from '../../../src/app/on-air/overlay-ear';
import { MAX_OVERLAY_BYTES } from '../../../src/domain/overlay/overlay-json';
import { OVERLAY_EVENT, OVERLAY_STALE_AFTER_MS } from '../../../src/shared/overlay-feed';
import { SAMPLE_OVERLAY } from '../../helpers/samples/sample-overlay';

/** Node has events, but no window that they happen on. */
let obs: EventTarget;
/** The channel's end in this overlay. */
let say: (json: string) => void = () => undefined;
let nowMs = 0;
let ear: OverlayEar;
let newsCount = 0;

beforeEach(() => {
  obs = new EventTarget();
  vi.stubGlobal('addEventListener', obs.addEventListener.bind(obs));
  nowMs = 1_000;
  newsCount = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const listen = (onState: typeof say): (() => void) => {
    say = onState;
    return () => undefined;
  };
  ear = new OverlayEar(() => newsCount++, listen);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const stateOf = (count: number): string => JSON.stringify({ ...SAMPLE_OVERLAY, count });
const emit = (detail: unknown): void => {
  obs.dispatchEvent(new CustomEvent(OVERLAY_EVENT, { detail }));
};
const countNow = (): number | undefined => ear.newest(nowMs)?.state.count;

test('nothing is known before the first news', () => {
  expect(ear.newest(nowMs)).toBeNull();
});

test('the newest state counts, and its age is told', () => {
  emit({ json: stateOf(1) });
  emit({ json: stateOf(2) });
  nowMs += 700;
  expect(ear.newest(nowMs)).toEqual({ state: { ...SAMPLE_OVERLAY, count: 2 }, ageMs: 700 });
  expect(newsCount).toBe(2);
});

test('a state is forgotten when nobody has said it again for three seconds', () => {
  emit({ json: stateOf(1) });
  nowMs += OVERLAY_STALE_AFTER_MS;
  expect(countNow()).toBe(1);
  nowMs += 1;
  expect(countNow()).toBeUndefined();
  emit({ json: stateOf(2) });
  expect(countNow()).toBe(2);
});

test('garbage hides no news, and keeps none alive', () => {
  emit({ json: stateOf(1) });
  emit({ json: '{"version":1}' });
  emit({ json: 'x' });
  expect(countNow()).toBe(1);
  nowMs += OVERLAY_STALE_AFTER_MS + 1;
  emit({ json: 'null' });
  expect(countNow()).toBeUndefined();
});

test.each([
  null,
  'x',
  {},
  { json: 1 },
  { json: null },
  { json: [stateOf(1)] },
  { json: ' '.repeat(MAX_OVERLAY_BYTES + 1) },
])('%# is no news', (detail) => {
  emit(detail);
  expect(newsCount).toBe(0);
  expect(countNow()).toBeUndefined();
});

test('an event without detail is no news', () => {
  obs.dispatchEvent(new Event(OVERLAY_EVENT));
  expect(newsCount).toBe(0);
});

test('two hundred states cost one reading', () => {
  const parse = vi.spyOn(JSON, 'parse');
  for (let count = 1; count <= 200; count++) emit({ json: stateOf(count) });
  expect(parse).not.toHaveBeenCalled();
  expect(countNow()).toBe(200);
  expect(countNow()).toBe(200);
  expect(parse).toHaveBeenCalledTimes(1);
});

test('the channel of the same browser brings the same news', () => {
  say(stateOf(77));
  expect(countNow()).toBe(77);
});
