import { expect, test } from 'vitest';
import { startCrowd } from '../../src/domain/crowd';
import { milliseconds } from '../../src/domain/units';
import { samplePatch } from '../helpers/sample-patch';

test('anarchy: whoever speaks last is heard at once', () => {
  const crowd = startCrowd(samplePatch(1).variables[0]);
  const heard = [
    ['ada', 10],
    ['bob', 120],
    ['ada', 0],
  ].map(([viewerId, value], nth) =>
    crowd.hear({ viewerId: String(viewerId), value: Number(value), at: milliseconds(nth) }),
  );
  expect(heard).toEqual([10, 120, 0]);
});
