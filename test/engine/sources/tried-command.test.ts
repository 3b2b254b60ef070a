/** A command that the streamer tries goes the way of every command: read, limited, played, logged. */
import { expect, test } from 'vitest';
import { isTried } from '../../../src/domain/chat/try-viewer';
import { SimulatedChat } from '../../../src/engine/sources/simulated-chat';
import { EngineBench } from '../../helpers/rigs/engine-bench';

function tryOn(bench: EngineBench, text: string) {
  const receive = bench.pipeline.receive.bind(bench.pipeline);
  new SimulatedChat(bench.clock, { receive, receiveEvent: () => undefined }).say(text);
  return bench.log.drain();
}

test('plays, and its row says who tried it', () => {
  const bench = new EngineBench();
  const [row] = tryOn(bench, 'vco#1.pitch: 127');
  expect(row).toMatchObject({ viewerName: 'you, as a viewer', verdict: { kind: 'accepted' } });
  expect(isTried(row)).toBe(true);
  expect(bench.moves()).toMatchObject([{ jack: 1, target: 5 }]);
});

test('is rehearsed while nothing is armed, and refused while nothing is live', () => {
  const unarmed = tryOn(new EngineBench(undefined, { armed: false }), 'vco#1.pitch: 127');
  expect(unarmed).toMatchObject([{ verdict: { kind: 'accepted', note: 'rehearsed' } }]);
  const stopped = tryOn(new EngineBench(undefined, { live: false }), 'vco#1.pitch: 127');
  expect(stopped).toMatchObject([{ verdict: { kind: 'paused', reason: 'not-live' } }]);
});

test('waits its own turn, and makes no viewer wait for it', () => {
  const bench = new EngineBench();
  expect(tryOn(bench, 'vco#1.pitch: 1')).toMatchObject([{ verdict: { kind: 'accepted' } }]);
  expect(tryOn(bench, 'vco#2.pitch: 2')).toMatchObject([{ verdict: { kind: 'limited', tier: 'cooldown' } }]);
  bench.say('vco#1.pitch: 3', 'ann');
  expect(bench.verdicts()).toEqual([{ kind: 'accepted' }]);
});

test.each(['', 'hello there', '!discord', 'x'.repeat(5_000)])('%j has a row too', (text) => {
  const rows = tryOn(new EngineBench(), text);
  expect(rows).toHaveLength(1);
  expect(rows[0].text.length).toBeLessThanOrEqual(500);
});
