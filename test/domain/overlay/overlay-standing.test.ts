/** Viewers are never told that chat moves the jacks, or that all is at 0 V, against the audio thread's word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlayStanding } from '../../../src/domain/overlay/overlay-standing';

const SEEN = fc.record({
  fade: fc.constantFrom(null, 'closed', 'opening', 'open', 'closing'),
  isLost: fc.boolean(),
  isPaused: fc.boolean(),
  isPanicFresh: fc.boolean(),
});

test('armed is said only while the audio thread lets the jacks leave 0 V, and rehearsal only while it does not', () => {
  fc.assert(
    fc.property(SEEN, (seen) => {
      const standing = overlayStanding(seen);
      const isAway = seen.fade !== null && seen.fade !== 'closed';
      if (standing === 'armed') expect(isAway && !seen.isLost && !seen.isPaused).toBe(true);
      if (standing === 'rehearsal')
        expect(seen).toMatchObject({ fade: 'closed', isLost: false, isPaused: false });
      if (standing === 'panic') expect([seen.isPanicFresh, seen.fade === 'open']).toEqual([true, false]);
      expect(standing === 'lost').toBe(seen.isLost);
    }),
  );
});

test('a panic that the audio thread has not carried out is none yet', () => {
  const seen = { isLost: false, isPaused: false, isPanicFresh: true };
  expect(overlayStanding({ ...seen, fade: 'open' })).toBe('armed');
  expect(overlayStanding({ ...seen, fade: 'closing' })).toBe('panic');
  expect(overlayStanding({ ...seen, fade: 'closed' })).toBe('panic');
  expect(overlayStanding({ ...seen, fade: null })).toBe('off');
});

test('a pause is told, armed or not', () => {
  const seen = { isLost: false, isPaused: true, isPanicFresh: false };
  expect(overlayStanding({ ...seen, fade: 'open' })).toBe('paused');
  expect(overlayStanding({ ...seen, fade: 'closed' })).toBe('paused');
  expect(overlayStanding({ ...seen, fade: null })).toBe('off');
});
