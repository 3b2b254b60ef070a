/** A decoder of another maker reads what the page draws. */
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/domain/numbers/random';
import { type QrCode, qrCode } from '../../../src/ui/kit/qr-code';

const PIXELS_PER_MODULE = 4;

/** The pixels of the drawing, as a screen shows them. */
function painted({ side, dark }: QrCode) {
  const width = side * PIXELS_PER_MODULE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = 0; row < PIXELS_PER_MODULE; row++) {
      const from = ((Number(y) * PIXELS_PER_MODULE + row) * width + Number(x) * PIXELS_PER_MODULE) * 4;
      for (let pixel = 0; pixel < Number(length) * PIXELS_PER_MODULE; pixel++)
        data.fill(0, from + pixel * 4, from + pixel * 4 + 3);
    }
  return { width, height: width, data };
}

function read(text: string): string {
  const code = qrCode(text);
  if (code === null) throw new Error(`no code of ${text.length} characters`);
  return decodeQR(painted(code), { timeLimit: 10_000 });
}

describe('a QR code', () => {
  test('is read back as the text that it was made of, whatever its length', () => {
    const random = new Random(7);
    for (const length of [1, 300, 1_150]) {
      const word = Array.from({ length }, () => 'ABCXYZabcxyz019_-'[random.below(17)]).join('');
      const link = `https://example.github.io/twitch-to-cv/play.html#patch=${word}`;
      expect(read(link)).toBe(link);
    }
  });

  test('holds text of any script', () => {
    expect(read('https://example.org/играть/🎛')).toBe('https://example.org/играть/🎛');
  });

  test('keeps four modules of quiet around it', () => {
    const { side, dark } = qrCode('https://example.org/') ?? { side: 0, dark: '' };
    const runs = [...dark.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...numbers]) => numbers.map(Number));
    expect(Math.min(...runs.map(([x]) => x))).toBe(4);
    expect(Math.min(...runs.map(([, y]) => y))).toBe(4);
    expect(Math.max(...runs.map(([x, , length]) => x + length))).toBe(side - 4);
    expect(Math.max(...runs.map(([, y]) => y))).toBe(side - 5);
  });

  test('is none for a text that a phone would not read from a screen', () => {
    expect(qrCode('a'.repeat(1_273))).not.toBeNull();
    expect(qrCode('a'.repeat(1_274))).toBeNull();
    expect(qrCode('a'.repeat(1_000_000))).toBeNull();
  });
});
