/** Reads a sink at a moment, and tells a cut from the gap that a busy machine leaves when it starves a stream. */
import { describe, expect, test } from 'vitest';
import { firstCut, FULL, heldAt, whileFed } from '../proofs/sink-judge';
import { recordingOf } from './made-recording';
import { LSB, type Recording } from './recording';

describe('what a sink held', () => {
  const recording = recordingOf(400, (ms) => (ms < 200 ? FULL : ms < 300 ? 0 : null));
  test.each([
    { atMs: 150, held: { isFed: true, loudest: FULL, jack1: FULL } },
    { atMs: 290, held: { isFed: true, loudest: LSB, jack1: LSB } },
    { atMs: 390, held: { isFed: false, loudest: 0, jack1: 0 } },
    { atMs: 900, held: { isFed: false, loudest: 0, jack1: 0 } },
  ])('at $atMs ms', ({ atMs, held }) => {
    expect(heldAt([recording], atMs)).toEqual(held);
  });

  test('is what a stream that stutters delivered last', () => {
    const stutters = recordingOf(400, (ms) => (ms % 10 < 7 ? (ms < 200 ? FULL : 0) : null));
    expect(heldAt([stutters], 150)).toEqual({ isFed: true, loudest: FULL, jack1: FULL });
    expect(heldAt([stutters], 390)).toEqual({ isFed: true, loudest: LSB, jack1: LSB });
  });
});

describe('a stream that is starved at the end of its recording', () => {
  const endingWith = (starvedMs: number): Recording =>
    recordingOf(400, (ms) => (ms < 400 - starvedMs ? FULL : null));

  test('has not been cut off while it may go on', () => {
    expect(firstCut(endingWith(50))).not.toBeNull();
    expect(firstCut(whileFed(endingWith(50)))).toBeNull();
  });

  test('has been cut off once it has delivered nothing for a moment', () => {
    expect(firstCut(whileFed(endingWith(60)))).not.toBeNull();
    expect(firstCut(whileFed(endingWith(200)))).not.toBeNull();
  });
});
