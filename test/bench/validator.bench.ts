/** The cost of each shape of the validator, on text as a chat sends it: the simulated crowd's, normalised as on the path. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compileValidator } from '../../.config/validator-plugin';
import { normalise } from '../../src/domain/language/normalise';
import { milliseconds } from '../../src/domain/numbers/units';
import { DEFAULT_PATCH } from '../../src/domain/patch/default-patch';
import { DemoCrowd } from '../../src/domain/simulation/demo-crowd';
import { GuardedValidator } from '../../src/validator/guarded-validator';
import { twin } from '../../src/validator/twin';
import { WasmValidator } from '../../src/validator/wasm-validator';
import { findColonByPattern } from '../helpers/chat/command-text';
import { type BenchRow, compare, type Contender, runAsScript } from './harness';

const TEXTS = 10_000;
/** How often a text is checked that was copied into the module once, so that the copy is a hundredth of the figure. */
const CHECKS_PER_COPY = 100;

function chatTexts(): string[] {
  const crowd = new DemoCrowd(DEFAULT_PATCH, 1, 1000, milliseconds(0));
  const texts: string[] = [];
  for (let now = 0; texts.length < TEXTS; now += 100)
    for (const { text } of crowd.takeDue(milliseconds(now))) texts.push(normalise(text) ?? '');
  return texts.slice(0, TEXTS);
}

function check(name: string, texts: readonly string[], findColon: (text: string) => number): Contender {
  return {
    name,
    operations: texts.length,
    run() {
      let sum = 0;
      for (let index = 0; index < texts.length; index++) sum += findColon(texts[index]);
      return sum;
    },
  };
}

function checkInMemory(name: string, texts: readonly string[], exports: WebAssembly.Exports): Contender {
  const findColon = exports['findColon'] as (length: number) => number;
  const memory = exports['memory'] as WebAssembly.Memory;
  const units = new Uint16Array(memory.buffer, Number((exports['input'] as WebAssembly.Global).value), 100);
  const copied = texts.filter((_, index) => index % CHECKS_PER_COPY === 0);
  return {
    name,
    operations: copied.length * CHECKS_PER_COPY,
    run() {
      let sum = 0;
      for (const text of copied) {
        const length = Math.min(text.length, 100);
        for (let index = 0; index < length; index++) units[index] = text.charCodeAt(index);
        for (let count = 0; count < CHECKS_PER_COPY; count++) sum += findColon(length);
      }
      return sum;
    },
  };
}

/**
 * The bounds are well below what was measured on a busy machine: they are there to show a fall, not to rank. Speed does not
 * choose the shape of the path: from a string, WebAssembly is no faster than the others, and is used for its isolation and
 * its one definition. Its cost is within the bound that the decision path as a whole has to hold (`path.bench.ts`).
 */
export async function validatorBench(): Promise<BenchRow[]> {
  await compileValidator('.');
  const { instance } = await WebAssembly.instantiate(await readFile('src/validator/build/validator.wasm'));
  const wasm = new WasmValidator(instance);
  const guarded = new GuardedValidator(wasm, twin);
  const texts = chatTexts();
  return compare('Validator, 10,000 messages of the simulated crowd', [
    check('regular expression of the contract', texts, findColonByPattern),
    { ...check('JavaScript twin', texts, (text) => twin.findColon(text)), atLeastRatio: 0.3 },
    { ...check('WebAssembly from a string', texts, (text) => wasm.findColon(text)), atLeastRatio: 0.2 },
    {
      ...check('WebAssembly from a string, guarded: the path', texts, (text) => guarded.findColon(text)),
      atLeastRatio: 0.2,
    },
    { ...checkInMemory('WebAssembly, text in memory already', texts, instance.exports), atLeastRatio: 1 },
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runAsScript(validatorBench);
