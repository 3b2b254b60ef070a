/** Laws of every widget of the overlay. A new one passes them without a line here. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OVERLAY_WIDGET_NAMES } from '../../src/domain/overlay/overlay-look';
import { DEFAULT_OVERLAY_OPTIONS } from '../../src/domain/overlay/overlay-options';
import { OVERLAY_STANDINGS } from '../../src/domain/overlay/overlay-state';
import { OVERLAY_WIDGETS } from '../../src/ui/overlay/widgets';
import { SAMPLE_OVERLAY } from '../helpers/samples/sample-overlay';

const FOLDER = 'src/ui/overlay/widgets';
const TABLE = readFileSync(`${FOLDER}.ts`, 'utf8');
const PICTURE = { state: SAMPLE_OVERLAY, ageMs: 0, options: DEFAULT_OVERLAY_OPTIONS };

describe.each(Object.entries(OVERLAY_WIDGETS))('the widget %s', (_name, load) => {
  test('loads, says which shape it has, and draws something in a show', async () => {
    const { widget } = await load();
    expect(['line', 'block']).toContain(widget.shape);
    const picture = { ...PICTURE, variables: SAMPLE_OVERLAY.variables };
    expect(widget.isEmpty(picture)).toBe(false);
    expect(widget.start()(picture)).toHaveProperty('strings');
  });

  test('draws in every standing of an empty patch', async () => {
    const { widget } = await load();
    const draw = widget.start();
    for (const standing of OVERLAY_STANDINGS) {
      const nothing = {
        modeVote: null,
        messages: [],
        waiting: [],
        triggers: [],
        variables: [],
        example: null,
      };
      const state = { ...SAMPLE_OVERLAY, ...nothing, standing, viewersPage: null };
      expect(draw({ ...PICTURE, state, variables: [] }), standing).toHaveProperty('strings');
    }
  });
});

test('every file of the room is one line of the table, which loads it only when an overlay shows it', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace('.ts', ''));
  const loaded = [...TABLE.matchAll(/\(\) => import\('\.\/widgets\/(?<file>[a-z-]+)'\)/g)];
  expect(loaded.map((match) => match.groups?.['file']).toSorted()).toEqual(files.toSorted());
  expect(TABLE).not.toMatch(/^import (?!type)/m);
});

test('every widget that an address can name is there', () => {
  expect(Object.keys(OVERLAY_WIDGETS)).toEqual(OVERLAY_WIDGET_NAMES);
});
