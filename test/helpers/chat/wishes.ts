/** Requests that wait for a token, and tokens for them. */
import type { FairShare } from '../../../src/domain/limits/fair-share';
import type { Waiting } from '../../../src/domain/limits/fair-viewers';
import { milliseconds } from '../../../src/domain/numbers/units';

let messages = 0;

export const wish = (viewerId: string, variableIndex = 0, messageId = `m${++messages}`): Waiting => ({
  viewerId,
  variableIndex,
  messageId,
});

/** Who is played, in order, when a token comes every second until nobody waits. */
export function playAll(share: FairShare<Waiting>, from = 1000): string[] {
  const viewers: string[] = [];
  for (let at = from; share.waiting > 0 && at < from + 1e6; at += 1000) {
    const item = share.takeDue(milliseconds(at));
    if (item === null) continue;
    viewers.push(item.viewerId);
    share.played(item, 1, milliseconds(at));
  }
  return viewers;
}
