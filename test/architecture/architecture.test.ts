/** Holds the project to the design. Every rule is also shown a sample that breaks it, so that none passes by being blind. */
import { describe, expect, test } from 'vitest';
import { type Case, file } from './case';
import { importsMakeNoCircle } from './circles';
import { domainIsPure } from './domain-purity';
import {
  filesAreShort,
  noFileIsABarrel,
  nothingIsLeftLying,
  packagesComeFromThePublicRegistry,
  unexpectedEntries,
} from './housekeeping';
import {
  foldersImportWhatTheyMay,
  librariesStayInTheirFolders,
  libraryHasOneImporterPerFolder,
  onlyTestsImportNode,
} from './import-law';
import { KIND_CASES } from './kind-cases';
import { idleExceptions, TABLE_PATHS } from './kinds';
import { ROOM_CASES } from './room-cases';
import { ROOMS } from './rooms';
import { STAGES, stagesKnowNoSuccessor } from './stage-order';
import { readProjectFiles, topLevelEntries } from './project-files';
import { WORD_CASES } from './word-cases';

const files = readProjectFiles();

const CASES: readonly Case[] = [
  {
    fact: 'a folder imports only what its law names',
    rule: foldersImportWhatTheyMay,
    bad: [
      [file('src/domain/a.ts', "import { Ring } from '../shared/ring';")],
      [file('src/domain/a.ts', "import type { Ring } from '../shared/ring';")],
      [file('src/domain/a.ts', "export { ring } from '../shared/ring';")],
      [file('src/domain/a.ts', "const ring = await import('../shared/ring');")],
      [file('src/domain/a.ts', "type Ring = import('../shared/ring').Ring;")],
      [file('src/ui/a.ts', "import { openStore } from '../adapters/database';")],
      [file('src/ui/a.ts', "import { RingWriter } from '../shared/ring';")],
      [file('src/app/a.ts', "import { start } from '../engine/main';")],
      [file('src/engine/a.ts', "import url from '../../worklets/processor?worker&url';")],
      [file('worklets/a.ts', "import { systemClock } from '../src/adapters/clock.ts';")],
      [file('src/app/a.ts', "import { seed } from '../../test/helpers/seed';")],
    ],
    good: [
      file('src/engine/a.ts', "import { systemClock } from '../adapters/clock';"),
      file('src/app/a.ts', "import Engine from '../engine/main?worker';"),
      file('src/adapters/a.ts', "import url from '../../worklets/processor.ts?worker&url';"),
      file('src/ui/a.ts', "import type { LogEntry } from '../shared/protocol';"),
      file('worklets/a.ts', "import { volts } from '../src/domain/units';"),
      file(
        'src/domain/a.ts',
        "// import { Ring } from '../shared/ring';\nconst text = \"import '../shared/ring'\";",
      ),
    ],
  },
  {
    fact: 'a library stays in the folder that wraps it',
    rule: librariesStayInTheirFolders,
    bad: [
      [file('src/engine/a.ts', "import tmi from 'tmi.js';")],
      [file('src/app/a.ts', "import { LitElement } from 'lit';")],
      [file('src/adapters/a.ts', "import _ from 'lodash';")],
      [file('src/domain/a.ts', "import type { DBSchema } from 'idb';")],
    ],
    good: [
      file('src/ui/a.ts', "import { customElement } from 'lit/decorators.js';"),
      file('src/adapters/a.ts', "import { openDB } from 'idb';"),
    ],
  },
  {
    fact: 'a library has one importer in its folder',
    rule: libraryHasOneImporterPerFolder,
    bad: [
      [
        file('src/adapters/a.ts', "import 'idb';"),
        file('src/adapters/b.ts', "import type { x } from 'idb';"),
      ],
      [file('src/app/a.ts', "import 'comlink';"), file('src/app/b.ts', "import 'comlink';")],
    ],
    good: [
      file('src/app/a.ts', "import 'comlink';"),
      file('src/engine/a.ts', "import 'comlink';"),
      file('test/adapters/a.test.ts', "import 'idb';"),
    ],
  },
  {
    fact: 'nothing but tests and configuration imports Node',
    rule: onlyTestsImportNode,
    bad: [
      [file('src/engine/a.ts', "import { readFile } from 'node:fs/promises';")],
      [file('worklets/a.ts', "import fs from 'fs';")],
    ],
    good: [file('test/helpers/a.ts', "import fs from 'node:fs';")],
  },
  {
    fact: 'a stage of the path knows no stage after it',
    rule: stagesKnowNoSuccessor,
    bad: [
      [file('src/domain/language/normalise.ts', "import { Matcher } from './matcher';")],
      [file('src/domain/language/matcher.ts', "import type { Limiter } from '../limits/limiter';")],
      [
        file(
          'src/domain/crowd/modes/anarchy.ts',
          "import { requestToVolts } from '../../voltage/value-to-volts';",
        ),
      ],
      [file('src/engine/path/admission.ts', "import type { Player } from './player';")],
      [file('src/engine/path/reading-cache.ts', "import type { TextReading } from './text-reader';")],
    ],
    good: [
      file('src/domain/limits/limiter.ts', "import type { Request } from '../language/matcher';"),
      file('src/domain/crowd/modes.ts', "import { anarchy } from './modes/anarchy';"),
      file('src/engine/pipeline.ts', "import '../domain/voltage/value-to-volts';"),
      file('src/engine/path/settlement.ts', "import type { Admission } from './admission';"),
    ],
  },
  {
    fact: 'no imports make a circle',
    rule: importsMakeNoCircle,
    bad: [
      [file('src/domain/a.ts', "import './b';"), file('src/domain/b.ts', "import './a';")],
      [
        file('src/domain/a.ts', "import type { B } from './b';"),
        file('src/domain/b.ts', "export type { C } from './c/c';"),
        file('src/domain/c/c.ts', "type A = import('../a').A;"),
      ],
      [file('src/ui/a.ts', "import './a';")],
    ],
    good: [
      file('src/domain/a.ts', "import './b';\nimport './c';"),
      file('src/domain/b.ts', "import './c';"),
      file('src/domain/c.ts', "import { a } from './a.css';"),
    ],
  },
  {
    fact: 'the domain asks no clock, no chance and no browser',
    rule: domainIsPure,
    bad: [
      [file('src/domain/a.ts', 'export const now = () => Date.now();')],
      [file('src/domain/a.ts', 'export const roll = () => Math.random();')],
      [file('src/domain/a.ts', 'export const later = (f: () => void) => setTimeout(f, 1);')],
      [file('src/domain/a.ts', 'export const all = { performance };')],
      [file('src/domain/a.ts', 'export let page: typeof document.body;')],
    ],
    good: [
      file(
        'src/domain/a.ts',
        'export interface A { readonly document: string }\nexport const f = (a: A) => a.document;',
      ),
      file('src/domain/b.ts', '/** Not a Date, not performance. */\nexport const random = Math.round;'),
      file('src/adapters/clock.ts', 'export const now = () => Date.now();'),
    ],
  },
  {
    fact: 'no file is longer than 250 lines',
    rule: filesAreShort,
    bad: [[file('src/ui/page.css', 'a{}\n'.repeat(251))], [file('test/a.ts', '//\n'.repeat(251))]],
    good: [file('src/ui/page.css', 'a{}\n'.repeat(250)), file('package-lock.json', '\n'.repeat(999) + '1')],
  },
  {
    fact: 'no file only passes on what others export',
    rule: noFileIsABarrel,
    bad: [
      [file('src/domain/all.ts', "export * from './units';\nexport { volts } from './volts';")],
      [file('src/domain/all.ts', "import { volts } from './volts';\nexport { volts };")],
      [file('src/domain/index.ts', 'export const a = 1;')],
      [file('test/helpers/utils.ts', 'export const a = 1;')],
    ],
    good: [file('src/ui/main.ts', "import './page';"), file('src/domain/a.ts', 'export const a = 1;')],
  },
  {
    fact: 'nothing is left lying in a file',
    rule: nothingIsLeftLying,
    bad: [
      [file('src/a.ts', '// TODO: later')],
      [file('src/a.ts', '// @ts-ignore')],
      [file('test/a.ts', "test.skip('x')")],
      [file('test/a.ts', "describe.only('x')")],
      [file('test/a.ts', 'retry: 2')],
      [file('README.md', 'look in /home/me/project')],
    ],
    good: [file('src/a.ts', 'const homepage = "https://example.org/home"; const todoist = 1;')],
  },
  {
    fact: 'every package comes from the public registry',
    rule: packagesComeFromThePublicRegistry,
    bad: [[file('package-lock.json', '"resolved": "http://127.0.0.1:4873/vite-8.tgz"')]],
    good: [file('package-lock.json', '"resolved": "https://registry.npmjs.org/vite/-/vite-8.tgz"')],
  },
];

describe.each([...CASES, ...ROOM_CASES, ...KIND_CASES, ...WORD_CASES])('$fact', ({ rule, bad, good }) => {
  test('in this project', () => {
    expect(rule(files)).toEqual([]);
  });

  test('and the rule sees each sample that breaks it', () => {
    for (const sample of bad) expect(rule(sample), sample.map(({ text }) => text).join()).toHaveLength(1);
  });

  test('and lets through what is allowed', () => {
    expect(rule(good)).toEqual([]);
  });
});

test('the top level holds what the design names and dot-files', () => {
  expect(unexpectedEntries(topLevelEntries())).toEqual([]);
  expect(unexpectedEntries(['src', '.ci', 'lib', 'vitest.config.ts'])).toEqual(['lib', 'vitest.config.ts']);
});

test('every stage of the path is there', () => {
  for (const stage of STAGES)
    expect(
      files.some(({ path }) => path === `${stage}.ts` || path.startsWith(`${stage}/`)),
      stage,
    ).toBe(true);
});

test('every room is there', () => {
  for (const room of ROOMS)
    expect(
      files.some(({ path }) => path === room || path.startsWith(`${room}/`)),
      room,
    ).toBe(true);
});

test('every table of kinds is there', () => {
  for (const table of TABLE_PATHS)
    expect(
      files.some(({ path }) => path === table),
      table,
    ).toBe(true);
});

test('every file that may still write the name of a kind does so', () => {
  expect(idleExceptions(files)).toEqual([]);
  expect(idleExceptions([]).length).toBeGreaterThan(0);
});

test('the rules have files to look at', () => {
  for (const folder of ['src/domain/', 'src/engine/', 'src/ui/', 'src/adapters/', 'worklets/', 'test/'])
    expect(
      files.some(({ path }) => path.startsWith(folder) && path.endsWith('.ts')),
      folder,
    ).toBe(true);
});
