import { expect, test } from 'vitest';
import type { Jack } from '../../../src/domain/devices/jack';
import { jackTable, NOT_DRIVEN } from '../../../src/domain/devices/jack-table';
import { profileById } from '../../../src/domain/devices/profiles';
import type { Patch } from '../../../src/domain/patch/patch';
import { samplePatch } from '../../helpers/samples/sample-patch';

const ES_8 = profileById('expert-sleepers-es-8');
const ES_9 = profileById('expert-sleepers-es-9');

const patchWith = (...jacks: Partial<Jack>[]): Patch => {
  const patch = samplePatch();
  return { ...patch, jacks: jacks.map((jack) => ({ ...patch.jacks[0], ...jack })) };
};
const channels = (...table: Parameters<typeof jackTable>): number[] =>
  jackTable(...table).map(({ channelIndex }) => channelIndex);

test('jack n of an ES-8 is host channel n', () => {
  expect(channels(samplePatch(), ES_8, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('jack 1 of an ES-9 is host channel 9', () => {
  expect(channels(samplePatch(), ES_9, 16)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
});

test('a row stands at its jack’s number, in whatever order the patch has them', () => {
  const table = jackTable(patchWith({ jack: 4 }, { jack: 2 }), ES_8, 8);
  expect(table.map(({ channelIndex }) => channelIndex)).toEqual([NOT_DRIVEN, 1, NOT_DRIVEN, 3]);
});

test('a channel of the patch’s own takes the place of the profile’s', () => {
  expect(channels(patchWith({ jack: 1, channel: 7 }), ES_8, 8)).toEqual([6]);
});

test('no patch can send a voltage to the mains of an ES-9', () => {
  const everyChannel = Array.from({ length: 16 }, (_, index) => index + 1);
  const driven = everyChannel.filter(
    (channel) => channels(patchWith({ jack: 1, channel }), ES_9, 16)[0] !== NOT_DRIVEN,
  );
  expect(driven).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
});

test('a jack beyond the device’s channels is not driven', () => {
  expect(channels(samplePatch(), ES_8, 2)).toEqual([0, 1, ...Array<number>(6).fill(NOT_DRIVEN)]);
  expect(channels(samplePatch(), ES_9, 8)).toEqual(Array<number>(8).fill(NOT_DRIVEN));
});

test('a jack that the device has not is not driven', () => {
  expect(channels(patchWith({ jack: 9 }), ES_8, 16).at(-1)).toBe(NOT_DRIVEN);
});

test('of two jacks on one channel the first is driven', () => {
  expect(channels(patchWith({ jack: 2 }, { jack: 1, channel: 2 }), ES_8, 8)).toEqual([NOT_DRIVEN, 1]);
});

test('a row carries the limits, the device’s full scale and the jack’s calibration', () => {
  const limits = { min: -1, max: 2, rest: 0.5, slewVoltsPerSecond: 30 };
  const calibration = { gain: 1.02, offsetVolts: -0.01 };
  expect(jackTable(patchWith({ jack: 1, limits, calibration }), ES_8, 8)).toEqual([
    { channelIndex: 0, ...limits, fullScaleVolts: 10, ...calibration },
  ]);
});

test('no slew is at once', () => {
  const limits = { min: 0, max: 5, rest: 0, slewVoltsPerSecond: null };
  expect(jackTable(patchWith({ jack: 1, limits }), ES_8, 8)[0].slewVoltsPerSecond).toBe(Infinity);
});

test('a patch without jacks has no rows', () => {
  expect(jackTable(patchWith(), ES_8, 8)).toEqual([]);
});
