/** The order in which test files begin, where two run at a time. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute or so, the longest first. One that begins last leaves a core idle until it ends. */
const LONG = ['e2e/field', 'device/silence', 'e2e/kill', 'device/unseen', 'device/flap'];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return rank < 0 ? LONG.length : rank;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
