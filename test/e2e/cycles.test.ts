/** Nothing outlives a session: the built page, stopped again and again, has no more of anything than before. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cycle } from '../helpers/proofs/cycles';
import { SilentStage } from '../helpers/rigs/silent-stage';
import { grown, WhatLives } from '../helpers/rigs/what-lives';

const CYCLES = 8;
/** A leak shows at every cycle, or at every second where only one of both ways does. */
const LEAKS = 4;
/** The longest wait of a page or engine for something of a stream. */
const ENDS_WITHIN_MS = 10_000;
/** Eight cycles are too few to tell their growth from their coming and going: `prove:cycles` counts them over 200. */
const UNSTEADY = ['ArrayBufferContents', 'Nodes', 'Promise'];
const IN_TURN = ['nothing', 'arms, panics'];

let stage: SilentStage;

beforeAll(async () => {
  stage = await SilentStage.build();
});
afterAll(() => stage.strike());

test(`${CYCLES} cycles of Go live and Stop leave no context, port, timer, lock or listener behind`, async () => {
  const product = await stage.goLive();
  await product.stop();
  const show = { product, twitch: stage.twitch };
  const lives = await WhatLives.in(product.page);
  await cycle(show, IN_TURN, IN_TURN.length);
  const before = await lives.count();
  await cycle(show, IN_TURN, CYCLES);
  // A leak stays for ever, and a wait of a stream that is over ends by itself.
  const left = async (): Promise<readonly string[]> =>
    grown(before, await lives.count(), LEAKS).filter(
      (what) => !UNSTEADY.some((name) => what.startsWith(name)),
    );
  await vi.waitFor(async () => expect(await left()).toEqual([]), {
    timeout: ENDS_WITHIN_MS,
    interval: 1000,
  });
});
