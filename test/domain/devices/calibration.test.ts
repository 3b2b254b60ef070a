import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Calibration,
  isUsableCalibration,
  levelAtZeroVolts,
  levelPerVolt,
  toLevel,
  toVolts,
} from '../../../src/domain/devices/calibration';
import { volts } from '../../../src/domain/numbers/units';

const NEUTRAL: Calibration = { fullScaleVolts: volts(10), gain: 1, offsetVolts: volts(0) };
const levelOf = (calibration: Calibration, atJack: number): number =>
  toLevel(volts(atJack), levelPerVolt(calibration), levelAtZeroVolts(calibration));

const calibrations = fc.record({
  fullScaleVolts: fc.double({ min: 0.5, max: 20, noNaN: true }).map(volts),
  gain: fc.double({ min: 0.1, max: 10, noNaN: true }),
  offsetVolts: fc.double({ min: -5, max: 5, noNaN: true }).map(volts),
});
const anyVolts = fc.double({ min: -20, max: 20, noNaN: true });

test('5 V of ±10 V full scale are a level of 0.5', () => {
  expect(levelOf(NEUTRAL, 5)).toBe(0.5);
});

test('a jack that reads 2 % low and 20 mV off is given more', () => {
  expect(levelOf({ fullScaleVolts: volts(10), gain: 1.02, offsetVolts: volts(0.02) }, 5)).toBeCloseTo(
    0.512,
    12,
  );
});

test('volts that the converter does not reach become its ends', () => {
  expect([levelOf(NEUTRAL, 11), levelOf(NEUTRAL, -1e308)]).toEqual([1, -1]);
});

test('volts between two others never make a level outside theirs', () => {
  fc.assert(
    fc.property(calibrations, fc.tuple(anyVolts, anyVolts, anyVolts), (calibration, three) => {
      const levels = three.toSorted((a, b) => a - b).map((atJack) => levelOf(calibration, atJack));
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }),
  );
});

test('a level and back is the same volts', () => {
  fc.assert(
    fc.property(calibrations, fc.double({ min: -1, max: 1, noNaN: true }), (calibration, level) => {
      const perVolt = levelPerVolt(calibration);
      const atZero = levelAtZeroVolts(calibration);
      const atJack = toVolts(level as ReturnType<typeof toLevel>, perVolt, atZero);
      // Sixteen digits, less those that a large offset takes.
      expect(toLevel(atJack, perVolt, atZero)).toBeCloseTo(level, 12);
    }),
  );
});

test.each([
  [{ fullScaleVolts: volts(0) }],
  [{ fullScaleVolts: volts(-10) }],
  [{ fullScaleVolts: volts(NaN) }],
  [{ fullScaleVolts: volts(1e-320) }],
  [{ fullScaleVolts: volts(Infinity) }],
  [{ gain: 0 }],
  [{ gain: NaN }],
  [{ gain: Infinity }],
  [{ offsetVolts: volts(NaN) }],
  [{ offsetVolts: volts(-Infinity) }],
])('%o describes no output', (fault) => {
  expect(isUsableCalibration({ ...NEUTRAL, ...fault })).toBe(false);
  expect(isUsableCalibration(NEUTRAL)).toBe(true);
});
