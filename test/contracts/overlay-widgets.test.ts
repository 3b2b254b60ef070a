/** Laws of every widget of the overlay. A new one passes them without a line here. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppElement } from '../../src/ui/kit/app-element';
import { OVERLAY_WIDGETS } from '../../src/ui/overlay/widgets';

const FOLDER = 'src/ui/overlay/widgets';
const TABLE = readFileSync(`${FOLDER}.ts`, 'utf8');

describe.each(Object.entries(OVERLAY_WIDGETS))('the widget %s', (_name, load) => {
  test('loads, says where it stands and makes an element that takes the app', async () => {
    const { widget } = await load();
    expect(['title', 'body']).toContain(widget.place);
    expect(widget.create()).toBeInstanceOf(AppElement);
    expect(widget.create()).not.toBe(widget.create());
  });
});

test('every file of the room is one line of the table, which loads it only when the overlay shows', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace('.ts', ''));
  const loaded = [...TABLE.matchAll(/\(\) => import\('\.\/widgets\/(?<file>[a-z-]+)'\)/g)];
  expect(loaded.map((match) => match.groups?.['file']).toSorted()).toEqual(files.toSorted());
  expect(TABLE).not.toMatch(/^import (?!type)/m);
});
