/** Labels of real devices, as systems show them: which profile each gets, and how surely. */
import { describe, expect, test } from 'vitest';
import { isListenedTo, matchProfile, type ProfileId } from '../../../src/domain/devices/profiles';

const ES_8: ProfileId = 'expert-sleepers-es-8';
const ES_9: ProfileId = 'expert-sleepers-es-9';
const ES_3: ProfileId = 'expert-sleepers-es-3';

describe('a label that one device alone has', () => {
  test.each<[string, ProfileId]>([
    ['ES-8', ES_8],
    ['ES8', ES_8],
    ['es-8', ES_8],
    ['Expert Sleepers ES-8', ES_8],
    ['Expert Sleepers Ltd ES-8 Pro', ES_8],
    ['ES-8 Analog Surround 7.1', ES_8],
    ['Speakers (ES-8)', ES_8],
    ['Lautsprecher (2- ES-8)', ES_8],
    ['ES-8 (1a2b:3c4d)', ES_8],
    ['alsa_output.usb-Expert_Sleepers_Ltd_ES-8-00.multichannel-output', ES_8],
    ['ES-9', ES_9],
    ['USB ES-9 Audio', ES_9],
    ['Remapped ES-9', ES_9],
    ['Expert Sleepers ES 9', ES_9],
    ['ES-3', ES_3],
    ['ODIO', 'audio-damage-odio'],
    ['Audio Damage Odio', 'audio-damage-odio'],
    ['Modular Audio Tools MAT', 'modular-audio-tools-mat'],
  ])('%s is %s', (label, id) => {
    expect(matchProfile(label, 'generic').profile.id).toBe(id);
  });
});

describe('a label that only looks like a known one', () => {
  test.each([
    'bytcht-es8316 Speakers',
    'rockchip-es8388',
    'rk3588-es8316',
    'sof-essx8336',
    'ES9018K2M DAC',
    'ES9038Q2M USB Audio',
    'ES9023',
    'ES3100 Sound Bar',
    'YES-8 Receiver',
    'Series8 DAC',
    'ES-80',
    'ES-88 Console',
    'AES-8 Card',
    'Melodion',
    'Odiometer',
    'MOTU 828',
    'MOTU 828es',
    'MOTU 828mk3 Hybrid',
    'MOTU 828x',
    'UltraLite-mk5',
    'MOTU 24Ao',
    'Matrox HDMI',
    'MATE-1',
    'Scarlett 18i20 USB',
    'Fireface UCX II',
    'USB Audio',
    'USB Audio CODEC',
    'Built-in Audio Analog Stereo',
    'MacBook Pro Speakers',
    'HDA Intel PCH',
    'Quad Cortex',
    'DC-8',
    '',
    '\u202eES\u202c8x',
    'ES-8'.repeat(1_000),
  ])('%s is unknown, at the largest full scale', (label) => {
    const { profile, match } = matchProfile(label, 'generic');
    expect([profile.id, profile.fullScaleVolts, match]).toEqual(['generic', 10, 'unknown']);
  });
});

describe('the device that the patch names', () => {
  test.each<[string, ProfileId, ProfileId, number]>([
    ['USB Audio', 'modular-audio-tools-mat', 'modular-audio-tools-mat', 10],
    ['USB Audio', 'motu-828-mk1', 'motu-828-mk1', 10],
    ['USB Audio', 'audio-damage-odio', 'audio-damage-odio', 10],
    ['Something else', ES_8, ES_8, 10],
    ['Mapped CV', ES_9, ES_9, 10],
    ['MOTU 828es', 'motu-828-mk1', 'motu-828-mk1', 10],
    ['MOTU 828 mk3 Hybrid', 'motu-828-mk1', 'motu-828-mk1', 10],
    // Label and patch agree.
    ['MOTU 828', 'motu-828-mk1', 'motu-828-mk1', 2.88],
    ['Speakers (MOTU 828)', 'motu-828-mk1', 'motu-828-mk1', 2.88],
    ['MAT', 'modular-audio-tools-mat', 'modular-audio-tools-mat', 2.5],
  ])('on %s, named %s, is %s of ±%d V and not sure', (label, named, id, fullScaleVolts) => {
    const { profile, match } = matchProfile(label, named);
    expect([profile.id, profile.fullScaleVolts, match]).toEqual([id, fullScaleVolts, 'patch']);
  });

  test('gives way to the label, which tells that the patch was made for another', () => {
    const { profile, match, otherThan } = matchProfile('ES-8', 'modular-audio-tools-mat');
    expect([profile.id, profile.fullScaleVolts, match]).toEqual([ES_8, 10, 'label']);
    expect(otherThan?.id).toBe('modular-audio-tools-mat');
    expect(matchProfile('ES-8', ES_8).otherThan).toBeNull();
    expect(matchProfile('ES-8', 'generic').otherThan).toBeNull();
  });
});

test.each([
  ['MacBook Pro Speakers', true],
  ['bytcht-es8316 Speakers', true],
  ['Speakers (ES-8)', true],
  ['External Headphones', true],
  ['Jabra Headset', true],
  ['AirPods', true],
  ['Lautsprecher (Realtek)', true],
  ['Kopfhörer', true],
  ['Haut-parleurs', true],
  ['スピーカー', true],
  ['HDMI 1', true],
  ['ES-8', false],
  ['Scarlett 18i20', false],
  ['Speakeasy 8', false],
])('people listen to %s: %s', (label, isIt) => {
  expect(isListenedTo(label)).toBe(isIt);
});
