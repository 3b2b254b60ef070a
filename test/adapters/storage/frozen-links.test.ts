/** Share links that the product of commit f13b708 made open as they did, with what came since filled in. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPatchLink } from '../../../src/adapters/storage/patch-link';
import { parseAddress } from '../../../src/domain/patch/address';
import { FOLDER } from '../../helpers/reader/frozen';

interface FrozenLink {
  readonly what: string;
  readonly link: string;
  /** The text that was packed. */
  readonly patch: { readonly people: object };
  /** The reader's answer to it today. */
  readonly warnings?: readonly string[];
  readonly faults?: readonly unknown[];
}

const LINKS = JSON.parse(readFileSync(`${FOLDER}/links.json`, 'utf8')) as readonly FrozenLink[];

/** Fields that patches did not have then. */
const withLaterFields = ({ people, ...rest }: FrozenLink['patch']): object => ({
  ...rest,
  people: { guests: 'none', ...people },
  listen: { byName: true, feeds: [] },
});

test.each(LINKS)('a link of f13b708 opens: $what', async ({ link, patch, warnings, faults }) => {
  expect(parseAddress(`#patch=${link}`).patch).toBe(link);
  expect(await readPatchLink(link)).toEqual(
    faults === undefined
      ? { kind: 'patch', patch: withLaterFields(patch), warnings }
      : { kind: 'refused', faults },
  );
});

test('all of those links open but one, whose variable has no name', () => {
  expect(LINKS.filter(({ faults }) => faults !== undefined).map(({ what }) => what)).toEqual([
    'a variable without a name',
  ]);
  expect(LINKS.length).toBeGreaterThan(40);
});
