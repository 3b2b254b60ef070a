/**
 * The whole test command: `npm test`, or `npm test -- lint unit` for some steps. Every step runs, also after a failure, so
 * that one run shows every fault. A step that the machine cannot run is named, and fails where CI is set.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { provideChrome, providePulseAudio } from './helpers/rigs/machine';
import { AFTER_OTHERS, runAfterOthers } from './helpers/rigs/scheduling';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Makes ready what the step needs of the machine; returns why that failed. */
  readonly provide?: () => string | null;
  /** It times nothing, so it runs beside the files that run alone, in the time that they leave. */
  readonly isPatient?: true;
}

interface Tally {
  passed: number;
  failed: number;
  /** The failures with their reasons, in the words of the step. */
  faults: string[];
}

/** The part of vitest's report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const RESULTS = 'test/.results';
/** The whole run has fifteen minutes on a quiet machine; a step that takes as long by itself hangs. */
const STEP_LIMIT_MS = 15 * 60_000;
const PROJECTS = ['src/domain', 'src/engine', 'src/ui', 'worklets', 'test'];
const ESLINT = ['eslint', '--config', '.config/eslint.config.mjs', '--max-warnings', '0', '.', '.config'];

const resultFile = (project: string): string => `${RESULTS}/${project}.json`;

const vitest = (project: string): Pick<Step, 'name' | 'command'> => ({
  name: project,
  command: [
    ...['vitest', 'run', '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', resultFile(project)],
  ],
});

const needsBoth = (): string | null => provideChrome() ?? providePulseAudio();

const CHECKS: readonly Step[] = [
  { name: 'lint', command: ESLINT },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  ...PROJECTS.map((project) => ({ name: `types ${project}`, command: ['tsc', '-p', project] })),
  { name: 'unused', command: ['knip', '--config', '.config/knip.json', '--no-progress'] },
  // Tests count as users there. Here they do not: code that only they use is dead in the product.
  {
    name: 'unused product',
    command: ['knip', '--production', '--config', '.config/knip-production.json', '--no-progress'],
  },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
];
const ALONE = 'device alone';
const TESTS: readonly Step[] = [
  vitest('unit'),
  { ...vitest('browser'), provide: provideChrome },
  { ...vitest('device'), provide: needsBoth },
  { ...vitest(ALONE), provide: needsBoth },
  { ...vitest('e2e'), provide: needsBoth },
  { ...vitest('e2e looks'), provide: provideChrome, isPatient: true },
];

/** Runs one program of this project to its end, in its own process group: when it hangs, its browsers go with it. */
async function run([program, ...args]: readonly string[], isBackground: boolean): Promise<boolean> {
  const env = isBackground ? { ...process.env, [AFTER_OTHERS]: '1' } : process.env;
  const child = spawn(`node_modules/.bin/${program}`, args, { stdio: 'inherit', detached: true, env });
  if (isBackground && child.pid !== undefined) runAfterOthers(child.pid);
  const stop = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const limit = setTimeout(() => {
    console.log(`stopped: it ran for more than ${STEP_LIMIT_MS / 60_000} minutes`);
    stop();
  }, STEP_LIMIT_MS);
  const interrupt = (): void => {
    stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0;
  } catch (error) {
    console.log(String(error));
    return false;
  } finally {
    clearTimeout(limit);
    process.off('SIGINT', interrupt);
  }
}

/** The failures in a report. A file that broke off before its tests says so by itself. */
const faultsOf = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [`${name}\n${message}`]),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name} > ${fullName}\n${failureMessages.join('\n')}`),
  ]);

/** The counts of vitest. A test that was skipped has not passed; a run that broke off has failed, whatever it counted. */
function readTally(project: string, succeeded: boolean): Tally {
  try {
    const report = JSON.parse(readFileSync(resultFile(project), 'utf8')) as Report;
    const passed = report.numPassedTests;
    const failed = report.numTotalTests - passed;
    return { passed, failed: succeeded ? failed : Math.max(1, failed), faults: faultsOf(report) };
  } catch {
    return { passed: 0, failed: 1, faults: [`${project} left no report`] };
  }
}

async function runStep(step: Step, isBackground: boolean): Promise<Tally> {
  console.log(`\n▸ ${step.name}`);
  const missing = step.provide?.() ?? null;
  if (missing !== null) {
    console.log(`  cannot run: ${missing}`);
    return {
      passed: 0,
      failed: process.env['CI'] === undefined ? 0 : 1,
      faults: [`${step.name}: ${missing}`],
    };
  }
  const startedAt = performance.now();
  const succeeded = await run(step.command, isBackground);
  const tally = TESTS.includes(step)
    ? readTally(step.name, succeeded)
    : { passed: Number(succeeded), failed: Number(!succeeded), faults: succeeded ? [] : [step.name] };
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${step.name} ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return tally;
}

const wanted = process.argv.slice(2);
const steps = [...CHECKS, ...TESTS].filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name === word || name.startsWith(`${word} `)),
);
if (steps.length === 0) throw new Error(`no step is named ${wanted.join(' ')}`);
rmSync(RESULTS, { recursive: true, force: true });
const total: Tally = { passed: 0, failed: 0, faults: [] };

async function work(queue: Iterable<Step>, isBackground = false): Promise<void> {
  for (const step of queue) {
    const { passed, failed, faults } = await runStep(step, isBackground);
    total.passed += passed;
    total.failed += failed;
    total.faults.push(...faults);
  }
}

// Files that run alone mostly wait: what times nothing takes the time that they leave, two steps at once, since most have one thread.
// Each other step has both cores.
const isAlone = ({ name }: Step): boolean => name === ALONE;
const isPatient = (step: Step): boolean => step.provide === undefined || step.isPatient === true;
const isBehind = steps.some(isAlone);
// The tests come first: the longest of the files beside them waits most, and asks least of the machine.
const patient = steps
  .filter(isPatient)
  .toSorted((one, other) => Number(TESTS.includes(other)) - Number(TESTS.includes(one)))
  .values();
await work(steps.filter((step) => !isPatient(step) && !isAlone(step)));
await Promise.all([work(steps.filter(isAlone)), work(patient, isBehind), work(patient, isBehind)]);
for (const fault of total.faults) console.log(`\n✗ ${fault}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
