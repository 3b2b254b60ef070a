/** The states of one alert: tables of readings, and laws over random ones. */
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/domain/numbers/random';
import {
  AlertMachine,
  type AlertRule,
  type AlertState,
  NO_DATA_AFTER_MS,
} from '../../../src/domain/watch/alert-machine';

const RULE: AlertRule = { level: 10, isFloor: false, lookBackMs: null, forMs: 3_000, keepMs: 5_000 };
const FAILED = null;

/** The states of one reading a second, each as its first letters. */
function statesOf(readings: readonly (number | null)[], rule: AlertRule = RULE): AlertState[] {
  const machine = new AlertMachine(rule);
  return readings.map((reading, second) => machine.step(reading, second * 1_000));
}

const times = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

describe('a figure that may be too high', () => {
  test('is pending at its level, and raised once it was there for the whole time', () => {
    expect(statesOf([1, 10, 10, 10, 10])).toEqual(['normal', 'pending', 'pending', 'pending', 'alerting']);
  });

  test('is not raised when it fell below its level once in that time', () => {
    expect(statesOf([1, 10, 10, 9.99, 10, 10, 10])).not.toContain('alerting');
  });

  test('recovers a good tenth below its level, and is over once it stayed there for the whole time', () => {
    const raised = [1, ...times(4, 12)];
    expect(statesOf([...raised, 8.81, 8.8, 8.8, 8.8, 8.8, 8.8, 8.8]).slice(5)).toEqual([
      ...['alerting', 'recovering', 'recovering', 'recovering', 'recovering', 'recovering', 'normal'],
    ]);
  });

  test('stays raised when it comes back while it recovers', () => {
    const states = statesOf([1, ...times(4, 12), 1, 1, 1, 1, 12, 1, 1, 1, 1, 1]);
    expect(states.slice(5)).toEqual([
      ...['recovering', 'recovering', 'recovering', 'recovering', 'alerting'],
      ...times(5, 'recovering'),
    ]);
  });
});

test('a figure that may be too low is raised below its level and clears above it', () => {
  const floor = { ...RULE, level: 100, isFloor: true };
  expect(statesOf([200, ...times(4, 100), ...times(6, 114)], floor).slice(3)).toEqual([
    ...[
      'pending',
      'alerting',
      'recovering',
      'recovering',
      'recovering',
      'recovering',
      'recovering',
      'normal',
    ],
  ]);
  expect(statesOf([200, ...times(4, 100), ...times(9, 113)], floor).at(-1)).toBe('alerting');
});

describe('a figure that is not measured', () => {
  test('has no data at first, and is judged from its first reading on', () => {
    expect(statesOf([NaN, NaN, 1])).toEqual(['noData', 'noData', 'normal']);
    expect(statesOf([NaN, 12])).toEqual(['noData', 'pending']);
  });

  test('keeps its standing for a while, and then says that it has no data, not that all is well', () => {
    const seconds = NO_DATA_AFTER_MS / 1_000;
    expect(statesOf([1, ...times(seconds, NaN), NaN]).slice(-2)).toEqual(['normal', 'noData']);
    expect(statesOf([...times(4, 12), ...times(seconds, NaN), NaN]).slice(-2)).toEqual([
      'alerting',
      'noData',
    ]);
  });

  test('is told apart from one whose measuring failed', () => {
    expect(statesOf([1, ...times(11, FAILED)]).at(-1)).toBe('error');
    expect(statesOf([FAILED]).at(-1)).toBe('error');
  });
});

test('another rule begins anew, and the same rule changes nothing', () => {
  const machine = new AlertMachine(RULE);
  for (let second = 0; second < 5; second++) machine.step(12, second * 1_000);
  machine.follow({ ...RULE });
  expect(machine.isRaised).toBe(true);
  for (const other of [{ level: 11 }, { forMs: 4_000 }, { keepMs: 4_000 }, { lookBackMs: 4_000 }]) {
    machine.follow({ ...RULE, ...other });
    expect(machine.state).toBe('noData');
    expect(machine.step(12, 6_000)).toBe('pending');
  }
});

test('the time in which nobody looked proves nothing', () => {
  const machine = new AlertMachine(RULE);
  machine.step(12, 0);
  expect(machine.step(12, 3_600_000)).toBe('pending');
  expect(machine.step(12, 3_603_000)).toBe('alerting');
});

/** A walk about the level, with gaps, failures and jumps. */
function* randomReadings(random: Random, count: number): Generator<number | null> {
  let value = 10;
  for (let at = 0; at < count; at++) {
    const kind = random.between(0, 1);
    if (kind < 0.02) value = random.between(0, 20);
    value += random.between(-1.5, 1.5) + (10 - value) * 0.1;
    // Missing readings come in runs as well, so that each standing is reached.
    if (at % 211 > 180) yield kind < 0.2 || at % 422 > 211 ? NaN : FAILED;
    else yield kind > 0.97 ? NaN : value;
  }
}

type Standing = 'quiet' | 'raised' | 'noData' | 'error';
const STANDING: Readonly<Record<AlertState, Standing>> = {
  ...{ normal: 'quiet', pending: 'quiet', alerting: 'raised', recovering: 'raised' },
  ...{ noData: 'noData', error: 'error' },
};

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('over a random series of seed %i', (seed) => {
  const random = new Random(seed);
  const rule: AlertRule = {
    level: 10,
    isFloor: seed % 2 === 0,
    lookBackMs: null,
    forMs: Math.round(random.between(1, 8)) * 1_000,
    keepMs: Math.round(random.between(1, 8)) * 1_000,
  };
  const readings = [...randomReadings(random, 5_000)];
  const states = statesOf(readings, rule);
  const standings = states.map((state) => STANDING[state]);
  const isBad = (reading: number | null): boolean =>
    reading !== null && (rule.isFloor ? reading <= rule.level : reading >= rule.level);

  test('every standing is reached, so that the laws say something', () => {
    expect(new Set(states)).toEqual(new Set(Object.keys(STANDING)));
  });

  test('at most one change of the standing comes in a hold time', () => {
    const hold = Math.min(rule.forMs, rule.keepMs, NO_DATA_AFTER_MS) / 1_000;
    const changes = standings.flatMap((one, at) => (at > 0 && one !== standings[at - 1] ? [at] : []));
    changes.slice(1).forEach((at, nth) => expect(at - changes[nth]).toBeGreaterThanOrEqual(hold));
  });

  test('nothing is raised before it was bad for the whole time, in one piece', () => {
    const need = rule.forMs / 1_000;
    standings.forEach((standing, at) => {
      if (standing !== 'raised' || standings[at - 1] === 'raised') return;
      expect(readings.slice(at - need, at + 1).every(isBad)).toBe(true);
    });
  });

  test('no standing of a figure that has been missing for long says that all is well', () => {
    const need = NO_DATA_AFTER_MS / 1_000 + 1;
    standings.forEach((standing, at) => {
      const seen = readings.slice(Math.max(0, at - need), at + 1);
      if (seen.every((reading) => reading === FAILED || Number.isNaN(reading)))
        expect(['noData', 'error']).toContain(standing);
    });
  });
});
