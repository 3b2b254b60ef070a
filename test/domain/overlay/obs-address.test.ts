import { expect, test } from 'vitest';
import { readObsAddress } from '../../../src/domain/overlay/obs-address';

test.each([
  ['', 'ws://127.0.0.1:4455'],
  ['  127.0.0.1:4455 ', 'ws://127.0.0.1:4455'],
  ['127.0.0.1', 'ws://127.0.0.1:4455'],
  ['LOCALHOST:4460', 'ws://localhost:4460'],
  ['ws://localhost:4460/', 'ws://localhost:4460'],
  ['http://127.0.0.1:4455', 'ws://127.0.0.1:4455'],
])('“%s” is %s', (text, address) => {
  expect(readObsAddress(text)).toEqual({ ok: true, address });
});

test.each([
  '192.168.1.20:4455',
  'ws://192.168.1.20:4455',
  'wss://127.0.0.1:4455',
  'studio-pc',
  '127.0.0.1:99999',
  '127.0.0.1:0',
  '127.0.0.1.example.org',
  'user@127.0.0.1:4455',
  'me:you@127.0.0.1',
  '127.0.0.1:4455?x',
  '[::1]:4455',
  'javascript:alert(1)',
  ':',
  'x'.repeat(100_000),
])('“%.40s” leads elsewhere, and is refused with what to do', (text) => {
  expect(readObsAddress(text)).toEqual({
    ok: false,
    reason: expect.stringContaining('127.0.0.1:4455') as string,
  });
});

test('an address with its password behind it is refused: the password has its own field', () => {
  expect(readObsAddress('obsws://127.0.0.1:4455/secret')).toEqual({
    ok: false,
    reason: expect.stringContaining('its own field') as string,
  });
});
