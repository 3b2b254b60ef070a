import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPatchLink, writePatchLink } from '../../../src/adapters/storage/patch-link';
import { parseAddress } from '../../../src/domain/patch/address';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import type { Patch } from '../../../src/domain/patch/patch';
import { readPatchText } from '../../../src/domain/patch/patch-file';

const pack = (content: string | Uint8Array): string => deflateRawSync(content).toString('base64url');

const refusal = (reason: string) => ({ kind: 'refused', faults: [{ path: 'link', reason }] });
const DAMAGED = refusal('is damaged: copy it again, whole');

test('a patch goes through a link unchanged, and the address keeps it whole', async () => {
  const unknownAndForeign = { ...DEFAULT_PATCH, name: 'Ünïcödé 語 🎛', later: { version: [1] } } as Patch;
  const link = await writePatchLink(unknownAndForeign);
  expect(parseAddress(`#patch=${link}`).patch).toBe(link);
  expect(await readPatchLink(link)).toMatchObject({ kind: 'patch', patch: unknownAndForeign });
});

test('the starter patch makes a link that mail and chat programs, which cut at 2,000 characters, keep whole', async () => {
  expect((await writePatchLink(DEFAULT_PATCH)).length).toBeLessThan(1_900);
});

test('a link that another program packed is read', async () => {
  expect(await readPatchLink(pack(JSON.stringify(DEFAULT_PATCH)))).toMatchObject({ patch: DEFAULT_PATCH });
});

describe('a hostile link is refused', () => {
  test('when it unpacks to 100 MB, long before it has', async () => {
    const bomb = pack(new Uint8Array(100_000_000).fill(0x20));
    expect(bomb.length).toBeLessThan(150_000);
    const startedAt = performance.now();
    expect(await readPatchLink(bomb)).toEqual(refusal('holds more than 1 MB: no patch does'));
    const refusedAfterMs = performance.now() - startedAt;
    const parsedAt = performance.now();
    await new Response(
      new Blob([Buffer.from(bomb, 'base64url')]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
    ).arrayBuffer();
    // A hundredth of the bytes: a quarter of the time leaves room for starting up.
    expect(refusedAfterMs).toBeLessThan((performance.now() - parsedAt) / 4);
  });

  test.each([
    ['nothing', ''],
    ['no base64url', 'a+b/c='],
    ['a length that base64 does not have', 'abcde'],
    ['no deflated bytes', 'AAAA____'],
    ['half of a link', pack(JSON.stringify(DEFAULT_PATCH)).slice(0, 100)],
    ['bytes that are no UTF-8', pack(Uint8Array.of(0x22, 0xff, 0xfe, 0x22))],
  ])('when it holds %s', async (_what, word) => {
    expect(await readPatchLink(word)).toEqual(DAMAGED);
  });

  test('with the faults of the patch in it', async () => {
    const text = '{"format":"twitch-to-cv/patch","version":1,"jacks":[{"jack":999}]}';
    expect(await readPatchLink(pack(text))).toEqual(readPatchText(text));
  });

  test('and never throws, whatever it is', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some).toString('base64url'));
    const packed = fc.string({ unit: 'binary' }).map(pack);
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, packed, fc.string()), async (word) => {
        expect((await readPatchLink(word)).kind).toBe('refused');
      }),
      { numRuns: 500 },
    );
  });
});
