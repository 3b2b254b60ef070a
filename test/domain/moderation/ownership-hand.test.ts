/** Values that the streamer set by hand, among those that chat played. */
import { expect, test } from 'vitest';
import type { Author } from '../../../src/domain/chat/author';
import { Ownership } from '../../../src/domain/moderation/ownership';

const by = (viewerId: string): Author => ({ viewerId, viewerName: viewerId, messageId: '' });

/** Ada played, and then the streamer set the variable to 64. */
function setByHand(): Ownership {
  const ownership = new Ownership(1);
  ownership.played(0, by('ada'), 10);
  ownership.playedByHand(0, 64);
  return ownership;
}

test('is nobody’s to take back, and outlives a cleared chat', () => {
  const ownership = setByHand();
  expect(ownership.forgetViewer('ada')).toEqual([]);
  expect(ownership.undo('ada')).toBeNull();
  expect(ownership.forgetAll()).toEqual([]);
});

test('plays again when what chat played since is forgotten, however much that is', () => {
  const ownership = setByHand();
  for (let nth = 0; nth < 100; nth++) ownership.played(0, by('bob'), nth);
  expect(ownership.forgetAll()).toEqual([{ variableIndex: 0, value: 64, owner: null, isByHand: true }]);
});

test('ends where every jack goes to rest', () => {
  const ownership = setByHand();
  ownership.clear();
  ownership.played(0, by('ada'), 10);
  expect(ownership.forgetAll()).toEqual([{ variableIndex: 0, value: null, owner: null, isByHand: false }]);
});
