/** The outputs' word for viewers, moment by moment. */
import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { AudioStanding } from '../../../src/engine/report/audio-standing';

function startShow() {
  const output = {
    fade: null as 'closed' | 'open' | 'closing' | null,
    audio: { interruptions: 0, stillAt: null as number | null, hasFailed: false, lost: null },
  };
  const standing = new AudioStanding(output, () => false);
  return { output, standing, at: (ms: number) => standing.at(milliseconds(ms)) };
}

test('a panic is told for three seconds, and then that it is a rehearsal', () => {
  const { output, standing, at } = startShow();
  output.fade = 'open';
  expect(at(0)).toBe('armed');
  standing.notePanic(milliseconds(0));
  output.fade = 'closed';
  expect([at(2_999), at(3_000)]).toEqual(['panic', 'rehearsal']);
});

test('a stop by a person is called no panic, and the next stream may panic again', () => {
  const { output, standing, at } = startShow();
  output.fade = 'closing';
  standing.noteEnding();
  standing.notePanic(milliseconds(0));
  expect(at(10)).not.toBe('panic');
  output.fade = null;
  standing.noteEnd(false);
  expect(at(100)).toBe('off');
  standing.noteStart();
  standing.notePanic(milliseconds(200));
  output.fade = 'closed';
  expect(at(300)).toBe('panic');
});

test('a lost interface is told after its stream has ended, until another one starts or a person stops', () => {
  const { standing, at } = startShow();
  standing.noteEnd(true);
  expect(at(60_000)).toBe('lost');
  standing.noteStart();
  expect(at(60_000)).toBe('off');
  standing.noteEnd(true);
  standing.noteEnd(false);
  expect(at(60_000)).toBe('off');
});

test('an audio thread that stands still or has thrown is lost, whatever it published last', () => {
  const { output, at } = startShow();
  output.fade = 'open';
  output.audio.stillAt = 400;
  expect(at(0)).toBe('lost');
  output.audio.stillAt = null;
  output.audio.hasFailed = true;
  expect(at(0)).toBe('lost');
});
