/** The memory that an open window costs. */
import { expect, test } from 'vitest';
import { MAX_VIEWERS, OpenRequests } from '../../../src/domain/crowd/open-requests';
import { milliseconds } from '../../../src/domain/numbers/units';
import { liveBytes } from '../../helpers/rigs/heap';

/** Cut from a frame as a chat client does, so that a careless keeper keeps the frame. */
function cutIds(nth: number): { messageId: string; viewerId: string } {
  const frame = Buffer.from(`${String(nth).padStart(36, '0')}${10_000_000_000_000 + nth}${'y'.repeat(900)}`);
  const text = frame.toString('latin1');
  return { messageId: text.slice(0, 36), viewerId: text.slice(36, 50) };
}

function bytesPerViewer(requestsEach: number, viewers: number): number {
  const before = liveBytes();
  const open = new OpenRequests(MAX_VIEWERS);
  for (let round = 0; round < requestsEach; round++)
    for (let nth = 0; nth < viewers; nth++) {
      const { viewerId } = cutIds(nth);
      const { messageId } = cutIds(round * viewers + nth);
      open.add({ messageId, viewerId, value: nth % 128, at: milliseconds(nth + 0.5) });
    }
  const bytes = (liveBytes() - before) / viewers;
  expect(open.viewers).toBe(viewers);
  return bytes;
}

test('a viewer takes at most 400 bytes with one request, at most 1800 with as many as are kept', () => {
  const once = bytesPerViewer(1, MAX_VIEWERS);
  const often = bytesPerViewer(20, 10_000);
  console.log(`one viewer takes ${once.toFixed(0)} bytes, after 20 requests ${often.toFixed(0)}`);
  expect(once).toBeLessThan(400);
  expect(often).toBeLessThan(1800);
});
