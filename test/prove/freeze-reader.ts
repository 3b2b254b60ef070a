/**
 * Freezes what today's reader of patch files answers: `npm run freeze:reader`. Only for a change that is meant to be met: `git diff`
 * then shows in `hostile.json` and `generated.json` what became of it, and nothing else may have changed.
 */
import * as reader from '../../src/domain/patch/patch-file';
import { type Answer, BLOCKS, digestOf, answerTo } from '../helpers/reader/answers';
import { UNIT_BLOCKS, writeAnswers, writeList, writeWritten } from '../helpers/reader/frozen';
import { GENERATED_CASES, HOSTILE_CASES } from '../helpers/reader/hostile';
import { shapesOf } from '../helpers/reader/shapes';

const shapes = new Set<string>();
const see = (answer: Answer): void => {
  for (const shape of shapesOf(answer)) shapes.add(shape);
};

for (const { input } of HOSTILE_CASES) see(answerTo(reader, input));
writeList(
  'digests',
  Array.from({ length: BLOCKS }, (_, block) =>
    digestOf(reader, block, block < UNIT_BLOCKS ? see : undefined),
  ),
);
writeList('shapes', [...shapes].sort());
writeAnswers('hostile', reader, HOSTILE_CASES);
writeWritten(reader);
writeAnswers('generated', reader, GENERATED_CASES);
console.log(`${BLOCKS} digests, ${shapes.size} kinds of answers`);
