import { describe, expect, test } from 'vitest';
import { OutputsWatch, type OutputsLook } from '../../../src/app/outputs/outputs-watch';

const LOOK_MS = 50;
type Fade = NonNullable<OutputsLook['stream']>['fade'];

/** A page that looks every 50 ms at an audio thread that renders. */
function watching() {
  const watch = new OutputsWatch();
  let nowMs = 0;
  let quanta = 0;
  const look = (fade: Fade | null, armed: boolean, { renders = true, afterMs = LOOK_MS } = {}) => {
    nowMs += afterMs;
    if (renders) quanta += 10;
    return watch.take({ nowMs, stream: fade === null ? null : { fade, quanta }, session: 'live', armed });
  };
  const lookFor = (ms: number, ...args: Parameters<typeof look>) => {
    let fact = look(...args);
    for (let at = LOOK_MS; at < ms; at += LOOK_MS) fact = look(...args);
    return fact;
  };
  return { look, lookFor };
}

describe('what the jacks do', () => {
  test('is the fade of the audio thread', () => {
    const { look } = watching();
    expect(look('closed', false)).toEqual({ fade: 'closed', isLate: false });
    expect(look('opening', true)).toEqual({ fade: 'opening', isLate: false });
    expect(look('open', true)).toEqual({ fade: 'open', isLate: false });
  });

  test('is late when the fade has not followed the switch for 300 ms, either way', () => {
    const { lookFor, look } = watching();
    expect(lookFor(250, 'closed', true).isLate).toBe(false);
    expect(lookFor(150, 'closed', true)).toEqual({ fade: 'closed', isLate: true });
    expect(look('open', true).isLate).toBe(false);
    expect(lookFor(400, 'open', false)).toEqual({ fade: 'open', isLate: true });
  });

  test('is unknown when no quantum was rendered for 500 ms, until one is', () => {
    const { lookFor, look } = watching();
    look('open', true);
    expect(lookFor(450, 'open', true, { renders: false }).fade).toBe('open');
    expect(lookFor(100, 'open', true, { renders: false }).fade).toBe('unknown');
    expect(look('open', true).fade).toBe('open');
  });

  test('is not called unknown or late because the page itself stood still', () => {
    const { look } = watching();
    look('closed', false);
    expect(look('closed', true, { renders: false, afterMs: 5_000 })).toEqual({
      fade: 'closed',
      isLate: false,
    });
  });

  test('is lost without a stream while the session goes on', () => {
    const { look } = watching();
    look('open', true);
    expect(look(null, false)).toEqual({ fade: 'lost', isLate: false });
  });

  test('is the same object while nothing changes, so that nothing is drawn for it', () => {
    const { look } = watching();
    expect(look('closed', false)).toBe(look('closed', false));
  });
});
