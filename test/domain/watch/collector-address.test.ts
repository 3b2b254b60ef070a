import { expect, test } from 'vitest';
import { readCollectorAddress } from '../../../src/domain/watch/collector-address';

test.each([
  ['', 'http://127.0.0.1:4318'],
  ['  ', 'http://127.0.0.1:4318'],
  ['127.0.0.1', 'http://127.0.0.1:4318'],
  ['localhost:9411', 'http://localhost:9411'],
  ['HTTP://LocalHost:4318/', 'http://localhost:4318'],
  ['http://127.0.0.1:4318/v1/traces', 'http://127.0.0.1:4318'],
  ['http://127.0.0.1:04318', 'http://127.0.0.1:4318'],
])('%j is the collector at %s', (text, address) => {
  expect(readCollectorAddress(text)).toEqual({ ok: true, address });
});

test.each([
  ['example.org:4318', /on this computer/],
  ['http://127.0.0.1.example.org', /on this computer/],
  ['http://127.0.0.1@example.org', /on this computer/],
  ['http://user:pass@127.0.0.1:4318', /on this computer/],
  ['192.168.1.7:4318', /on this computer/],
  ['127.0.0.2', /on this computer/],
  ['0x7f.1:4318', /on this computer/],
  ['localhost.:4318', /on this computer/],
  ['[::1]:4318', /127\.0\.0\.1 in place/],
  ['https://127.0.0.1:4318', /plain HTTP/],
  ['ws://127.0.0.1:4318', /plain HTTP/],
  ['127.0.0.1:4317', /gRPC/],
  ['127.0.0.1:0', /between 1 and 65535/],
  ['127.0.0.1:65536', /between 1 and 65535/],
  ['127.0.0.1:4318/otlp', /only host and port/],
  ['127.0.0.1:4318/v1/traces?to=elsewhere', /only host and port/],
  ['http:// 127.0.0.1', /on this computer/],
  [`http://${'a'.repeat(10_000)}`, /on this computer/],
  ['<img src=x>', /on this computer/],
])('%j is refused, and the reason says what to write', (text, reason) => {
  const reading = readCollectorAddress(text);
  expect(reading.ok ? '' : reason.test(reading.reason) || reading.reason).toBe(true);
});
