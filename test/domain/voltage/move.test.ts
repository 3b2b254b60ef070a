import { describe, expect, test } from 'vitest';
import { seconds, volts } from '../../../src/domain/numbers/units';
import { isFiniteMove, type Move, plainMove } from '../../../src/domain/voltage/move';

const GATE: Move = {
  target: volts(5),
  overSeconds: seconds(1),
  shape: 'linear',
  holdSeconds: seconds(0.5),
  then: volts(0),
};

describe('a move', () => {
  test('that is plain takes no time and stays', () => {
    expect(plainMove(volts(3))).toMatchObject({ target: 3, overSeconds: 0, holdSeconds: seconds(Infinity) });
  });

  test.each([
    [GATE, true],
    [plainMove(volts(-3)), true],
    [{ ...GATE, target: volts(1e308), then: volts(1e308) }, true],
    [{ ...GATE, target: volts(NaN) }, false],
    [{ ...GATE, target: volts(Infinity) }, false],
    [{ ...GATE, overSeconds: seconds(Infinity) }, false],
    [{ ...GATE, overSeconds: seconds(NaN) }, false],
    [{ ...GATE, holdSeconds: seconds(NaN) }, false],
    [{ ...GATE, holdSeconds: seconds(-Infinity) }, false],
    [{ ...GATE, then: volts(-Infinity) }, false],
    [{ ...GATE, then: volts(NaN) }, false],
  ])('%o is finite: %s', (move, isFinite) => {
    expect(isFiniteMove(move)).toBe(isFinite);
  });
});
