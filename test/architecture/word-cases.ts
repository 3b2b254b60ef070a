/** Samples for the rules of the map and of comments. */
import { type Case, file } from './case';
import { commentsBeginWithTheirSubject } from './comments';
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
  {
    fact: 'a comment begins with its subject',
    rule: commentsBeginWithTheirSubject,
    bad: [
      [file('src/a.ts', '/** Of the variable. */\nconst a = 1;')],
      [file('src/a.ts', '/**\n * What plays goes on.\n */\nconst a = 1;')],
      [file('worklets/a.ts', 'const a = 1; // As the page has it.')],
      [file('test/a.ts', 'if (a)\n  // So that nothing waits.\n  b();')],
      [file('src/a.ts', '/* Whoever waits. */')],
      [file('.config/a.mjs', '// Whom it names.')],
      [file('src/a.ts', '/** Where the jack rests. */')],
      [file('src/a.ts', '/** Takes it. What waits goes. */')],
      [file('src/a.ts', '/**\n * Takes it.\n * Whoever waits goes.\n */')],
      [file('src/a.ts', 'function a() {\n  // As above.\n}')],
    ],
    good: [
      file('src/a.ts', '/** The variable of this row. */'),
      file('src/b.ts', '// Often enough.\n// Assembled once.\n// Whatever waits goes.'),
      file('src/c.ts', "const text = '// Of a string';\nconst url = `// As ${text}`;"),
      file('src/e.ts', '/** Waits. As long as nothing comes, it sleeps; what comes wakes it. */'),
      // A second line goes on with the sentence of the first.
      file('src/d.ts', '// The pages take turns\n// as before.\n/**\n * The value\n * of a row.\n */'),
    ],
  },
];
