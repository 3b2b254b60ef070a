import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { loadValidator } from '../../src/validator/load-validator';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/validator.wasm`;
}

const bytes = await readFile('src/validator/build/validator.wasm');
const serveAs = (type: string, body: Uint8Array): Promise<string> =>
  serve((_request, response) => response.setHeader('Content-Type', type).end(body));

test('the WebAssembly is used when the server has it', async () => {
  const validator = await loadValidator(await serveAs('application/wasm', bytes));
  expect(validator.kind).toBe('wasm');
  expect(validator.findColon('vco#1.pitch: 64')).toBe(11);
});

test.each([
  ['says it is something else', 'application/octet-stream', bytes],
  ['sends half of it', 'application/wasm', bytes.subarray(0, bytes.length / 2)],
])('the twin is used when the server %s', async (_fault, type, body) => {
  const validator = await loadValidator(await serveAs(type, body));
  expect(validator.kind).toBe('javascript');
  expect(validator.findColon('vco#1.pitch: 64')).toBe(11);
});

test.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  [
    'stops in the middle',
    (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/wasm', 'Content-Length': bytes.length });
      response.write(bytes.subarray(0, 8));
    },
  ],
])('chat waits three seconds for a server that %s, then the twin checks', async (_fault, answer) => {
  const url = await serve(answer);
  const startedAt = performance.now();
  const validator = await loadValidator(url);
  expect(validator.kind).toBe('javascript');
  // The wait is 3 s; the rest is what a busy machine takes to notice.
  expect(performance.now() - startedAt).toBeLessThan(4_500);
});
