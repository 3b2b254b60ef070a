/** The limiter over ten million random commands, and fairness at full size. Minutes; for before a release. */
import { DEFAULT_PATCH_LIMITS } from '../../src/domain/limits/limit-settings';
import { Limiter } from '../../src/domain/limits/limiter';
import { milliseconds } from '../../src/domain/numbers/units';
import { type FairnessCase, measureFairness } from '../helpers/proofs/fairness';
import { runLimiter } from '../helpers/proofs/limiter-run';

const RUNS = 100;
const COMMANDS_PER_RUN = 100_000;
/** Seeds that the unit suite does not try. */
const FIRST_SEED = 1001;
const TELL_EVERY = 10;

const count = (number: number): string => number.toLocaleString('en');

function proveModel(): void {
  const startedAt = performance.now();
  let [admitted, refused, returned] = [0, 0, 0];
  for (let run = 1; run <= RUNS; run++) {
    const figures = runLimiter(FIRST_SEED + run - 1, COMMANDS_PER_RUN);
    admitted += figures.admitted;
    refused += figures.refused;
    returned += figures.returned;
    if (run % TELL_EVERY !== 0) continue;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.log(`${count(run * COMMANDS_PER_RUN)} commands agree with the plain limiter, ${seconds} s`);
  }
  console.log(
    `${count(admitted)} admitted, none beyond the tokens; ${count(refused)} refused; ` +
      `${count(returned)} came back after their wait, each admitted`,
  );
}

/** Eleven commands a second against a refill of ten: what the limiter before this one answered with silence. */
function proveElevenPerSecond(): void {
  const hours = 250;
  const perHour = 11 * 3600;
  const limits = { ...DEFAULT_PATCH_LIMITS, variable: { capacity: 1000, perSecond: 1000 } };
  const limiter = new Limiter(limits, [{ name: 'v#1.x' }]);
  let [least, most] = [Infinity, 0];
  for (let hour = 0; hour < hours; hour++) {
    let admitted = 0;
    for (let nth = hour * perHour; nth < (hour + 1) * perHour; nth++)
      if (limiter.ask(`viewer-${nth % 100}`, 'viewer', 0, milliseconds((nth * 1000) / 11)) === 0) admitted++;
    if (hour === 0) continue;
    least = Math.min(least, admitted);
    most = Math.max(most, admitted);
  }
  console.log(
    `11 a second for ${hours} hours: from ${count(least)} to ${count(most)} admitted in every hour`,
  );
  // One more or less is the phase of the hour against the refill.
  if (least < 35_999 || most > 36_001) throw new Error('the refill is 36,000 an hour');
}

const SPAMMER = { viewers: 1, perSecond: 1000 };
const bucket = (perSecond: number) => ({ capacity: 100, perSecond });
const CASES: readonly (readonly [string, FairnessCase])[] = [
  [
    'a spammer at 1,000/s and 100 viewers at 1/s, 10/s of the system',
    {
      crowds: [SPAMMER, { viewers: 100, perSecond: 1 }],
      limits: { system: bucket(10) },
      perSecond: 10,
      seconds: 3000,
      variables: 8,
    },
  ],
  [
    'the same on one variable at 2/s',
    {
      crowds: [SPAMMER, { viewers: 100, perSecond: 1 }],
      limits: { variable: bucket(2) },
      perSecond: 2,
      seconds: 8000,
      variables: 1,
    },
  ],
  [
    '10,000 viewers at 1/s, 5,000/s of the system',
    {
      crowds: [{ viewers: 10_000, perSecond: 1 }],
      limits: { system: bucket(5000) },
      perSecond: 5000,
      seconds: 240,
      variables: 64,
    },
  ],
];

function proveFairness(): void {
  for (const [name, given] of CASES) {
    const startedAt = performance.now();
    const { asked, played, error, worst, means } = measureFairness(given, 7);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(
      `${name}: ${count(played)} of ${count(asked)} played; error against max-min fair ` +
        `${(100 * error).toFixed(3)} %, worst viewer ${(100 * worst).toFixed(2)} %; ` +
        `got in the mean ${means.map((mean) => mean.toFixed(1)).join(' and ')}; ${seconds} s`,
    );
    if (!(error <= 0.01 && worst <= 0.01)) throw new Error('more than 1 % from max-min fair');
  }
}

proveElevenPerSecond();
proveFairness();
proveModel();
