/** The kinds of test, each where what it asks about is real: Node, Chromium, a sound card, the built product. */
import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromeLaunchOptions, findChrome } from './helpers/rigs/chrome.ts';
import { ircCommands } from './helpers/rigs/irc-commands.ts';

const FOLDERS_IN_NODE = [
  'adapters',
  'app',
  'architecture',
  // One per table: every entry passes it.
  'contracts',
  'domain',
  'engine',
  // The judges of recordings are judged themselves.
  'helpers',
  'load',
  'shared',
  'ui',
  'validator',
  'worklets',
];

/** A real sink and a real browser take seconds to come up, and a fault test waits out the fault. */
const MINUTES_MS = 60_000;

/**
 * Files that time what they hear to some milliseconds, count DC by milliseconds, or hear for long: another program on the machine
 * is in every figure.
 */
const STRICT = [
  ...['crowd', 'faults', 'flap', 'flood', 'latency'],
  ...['nothing-rendered', 'reopen', 'second-tab', 'silence', 'still-there', 'unseen'],
].map((name) => `test/device/${name}.test.ts`);

/**
 * Most of what these tests take is waiting, so two files at a time keep two cores busy, and a judge of what they recorded knows
 * what a busy machine does to a stream. Each file has a sound server, a browser and a chat of its own.
 */
const inPairs = {
  globalSetup: 'test/helpers/rigs/serve-product.ts',
  maxWorkers: 2,
  testTimeout: 3 * MINUTES_MS,
  hookTimeout: MINUTES_MS,
  // Cases that say they are concurrent: more live pages than this only wait for two cores.
  maxConcurrency: 2,
};

/** They judge what they see, whenever it comes: axe takes a core for two minutes, beside files that run alone and mostly wait. */
const LOOKS = ['test/e2e/page-states.test.ts'];

const alone = { ...inPairs, fileParallelism: false, maxWorkers: 1 };

export const testProjects: TestProjectConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'unit',
      environment: 'node',
      setupFiles: ['test/locale-of-tests.ts'],
      // Thousands of generated cases take a minute and more with what other steps leave of the machine; what hangs is still found.
      testTimeout: 3 * MINUTES_MS,
      hookTimeout: MINUTES_MS,
      // A hundred small files: a process for each takes longer than what is in it. None changes what another one sees.
      isolate: false,
      maxWorkers: '100%',
      include: FOLDERS_IN_NODE.map((folder) => `test/${folder}/**/*.test.ts`),
    },
  },
  {
    extends: true,
    // Found late (inside a worker), a library would be bundled mid-run and the page reloaded under its test.
    optimizeDeps: {
      include: ['comlink', 'idb', 'lean-qr', 'qr/decode.js', 'standardized-audio-context', 'tmi.js'],
    },
    test: {
      name: 'browser',
      include: ['test/browser/**/*.test.ts'],
      testTimeout: 30_000,
      // Two pages, each in a context of its own.
      maxWorkers: 2,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        // Without an installed browser the other projects still run; this one then says what is missing.
        provider: playwright(findChrome() === null ? {} : { launchOptions: chromeLaunchOptions() }),
        instances: [{ browser: 'chromium' }],
        commands: ircCommands,
      },
    },
  },
  {
    extends: true,
    test: {
      name: 'device',
      environment: 'node',
      include: ['test/device/**/*.test.ts'],
      exclude: STRICT,
      ...inPairs,
    },
  },
  {
    extends: true,
    // `--project 'device*'` finds a file in either.
    test: { name: 'device alone', environment: 'node', include: STRICT, ...alone },
  },
  {
    extends: true,
    test: {
      name: 'e2e',
      environment: 'node',
      include: ['test/e2e/**/*.test.ts'],
      exclude: LOOKS,
      ...inPairs,
    },
  },
  {
    extends: true,
    // It serves the sample pages itself.
    test: { name: 'e2e looks', environment: 'node', include: LOOKS, ...alone, globalSetup: [] },
  },
  {
    extends: true,
    // Not part of `npm test`: absolute times, which only a machine that does nothing else can keep.
    test: { name: 'prove', environment: 'node', include: ['test/prove/**/*.test.ts'], ...alone },
  },
];
