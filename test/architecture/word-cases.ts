/** Samples for the rules of the map. */
import { type Case, file } from './case';
import { readmeNamesEveryRoom, readmeNamesFilesThatAreThere } from './readme';

const MAP = '# The house\n\n### `src/domain/`\n\n| `numbers/` |\n\n### `src/engine/`\n\n| `pipeline.ts` |\n';
const map = file('src/README.md', MAP);

export const WORD_CASES: readonly Case[] = [
  {
    fact: 'src/README.md names every room',
    rule: readmeNamesEveryRoom,
    bad: [
      [map, file('src/domain/text/a.ts', '')],
      [map, file('src/domain/text/a.ts', ''), file('src/domain/text/b.ts', '')],
      // The room of another house has the same name.
      [map, file('src/ui/outputs/a.ts', '')],
      [map, file('src/engine/worker.ts', '')],
      [file('src/domain/text/a.ts', '')],
    ],
    good: [map, file('src/domain/numbers/a.ts', ''), file('src/engine/pipeline.ts', '')],
  },
  {
    fact: 'every file that src/README.md names is there',
    rule: readmeNamesFilesThatAreThere,
    bad: [[file('src/README.md', '| jack | `src/domain/devices/jack.ts` |')]],
    good: [
      file('src/README.md', '`worklets/processor.ts`, and `src/domain/crowd/modes/NAME.ts`'),
      file('worklets/processor.ts', ''),
    ],
  },
];
