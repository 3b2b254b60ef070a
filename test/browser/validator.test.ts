import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import wasmUrl from '../../src/validator/build/validator.wasm?url';
import { arbitraryText, findColonByPattern, grammarText, mutatedText } from '../helpers/chat/command-text';
import type { ValidatorAnswer, ValidatorQuestion } from '../helpers/rigs/validator-worker';
import workerUrl from '../helpers/rigs/validator-worker.ts?worker&url';

const TEXTS = fc.sample(fc.oneof(grammarText, mutatedText, arbitraryText), 5_000);
const COLONS = TEXTS.map(findColonByPattern);

/** Whole, since a worker made from a blob has no address that a path could be relative to. */
const WASM_ADDRESS = new URL(wasmUrl, location.href).href;

const workers: Worker[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

function ask(worker: Worker, url?: string): Promise<ValidatorAnswer> {
  workers.push(worker);
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ValidatorAnswer>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(`the worker failed: ${event.message}`)));
    const question: ValidatorQuestion = { url, texts: TEXTS };
    worker.postMessage(question);
  });
}

const startWorker = (): Worker => new Worker(workerUrl, { type: 'module' });

/** A worker under a policy of its own: one that is made from a blob inherits that of the frame it was made in. */
async function startWorkerUnder(policy: string): Promise<Worker> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const source = `import ${JSON.stringify(new URL(workerUrl, location.href).href)}; postMessage('ready')`;
  const realm = frame.contentWindow as Window & typeof globalThis;
  const blobUrl = realm.URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new realm.Worker(blobUrl, { type: 'module' });
  await new Promise((resolve, reject) => {
    worker.addEventListener('message', resolve, { once: true });
    worker.addEventListener('error', () => reject(new Error('the worker did not start')), { once: true });
  });
  return worker;
}

test('a worker checks with WebAssembly, and says what the pattern says', async () => {
  expect(await ask(startWorker())).toEqual({ kind: 'wasm', colons: COLONS });
});

test('under a policy that lets WebAssembly run, it runs', async () => {
  const worker = await startWorkerUnder("script-src 'self' blob: 'wasm-unsafe-eval'");
  expect(await ask(worker, WASM_ADDRESS)).toEqual({ kind: 'wasm', colons: COLONS });
});

test('under a policy that blocks WebAssembly the twin says the same', async () => {
  const worker = await startWorkerUnder("script-src 'self' blob:");
  expect(await ask(worker, WASM_ADDRESS)).toEqual({ kind: 'javascript', colons: COLONS });
});

test.each([
  ['is missing', '/no-such-folder/validator.wasm'],
  ['is a page', '/index.html'],
  ['cannot be reached', 'http://127.0.0.1:1/validator.wasm'],
  ['is another module', 'data:application/wasm;base64,AGFzbQEAAAA='],
])('where the file %s the twin says the same', async (_fault, url) => {
  expect(await ask(startWorker(), url)).toEqual({ kind: 'javascript', colons: COLONS });
});
