/** The reader of patch files answers as it did when its answers were frozen: see `npm run prove:reader`. */
import { expect, test } from 'vitest';
import * as reader from '../../../src/domain/patch/patch-file';
import { type Answer, answerTo, BLOCK, digestOf, firstSeedOf } from '../../helpers/reader/answers';
import {
  type FrozenAnswers,
  readAnswers,
  readList,
  readWritten,
  UNIT_BLOCKS,
  writtenBy,
} from '../../helpers/reader/frozen';
import { GENERATED_CASES, HOSTILE_CASES } from '../../helpers/reader/hostile';
import { addPaths, shapesOf } from '../../helpers/reader/shapes';
import { pathsOf } from '../../helpers/reader/walk';

test.each([
  ['hostile', HOSTILE_CASES],
  ['generated', GENERATED_CASES],
] as const)('every %s file gets the answer that was frozen', (name: FrozenAnswers, cases) => {
  const frozen = readAnswers(name);
  for (const { what, input } of cases) expect(answerTo(reader, input), what).toEqual(frozen.get(what));
  expect(frozen.size).toBe(cases.length);
});

test('a file is written with its fields in the order that was frozen', () => {
  expect(writtenBy(reader)).toBe(readWritten());
});

/** Shapes of the answers to the files of the first blocks, and the fields of each patch that was read. */
const shapes = new Set<string>();
const taken = new Set<string>();
const see = (answer: Answer): void => {
  for (const shape of shapesOf(answer)) shapes.add(shape);
  if (answer.kind === 'patch') addPaths(answer.patch, '', taken);
};

test(`the answers to ${UNIT_BLOCKS * BLOCK} generated files have the digests that were frozen`, () => {
  const frozen = readList('digests').slice(0, UNIT_BLOCKS);
  const differing = frozen.flatMap((digest, block) => {
    const first = firstSeedOf(block);
    return digestOf(reader, block, see) === digest ? [] : [`${first} ${first + BLOCK - 1}`];
  });
  const cure = 'npm run prove:reader -- frozen FROM TO shows how the answers to these seeds differ';
  expect(differing, cure).toEqual([]);
});

test('the files meet every kind of fault and warning that was frozen, and no other', () => {
  for (const { input } of HOSTILE_CASES) see(answerTo(reader, input));
  expect([...shapes].sort()).toEqual(readList('shapes'));
});

test('every field of the format is in a patch that was read, and refused in another', () => {
  const paths = pathsOf();
  const refused = new Set(
    [...shapes].filter((shape) => shape.startsWith('fault ')).map((shape) => shape.split(' ')[1]),
  );
  expect(paths.filter((path) => !taken.has(path))).toEqual([]);
  expect(paths.filter((path) => !refused.has(path))).toEqual([]);
});

test('a patch that fills in everything has no field that the format of the tests does not know', () => {
  const filled = answerTo(reader, {
    text: '{"format":"twitch-to-cv/patch","version":1,"variables":[{"name":"a#1.b","jack":1,"pitch":{"zeroVoltsNote":1}}]}',
  });
  const paths = new Set<string>();
  if (filled.kind === 'patch') addPaths(filled.patch, '', paths);
  const known = new Set(pathsOf());
  expect([...paths].filter((path) => !known.has(path))).toEqual([]);
  expect(paths.size).toBeGreaterThan(60);
});
