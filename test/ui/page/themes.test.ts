/** Contrast of every theme, computed from the tokens of `tokens.css` as WCAG 2.2 has it. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { THEME_KEY } from '../../../src/adapters/storage/theme-store';
import { shownTheme } from '../../../src/app/saving/theme-desk';
import { THEMES } from '../../../src/app/state/theme-state';

const CSS = readFileSync('src/ui/kit/tokens.css', 'utf8');

/** The body of the first rule of that selector. */
const bodyOf = (selector: string): string => {
  const from = CSS.indexOf(`\n${selector} {`);
  return CSS.slice(from, CSS.indexOf('\n}', from));
};

const tokensOf = (selector: string): ReadonlyMap<string, string> =>
  new Map(
    [...bodyOf(selector).matchAll(/--([a-z][a-z-]*): ([^;]+);/g)].map(([, name, value]) => [name, value]),
  );

const ROOT = tokensOf(':root');
const CONTRAST = new Map([...ROOT, ...tokensOf(":root[data-theme='contrast']")]);

const [AA, AAA] = [4.5, 7];
const LOOKS = [
  { look: 'dark', tokens: ROOT, side: 1, text: AA, edge: 3 },
  { look: 'light', tokens: ROOT, side: 0, text: AA, edge: 3 },
  { look: 'high contrast, dark', tokens: CONTRAST, side: 1, text: AAA, edge: AA },
  { look: 'high contrast, light', tokens: CONTRAST, side: 0, text: AAA, edge: AA },
];

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dim, bright] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** The colour of a token, light (0) or dark (1). */
function colourOf(tokens: ReadonlyMap<string, string>, name: string, side: number): string {
  const colours = tokens.get(name)?.match(/#[0-9a-f]{6}/g) ?? [];
  expect(colours.length, `the colours of --${name}`).toBeGreaterThan(0);
  return colours[side] ?? colours[0];
}

const GROUNDS = ['ground', 'panel', 'raised', 'well'];
const TEXTS: readonly (readonly [text: string, ground: string])[] = [
  ...['text', 'muted'].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...['accent-text', 'good', 'caution', 'bad'].flatMap((text) =>
    ['ground', 'panel', 'raised'].map((ground) => [text, ground] as const),
  ),
  ...[['accent-text', 'accent-wash'] as const, ['text', 'accent-wash'] as const],
  ...[['bad', 'bad-wash'] as const, ['text', 'bad-wash'] as const, ['muted', 'bad-wash'] as const],
  ...[
    ['on-accent', 'accent'] as const,
    ['on-panic', 'panic'] as const,
    ['on-panic', 'panic-pressed'] as const,
  ],
];
const EDGES: readonly (readonly [edge: string, ground: string])[] = [
  ...['ground', 'panel', 'raised'].map((ground) => ['edge', ground] as const),
  ...GROUNDS.map((ground) => ['accent-line', ground] as const),
  ...['panel', 'well'].map((ground) => ['bar', ground] as const),
];

describe.each(LOOKS)('$look', ({ tokens, side, text, edge }) => {
  test.each(TEXTS)('text %s on %s', (front, ground) => {
    const contrast = contrastOf(colourOf(tokens, front, side), colourOf(tokens, ground, side));
    expect(contrast).toBeGreaterThanOrEqual(text);
  });

  test.each(EDGES)('edge %s on %s', (front, ground) => {
    const contrast = contrastOf(colourOf(tokens, front, side), colourOf(tokens, ground, side));
    expect(contrast).toBeGreaterThanOrEqual(edge);
  });
});

test('black on white is 21 to 1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
});

test('forced colours count more than a theme', () => {
  expect(CSS).toMatch(/@media \(forced-colors: active\) \{\s*:root,\s*:root\[data-theme\] \{/);
});

describe('the script before the first paint decides as the page does', () => {
  const script = readFileSync('public/theme.js', 'utf8');

  /** The name that it sets, with what the browser has kept; `kept` undefined where it keeps nothing at all. */
  function setBy(kept: string | null | undefined, wantsContrast: boolean): string | undefined {
    const dataset: Record<string, string> = {};
    const localStorage = {
      getItem(key: string) {
        if (kept === undefined) throw new Error('forbidden');
        return key === THEME_KEY ? kept : null;
      },
    };
    const matchMedia = (query: string) => ({
      matches: query === '(prefers-contrast: more)' && wantsContrast,
    });
    runInNewContext(script, { document: { documentElement: { dataset } }, localStorage, matchMedia });
    return dataset['theme'];
  }

  test.each(THEMES.flatMap((theme) => [true, false].map((wish) => [theme, wish] as const)))(
    '%s, %s',
    (theme, wish) => {
      expect(setBy(theme, wish)).toBe(shownTheme(theme, wish));
    },
  );

  test.each([[null], [undefined], ['purple"'], ['']])('of %s: as the system', (kept) => {
    expect(setBy(kept, false)).toBe('');
    expect(setBy(kept, true)).toBe('contrast');
  });
});
