import { expect, test } from 'vitest';
import {
  DEVICE_PROFILES,
  jackToChannelIndex,
  profileById,
  profileOf,
} from '../../../src/domain/devices/profiles';
import { jackNumber } from '../../../src/domain/numbers/units';

test('the label of the device is believed before the patch', () => {
  expect(profileOf('USB ES-9 Audio', 'expert-sleepers-es-8').id).toBe('expert-sleepers-es-9');
  expect(profileOf('Something else', 'expert-sleepers-es-8').id).toBe('expert-sleepers-es-8');
  expect(profileOf('', 'generic').id).toBe('generic');
});

test('the jacks of an ES-9 are host channels 9 to 16, and never its mains', () => {
  const es9 = profileById('expert-sleepers-es-9');
  const channels = [1, 2, 3, 4, 5, 6, 7, 8].map((jack) => jackToChannelIndex(es9, jackNumber(jack)));
  expect(channels).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
});

test('a device has no jack beyond its own', () => {
  const odio = profileById('audio-damage-odio');
  expect([0, 3].map((jack) => jackToChannelIndex(odio, jackNumber(jack)))).toEqual([null, null]);
});

test('an unknown device is taken to have the largest full scale, so that it gives no more than was asked', () => {
  const largest = Math.max(...DEVICE_PROFILES.map(({ fullScaleVolts }) => fullScaleVolts));
  expect(profileById('generic').fullScaleVolts).toBe(largest);
});
