import { expect, test } from 'vitest';
import { FairViewers } from '../../../src/domain/limits/fair-viewers';
import { MAX_VIEWERS } from '../../../src/domain/limits/viewer-cooldowns';

test('a newcomer takes the room of somebody who does not wait, of two the one who was served later', () => {
  const viewers = new FairViewers<string>();
  for (let nth = 0; nth < MAX_VIEWERS; nth++) viewers.add(`viewer-${nth}`)!.item = 'waits';
  expect([viewers.add('nobody has gone'), viewers.size]).toEqual([null, MAX_VIEWERS]);
  // The next four that are looked at.
  for (const nth of [4, 6]) viewers.find(`viewer-${nth}`)!.item = null;
  expect(viewers.add('newcomer')).toMatchObject({ viewerId: 'newcomer', item: null });
  expect([viewers.find('viewer-6'), viewers.size]).toEqual([undefined, MAX_VIEWERS]);
  expect(viewers.find('viewer-4')?.turn).toBe(5);
});
