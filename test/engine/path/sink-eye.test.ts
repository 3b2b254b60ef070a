/** The engine's looks at the interface, over a line whose other end answers what a test says. */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { OutputDevice } from '../../../src/domain/devices/output-trail';
import { SinkEye } from '../../../src/engine/path/sink-eye';

const ES8 = { id: 'a1', label: 'ES-8' };
const SPEAKERS = { id: 'b1', label: 'Built-in Speakers' };
const HIDDEN = { id: '', label: '' };

function eyeOn(label: string, place = 0) {
  const { port1, port2 } = new MessageChannel();
  const onLost = vi.fn();
  const eye = new SinkEye(port1, { label, place }, onLost);
  const asked = vi.fn();
  port2.onmessage = asked;
  onTestFinished(() => {
    eye.close();
    port2.close();
  });
  const look = async (outputs: readonly OutputDevice[]): Promise<void> => {
    eye.look();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    asked.mockClear();
    port2.postMessage({ outputs, gapMs: 0 });
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { eye, look, onLost, asked };
}

test('an interface that is listed is not lost', async () => {
  const { look, onLost } = eyeOn('ES-8');
  await look([ES8, SPEAKERS]);
  await look([SPEAKERS, ES8]);
  expect(onLost).not.toHaveBeenCalled();
});

test.each([
  ['gone', [SPEAKERS]],
  ['no outputs', []],
  ['names hidden', [HIDDEN]],
])('an interface that was listed and is not any more is lost: %s', async (whereabouts, listed) => {
  const { look, onLost } = eyeOn('ES-8');
  await look([ES8, SPEAKERS]);
  await look(listed);
  expect(onLost).toHaveBeenCalledExactlyOnceWith(whereabouts);
});

test('an interface that the first list does not have is lost', async () => {
  const { look, onLost } = eyeOn('ES-8');
  await look([SPEAKERS]);
  expect(onLost).toHaveBeenCalledExactlyOnceWith('gone');
});

test('the second of two of a name is lost when one of them goes', async () => {
  const { look, onLost } = eyeOn('ES-8', 1);
  await look([ES8, { id: 'a2', label: 'ES-8' }]);
  await look([ES8]);
  expect(onLost).toHaveBeenCalledExactlyOnceWith('gone');
});

test('lists that never had a name say nothing', async () => {
  const { look, onLost } = eyeOn('ES-8');
  await look([HIDDEN]);
  await look([]);
  expect(onLost).not.toHaveBeenCalled();
});

test('one question is on its way at a time', async () => {
  const { eye, asked } = eyeOn('ES-8');
  eye.look();
  eye.look();
  eye.look();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toHaveBeenCalledOnce();
});
