/**
 * The grammar for people over a million and a half messages that the unit suite does not try, and what it costs: no case is
 * slow, time grows with length alone, and talk allocates nothing. Minutes; for before a release. Time is the processor's: what
 * other programs take does not count.
 */
import { Grammar } from '../../src/domain/language/grammar';
import { normalise } from '../../src/domain/language/normalise';
import { Random } from '../../src/domain/numbers/random';
import { TALK } from '../../src/domain/simulation/demo-lines';
import { GrammarJudge } from '../helpers/proofs/grammar-judge';
import { anyMessage, grammarMessage, isKnownAlias } from '../helpers/proofs/grammar-material';
import { adversarialShapes } from '../helpers/proofs/grammar-shapes';
import { DEFAULT_GRAMMAR_SETTINGS } from '../helpers/samples/default-settings';

const MESSAGES = 1_500_000;
const FIRST_SEED = 1_000_001;
const SEEDS = 15;
/** A hundred times what the longest message takes; only what takes as long every time is slow, and not the machine. */
const SLOW_MS = 1;
const TRIES = 5;
const LENGTHS = [100, 200, 500, 1000];
/** Per unit of text, the longest text against the shortest. A square law would make it 10. */
const MAX_GROWTH = 2.5;
const REPEATS = 15;

const grammar = new Grammar(DEFAULT_GRAMMAR_SETTINGS, isKnownAlias);
const count = (number: number): string => number.toLocaleString('en');
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
let used = 0;

/** Milliseconds of processor time since some moment. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of one reading, of `rounds` in a row. */
function timeOf(text: string, rounds: number): number {
  const startedAt = spent();
  for (let round = 0; round < rounds; round++) used += grammar.read(text).kind.length;
  return (spent() - startedAt) / rounds;
}

function proveMessages(): void {
  let slowest = 0;
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
    const random = new Random(seed);
    const judge = new GrammarJudge(random);
    for (let message = 0; message < MESSAGES / SEEDS; message++) {
      const text = anyMessage(random);
      judge.judge(text);
      let took = timeOf(text, 1);
      for (let tries = 1; took > SLOW_MS / 10 && tries < TRIES; tries++)
        took = Math.min(took, timeOf(text, 1));
      if (took > SLOW_MS) throw new Error(`${took} ms for ${JSON.stringify(text)}, seed ${seed}`);
      slowest = Math.max(slowest, took);
    }
    const { messages, core, wishes } = judge.judged;
    console.log(
      `seed ${seed}: ${count(messages)} messages, ${count(core)} core commands, ${count(wishes)} with wishes`,
    );
  }
  console.log(
    `${count(MESSAGES)} messages: none throws, each is read as the patterns say, the core grammar is unchanged`,
  );
  console.log(`the slowest took ${(slowest * 1000).toFixed(0)} µs at its best of ${TRIES}`);
}

/** The most that time per unit of text grows from the shortest to the longest, over every shape. */
function proveLinear(): void {
  console.log(`\nns per UTF-16 unit for ${LENGTHS.join(', ')} units, median of ${REPEATS}`);
  for (const { name, make } of adversarialShapes) {
    const texts = LENGTHS.map(make);
    // In turns, so that a busy moment slows every length.
    const times = texts.map((): number[] => []);
    for (let repeat = 0; repeat < REPEATS; repeat++)
      texts.forEach((text, index) => times[index].push(timeOf(text, Math.ceil(400_000 / text.length))));
    const perUnit = times.map((each, index) => (median(each) * 1e6) / texts[index].length);
    console.log(`  ${name.padEnd(28)} ${perUnit.map((ns) => ns.toFixed(2).padStart(7)).join('')}`);
    const growth = perUnit[perUnit.length - 1] / perUnit[0];
    if (growth > MAX_GROWTH) throw new Error(`${name}: ${growth.toFixed(1)} times as long per unit`);
  }
}

function measureSpeed(name: string, texts: readonly string[]): void {
  const rounds = Math.ceil(200_000 / texts.length);
  const speeds = Array.from({ length: REPEATS }, () => {
    const startedAt = spent();
    for (let round = 0; round < rounds; round++)
      for (let index = 0; index < texts.length; index++) used += grammar.read(texts[index]).kind.length;
    return (rounds * texts.length * 1000) / (spent() - startedAt);
  });
  console.log(`  ${name.padEnd(28)} ${count(Math.round(median(speeds) / 1000) * 1000).padStart(12)}`);
}

/** Bytes that a reading of talk leaves to the garbage collector. */
function proveNoAllocation(texts: readonly string[]): void {
  const READINGS = 1_000_000;
  const before = process.memoryUsage().heapUsed;
  for (let reading = 0; reading < READINGS; reading++)
    used += grammar.read(texts[reading % texts.length]).kind.length;
  const bytes = (process.memoryUsage().heapUsed - before) / READINGS;
  console.log(`  talk allocates ${bytes.toFixed(3)} bytes a message`);
  // The smallest object is 12 bytes; a collection in between would make it negative.
  if (Math.abs(bytes) > 1) throw new Error('talk allocates');
}

const random = new Random(FIRST_SEED);
const draw = (make: () => string, fits: (text: string) => boolean): string[] => {
  const texts: string[] = [];
  while (texts.length < 1000) {
    const text = make();
    if (fits(text)) texts.push(text);
  }
  return texts;
};
const isRead = (text: string): boolean => grammar.read(text).kind === 'wishes';
const talk = TALK.map((text) => normalise(text)!);
const plain = talk.filter((text) => /^[^!#:\s][^#:\s]*(?:\s|$)/u.test(text));

// First, as the engine meets normalised text only: what comes after teaches the compiler to expect anything.
console.log('messages per second on one core');
measureSpeed('talk', talk);
measureSpeed(
  'core commands',
  draw(() => `vco#${random.below(9)}.pitch: ${random.below(128)}`, isRead),
);
measureSpeed(
  'commands of every kind',
  draw(() => normalise(grammarMessage(random)) ?? '', isRead),
);
proveNoAllocation(plain);
console.log();
proveMessages();
proveLinear();
if (!Number.isFinite(used)) throw new Error('nothing was read');
