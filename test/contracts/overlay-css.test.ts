/** The names that streamers' own CSS and addresses rely on are those of the code, each documented, each there. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  OVERLAY_LAYOUT_NAMES,
  OVERLAY_SIDES,
  OVERLAY_WIDGET_NAMES,
} from '../../src/domain/overlay/overlay-look';

const FOLDER = 'src/ui/overlay';
const sources = (ending: string): string =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
    .join('\n');
const CSS = sources('.css');
const CODE = sources('.ts');
const [, section] = readFileSync('src/README.md', 'utf8').split('\n### Overlay\n');
const DOCUMENTED = section.split('\n### ')[0];
const namesIn = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([name]) => name))].toSorted();

test('every custom property of the root is documented, and no other', () => {
  const [, root] = /:root \{\n(?<body>[^}]*)\}/.exec(CSS) ?? [];
  const own = namesIn(root, /^ {2}--tcv-[a-z-]+/gm).map((name) => name.trim());
  expect(namesIn(DOCUMENTED, /--tcv-[a-z-]+/g)).toEqual([...own, '--tcv-key'].toSorted());
});

test('every documented class is one of the overlay', () => {
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const made = OVERLAY_WIDGET_NAMES.map((name) => `tcv-${kebab(name)}`);
  const prefixes = ['tcv-layout-', 'tcv-side-', 'tcv-is-', 'tcv-kept-by-'];
  for (const name of namesIn(DOCUMENTED, /(?<=`\.)tcv-[a-z-]+/g)) {
    const isThere = made.includes(name) || new RegExp(`\\b${name}\\b`).test(CODE);
    expect(isThere || prefixes.some((prefix) => name.startsWith(prefix) && CODE.includes(prefix)), name).toBe(
      true,
    );
  }
});

test('every layout, widget and side is documented', () => {
  for (const name of [...OVERLAY_LAYOUT_NAMES, ...OVERLAY_WIDGET_NAMES, ...OVERLAY_SIDES])
    expect(DOCUMENTED).toContain(`\`${name}\``);
});
