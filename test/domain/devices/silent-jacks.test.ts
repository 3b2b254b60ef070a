/** The warnings of an import about jacks that the device of the patch cannot drive. */
import { expect, test } from 'vitest';
import { readPatch } from '../../../src/domain/patch/patch-file';

test.each([
  [
    'expert-sleepers-es-9',
    1,
    'channel 1 is no DC output of Expert Sleepers ES-9, whose channels are 9 to 16',
  ],
  ['expert-sleepers-es-9', 8, 'channel 8 is no DC output'],
  ['expert-sleepers-es-9', 17, 'channel 17 is no DC output'],
  [
    'expert-sleepers-es-8',
    16,
    'channel 16 is no DC output of Expert Sleepers ES-8, whose channels are 1 to 8',
  ],
  ['audio-damage-odio', 3, 'channel 3 is no DC output'],
])('a jack of %s on channel %i is told to stay silent', (profile, channel, words) => {
  const header = { format: 'twitch-to-cv/patch', version: 1 };
  const reading = readPatch({ ...header, device: { profile }, jacks: [{ jack: 1, channel }] });
  expect(reading.kind === 'patch' ? reading.warnings : []).toEqual([expect.stringContaining(words)]);
});
