/** A tab that only reads: what it hears, believes and forgets. The other tab is this test. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppState } from '../../src/app/state/state';
import { PageStore } from '../../src/app/state/store';
import { EchoEar } from '../../src/app/tabs/echo-ear';
import { ECHO_CHANNEL, type TabEcho } from '../../src/app/tabs/tab-echo';
import { MAX_JACKS } from '../../src/domain/devices/jack';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { sampleEcho } from '../helpers/samples/sample-echo';
import { SAMPLE_STATES } from '../helpers/samples/sample-states';

const PLAYS: AppState = SAMPLE_STATES.armed;
const ECHO: TabEcho = sampleEcho(
  PLAYS,
  new Array<number>(MAX_JACKS).fill(2),
  new Array<number>(MAX_JACKS).fill(3),
);
/** One second, and what a busy machine adds to it. */
const STALE_MS = 1_000;
const SLACK_MS = 500;

const store = new PageStore(SAMPLE_STATES.reader);
let reloads = 0;
/** One ear for this file: it asks for good. */
const ear = new EchoEar(store, () => {
  reloads++;
  return Promise.resolve();
});

let tabs: BroadcastChannel;
/** Asks that nobody has answered yet, oldest first. */
let asks: string[] = [];

beforeEach(() => {
  reloads = 0;
  asks = [];
  tabs = new BroadcastChannel(ECHO_CHANNEL);
  tabs.onmessage = ({ data }: MessageEvent<{ asks?: string }>) => {
    if (data.asks !== undefined) asks.push(data.asks);
  };
  store.set(SAMPLE_STATES.reader);
});

afterEach(async () => {
  tabs.close();
  // The next test hears nothing of this one.
  store.set({ tab: { role: 'owner' } });
  await expect.poll(() => known()).toEqual([null, null]);
});

const known = () => [ear.voltsAt(1), store.state.echo];
const say = (answers: string | undefined, echo: unknown): void => tabs.postMessage({ answers, echo });
const nextAsk = async (): Promise<string> => {
  asks = [];
  await expect.poll(() => asks.length).toBeGreaterThan(0);
  return asks[0];
};
/** Resolves when everything that was posted so far has been handled. */
const handled = async (): Promise<void> => {
  const other = new BroadcastChannel(ECHO_CHANNEL);
  const heard = new Promise((resolve) => (other.onmessage = resolve));
  tabs.postMessage('handled');
  await heard;
  other.close();
};

describe('what the other tab answers', () => {
  test('is shown by physical jack and by variable', async () => {
    say(await nextAsk(), ECHO);
    await expect.poll(() => store.state.echo?.armed).toBe(true);
    expect([ear.voltsAt(1), ear.targetAt(MAX_JACKS), ear.voltsAt(MAX_JACKS + 1)]).toEqual([2, 3, null]);
    expect(store.state.echo?.values).toEqual(PLAYS.values);
  });

  test('changes nothing of what is saved, sent and armed here', async () => {
    const before = store.state;
    say(await nextAsk(), ECHO);
    await expect.poll(() => store.state.echo).not.toBeNull();
    expect({ ...store.state, echo: null, echoLog: [] }).toEqual({ ...before, echo: null });
    expect([store.state.armed, store.state.session]).toEqual([false, 'stopped']);
  });

  test('is not known any more a second after the ask', async () => {
    const ask = await nextAsk();
    const askedAt = performance.now();
    say(ask, ECHO);
    await expect.poll(() => ear.voltsAt(1)).toBe(2);
    await expect.poll(() => known(), { timeout: 3_000 }).toEqual([null, null]);
    expect(performance.now() - askedAt).toBeLessThan(STALE_MS + SLACK_MS);
  });

  test('is not believed when it comes late', async () => {
    const ask = await nextAsk();
    await new Promise((resolve) => setTimeout(resolve, STALE_MS));
    say(ask, ECHO);
    await handled();
    expect(known()).toEqual([null, null]);
  });

  test('does not give way to an answer to an earlier ask', async () => {
    const [early, late] = [await nextAsk(), await nextAsk()];
    say(late, ECHO);
    say(early, { ...ECHO, volts: new Array<number>(MAX_JACKS).fill(-5) });
    await handled();
    expect(ear.voltsAt(1)).toBe(2);
  });

  test('goes when this tab takes over', async () => {
    say(await nextAsk(), ECHO);
    await expect.poll(() => ear.voltsAt(1)).toBe(2);
    store.set({ tab: { role: 'owner' } });
    await expect.poll(() => known()).toEqual([null, null]);
  });

  test('is heard by nobody who drives the outputs', async () => {
    const ask = await nextAsk();
    store.set({ tab: { role: 'owner' } });
    say(ask, ECHO);
    await handled();
    expect(known()).toEqual([null, null]);
  });

  test.each<[string, (ask: string) => unknown]>([
    ['another ask', () => ({ answers: 'another', echo: ECHO })],
    ['no ask', () => ({ echo: ECHO })],
    ['it without an echo', (ask) => ({ answers: ask })],
    ['it with a jack that is no number', (ask) => ({ answers: ask, echo: { ...ECHO, volts: [NaN] } })],
    ['it with half of what plays', (ask) => ({ answers: ask, echo: { armed: true, volts: ECHO.volts } })],
    ['text', (ask) => ask],
    ['nothing', () => null],
  ])('to %s is not believed', async (_, said) => {
    tabs.postMessage(said(await nextAsk()));
    await handled();
    expect(known()).toEqual([null, null]);
  });
});

describe('of another patch', () => {
  const other = sampleEcho({ ...PLAYS, patch: DEFAULT_PATCH }, ECHO.volts!);

  test('volts stay those of the jacks, and variables have no value', async () => {
    say(await nextAsk(), other);
    await expect.poll(() => store.state.echo).not.toBeNull();
    expect([ear.voltsAt(1), store.state.echo?.values]).toEqual([2, null]);
  });

  test('that is on the disk is read again, once a second at most', async () => {
    const answer = async (): Promise<number> => {
      say(await nextAsk(), other);
      await handled();
      return reloads;
    };
    // The test before may have had it read less than a second ago.
    await expect.poll(answer, { timeout: 3_000 }).toBe(1);
    expect(await answer()).toBe(1);
  });

  test('that is not on the disk is not read', async () => {
    say(await nextAsk(), { ...other, patch: { ...other.patch, isSaved: false } });
    await expect.poll(() => store.state.echo).not.toBeNull();
    expect(reloads).toBe(0);
  });
});
