import { expect, test } from 'vitest';
import { milliseconds } from '../../../src/domain/numbers/units';
import { Forecast } from '../../../src/domain/watch/forecast';
import { CALM_KINDS, calmHour, rampScene } from '../../helpers/watch/forecast-scenes';
import { addScene, emptyScore, shares } from '../../helpers/watch/forecast-table';
import { Holt } from '../../helpers/watch/forecasters';

const WANTED = { threshold: 1, horizonS: 20 };

/** Plays a series of `everyS`, and returns the second of each first announcement, with what it said. */
function announcements(
  series: (atS: number) => number,
  lengthS: number,
  { everyS = 0.1, horizonS = 20, threshold = 1 } = {},
): { atS: number; left: number }[] {
  const forecast = new Forecast({ threshold, horizonS });
  const found: { atS: number; left: number }[] = [];
  let before: number | null = null;
  for (let nth = 0; nth * everyS < lengthS; nth++) {
    const atS = nth * everyS;
    forecast.hear(series(atS), milliseconds(atS * 1000));
    if (forecast.announces !== null && before === null) found.push({ atS, left: forecast.announces });
    before = forecast.announces;
  }
  return found;
}

/** Flat for `fromS`, then up by the threshold's distance in `lengthS`. */
const ramp =
  (foot: number, fromS: number, lengthS: number) =>
  (atS: number): number =>
    foot + (1 - foot) * Math.max((atS - fromS) / lengthS, 0);

test('at least 95 of 100 ramps are announced 5 s ahead, none before it begins, and calm announces nothing', () => {
  const score = emptyScore();
  for (let seed = 5001; seed <= 5060; seed++)
    addScene(score, (wanted) => new Forecast(wanted), rampScene(seed));
  for (const kind of CALM_KINDS)
    for (let seed = 5001; seed <= 5001; seed++)
      addScene(score, (wanted) => new Forecast(wanted), calmHour(kind, seed));
  const { announced, early, falsePerHour } = shares(score);
  expect(announced, `missed: ${score.missedSeeds.join(' ')}`).toBeGreaterThanOrEqual(95);
  expect(early).toBeLessThanOrEqual(1);
  expect(falsePerHour, JSON.stringify([...score.falseSeeds])).toBeLessThanOrEqual(0.1);
});

test('the scenes are hard: Holt, which is named in the facts, announces fewer of the same ramps', () => {
  const score = emptyScore();
  for (let seed = 5001; seed <= 5060; seed++) addScene(score, (wanted) => new Holt(wanted), rampScene(seed));
  expect(shares(score).announced).toBeLessThan(95);
});

test.for([15, 60, 300])('a ramp of %i s without noise says the seconds that are left', (lengthS) => {
  const [first] = announcements(ramp(0.3, 60, lengthS), 60 + lengthS);
  const left = 60 + lengthS - first.atS;
  expect(left).toBeGreaterThan(5);
  expect(left).toBeLessThanOrEqual(20.5);
  // The newest level is half a second old.
  expect(Math.abs(first.left - left)).toBeLessThan(1.5);
});

test('a ramp after hours of calm is announced like any other, and one that begins high too', () => {
  expect(announcements(ramp(0.3, 7200, 30), 7230)).toHaveLength(1);
  const [first] = announcements(ramp(0.9, 100, 30), 130);
  expect(first.atS).toBeLessThan(125);
});

test('a series of bytes announces when one of shares does', () => {
  const share = announcements(ramp(0.3, 60, 40), 100);
  const bytes = announcements((atS) => 500e6 * ramp(0.3, 60, 40)(atS), 100, { threshold: 500e6 });
  // Rounding may put it off by one level, which is half a second.
  expect(Math.abs(bytes[0].atS - share[0].atS)).toBeLessThanOrEqual(0.5);
});

test('a longer horizon stretches everything: a figure measured once a minute announces half an hour ahead', () => {
  const leak = (atS: number): number => ramp(0.3, 3600, 4 * 3600)(Math.floor(atS / 60) * 60);
  const found = announcements(leak, 5 * 3600, { everyS: 1, horizonS: 1800 });
  expect(found).toHaveLength(1);
  const left = 5 * 3600 - found[0].atS;
  expect(left).toBeGreaterThan(900);
  expect(left).toBeLessThan(2000);
});

test.for([1, 0.5, 0.1])('a value every %f s announces a ramp of 60 s', (everyS) => {
  const [first] = announcements(ramp(0.3, 60, 60), 120, { everyS });
  expect(first.atS).toBeLessThan(115);
});

test('a step below the threshold, a rise that ends, spikes and teeth that always fall announce nothing', () => {
  expect(announcements((atS) => (atS < 100 ? 0.3 : 0.85), 300)).toEqual([]);
  expect(announcements((atS) => Math.min(ramp(0.3, 100, 200)(atS), 0.8), 600)).toEqual([]);
  expect(announcements((atS) => (atS % 7 < 0.35 ? 3 : 0.4), 600)).toEqual([]);
  // The first tooth may be the beginning of anything.
  expect(announcements((atS) => 0.3 + (0.5 * (atS % 60)) / 60, 3600).filter(({ atS }) => atS > 60)).toEqual(
    [],
  );
});

test('a figure that stands above its threshold has 0 s left', () => {
  const found = announcements((atS) => (atS < 60 ? 0.2 : 1.1), 90);
  expect(found).toMatchObject([{ left: 0 }]);
});

test('what is no number, a gap and a clock that steps back announce nothing and stop nothing', () => {
  const forecast = new Forecast(WANTED);
  forecast.hear(NaN, milliseconds(0));
  forecast.hear(Infinity, milliseconds(100));
  forecast.hear(1, milliseconds(NaN));
  expect(forecast.announces).toBeNull();
  const holed = (atS: number): number => (atS % 9 < 2 ? NaN : ramp(0.3, 60, 60)(atS));
  expect(announcements(holed, 120)).toHaveLength(1);
  for (let nth = 0; nth < 1150; nth++) forecast.hear(ramp(0.3, 60, 60)(nth / 10), milliseconds(nth * 100));
  expect(forecast.announces).not.toBeNull();
  forecast.hear(0.3, milliseconds(10));
  expect(forecast.announces).toBeNull();
});
