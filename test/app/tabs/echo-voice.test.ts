import { afterAll, expect, test } from 'vitest';
import type { AppState } from '../../../src/app/state/state';
import { answerReaders } from '../../../src/app/tabs/echo-voice';
import { ECHO_CHANNEL, type EchoAnswer, readAnswer } from '../../../src/app/tabs/tab-echo';
import { MAX_JACKS } from '../../../src/domain/devices/jack';
import { allocateMemory } from '../../../src/shared/memory';
import { Snapshot } from '../../../src/shared/snapshot';
import { sampleLog } from '../../helpers/samples/sample-chat';
import { SAMPLE_STATES } from '../../helpers/samples/sample-states';

const snapshot = new Snapshot(allocateMemory(false).snapshot);
snapshot.volts[MAX_JACKS - 1] = 1.5;
snapshot.targets[0] = -2;

let state: AppState = SAMPLE_STATES.armed;
/** Each ask that is heard makes the voice look at the state. */
let reads = 0;
const session: { current: { snapshot: Snapshot } | null } = { current: { snapshot } };
let looks = 0;
/** One voice for this file: it listens for good. */
answerReaders({
  store: {
    get state() {
      reads++;
      return state;
    },
  },
  session,
  lookout: { look: () => looks++ },
});

const tabs = new BroadcastChannel(ECHO_CHANNEL);
const heard: (EchoAnswer | null)[] = [];
tabs.onmessage = ({ data }) => heard.push(readAnswer(data));
afterAll(() => {
  tabs.close();
});
let asks = 0;

/** Messages keep their order: what came before the answer to a later ask is all that came of earlier ones. */
async function heardUntilNow(): Promise<readonly (EchoAnswer | null)[]> {
  const last = `last ${++asks}`;
  tabs.postMessage({ asks: last });
  await expect.poll(() => heard.at(-1)?.answers).toBe(last);
  return heard.splice(0).slice(0, -1);
}

async function answersTo(data: unknown): Promise<readonly (EchoAnswer | null)[]> {
  tabs.postMessage(data);
  return heardUntilNow();
}

test('the tab that drives the outputs says what plays, by physical jack', async () => {
  const [answer, ...others] = await answersTo({ asks: 'a' });
  expect(others).toEqual([]);
  const { armed, outputs, chat, audio } = SAMPLE_STATES.armed;
  expect(answer).toMatchObject({ answers: 'a', echo: { armed, outputs, chat, audio } });
  expect([answer?.echo.volts?.[MAX_JACKS - 1], answer?.echo.targets?.[0]]).toEqual([1.5, -2]);
});

test('it looks what the jacks do before it answers', async () => {
  looks = 0;
  await answersTo({ asks: 'a' });
  expect(looks).toBeGreaterThan(0);
});

test('without a stream every jack is at 0 V', async () => {
  session.current = null;
  const [answer] = await answersTo({ asks: 'a' });
  session.current = { snapshot };
  expect(answer?.echo.volts).toEqual(new Array(MAX_JACKS).fill(0));
});

test('the last volts of an audio thread that does not answer are not passed on', async () => {
  const outputs = { fade: 'unknown', isLate: false } as const;
  state = { ...SAMPLE_STATES.armed, outputs };
  const [answer] = await answersTo({ asks: 'a' });
  state = SAMPLE_STATES.armed;
  expect([answer?.echo.volts, answer?.echo.targets]).toEqual([null, null]);
});

test.each([['what is no ask', { ask: 'a' }] as const, ['an answer', { answers: 'a', echo: {} }] as const])(
  '%s is not answered',
  async (_, data) => {
    expect(await answersTo(data)).toEqual([]);
  },
);

test('a tab that only reads answers nobody', async () => {
  state = SAMPLE_STATES.reader;
  reads = 0;
  tabs.postMessage({ asks: 'a' });
  await expect.poll(() => reads).toBeGreaterThan(0);
  state = SAMPLE_STATES.armed;
  expect(await heardUntilNow()).toEqual([]);
});

test('the newest eight rows of the log are told, each with its verdict in words', async () => {
  state = { ...SAMPLE_STATES.armed, log: sampleLog(20) };
  heard.length = 0;
  tabs.postMessage({ asks: `log-${++asks}` });
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  const rows = heard[0]?.echo.log ?? [];
  expect(rows.map(({ number }) => number)).toEqual([12, 13, 14, 15, 16, 17, 18, 19]);
  for (const { sentence } of rows) expect(sentence).not.toBe('');
});
