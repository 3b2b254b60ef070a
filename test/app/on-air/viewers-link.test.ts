/** The link of the viewers' page, whole and spoilt. */
import { expect, test } from 'vitest';
import { makeViewersLink, readViewersLink } from '../../../src/app/on-air/viewers-link';
import { writePatchLink } from '../../../src/adapters/storage/patch-link';
import { DEFAULT_PATCH_LIMITS } from '../../../src/domain/limits/limit-settings';
import { DEFAULT_PATCH } from '../../../src/domain/patch/default-patch';
import { fullPatch } from '../../helpers/samples/full-patch';

const PAGE = 'https://example.github.io/twitch-to-cv/play.html';
const hashOf = (link: string): string => new URL(link).hash;
const kindOf = async (hash: string): Promise<string> => (await readViewersLink(hash)).kind;

test('a link gives what viewers need of the patch, and a link of the whole patch is read too', async () => {
  const reading = await readViewersLink(hashOf(await makeViewersLink(PAGE, DEFAULT_PATCH)));
  expect(reading).toMatchObject({
    kind: 'patch',
    patch: { name: DEFAULT_PATCH.name, variables: DEFAULT_PATCH.variables.map(({ name }) => ({ name })) },
  });
  expect(await readViewersLink(`#channel=x&patch=${await writePatchLink(DEFAULT_PATCH)}`)).toMatchObject({
    kind: 'patch',
    patch: DEFAULT_PATCH,
  });
});

test('the link of the starter patch leaves room for a sentence in a line of chat', async () => {
  expect((await makeViewersLink(PAGE, DEFAULT_PATCH)).length).toBeLessThan(400);
});

test('a link of 256 variables is made and read', async () => {
  const link = await makeViewersLink(PAGE, fullPatch(256, DEFAULT_PATCH_LIMITS));
  expect(await readViewersLink(hashOf(link))).toMatchObject({
    kind: 'patch',
    patch: { variables: { length: 256 } },
  });
});

test('a link that is cut off anywhere is told so', async () => {
  const hash = hashOf(await makeViewersLink(PAGE, DEFAULT_PATCH));
  for (let length = '#patch='.length; length < hash.length - 1; length += 7)
    expect(await kindOf(hash.slice(0, length)), hash.slice(0, length)).toBe('damaged');
});

test('an address without a patch, and one with something else in its place, is told so', async () => {
  for (const hash of ['', '#', '#channel=synthfan', '#Patch=abc']) expect(await kindOf(hash)).toBe('missing');
  for (const word of ['%', '%ff', 'a b', '<b>', 'null', 'A'.repeat(1_500_000), 'q1YqSy0qzszPU7JSMlCqBQA'])
    expect(await kindOf(`#patch=${word}`), word.slice(0, 20)).toBe('damaged');
});

test('a patch of a later version is told from a damaged one', async () => {
  expect(await kindOf(`#patch=${await writePatchLink({ ...DEFAULT_PATCH, version: 2 })}`)).toBe('newer');
});
