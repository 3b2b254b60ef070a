/** Rules about files as such: their size, their names, and what must not be left lying in them. */
import ts from 'typescript';
import { parse } from './imports';
import { isTypeScript, type Rule } from './project-files';

const MAX_LINES = 250;
const TOP_LEVEL = new Set([
  ...['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'tsconfig.base.json'],
  ...['index.html', 'overlay.html', 'play.html', 'src', 'worklets', 'public', 'test', 'README.md', 'LICENSE'],
]);

const isCode = ({ path }: { path: string }): boolean => /\.(?:ts|mjs|css)$/.test(path);
const lineCount = (text: string): number => text.trimEnd().split('\n').length;

export const filesAreShort: Rule = (files) =>
  files
    .filter((file) => isCode(file) && lineCount(file.text) > MAX_LINES)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines`);

/** A file that only passes on what others export hides who depends on whom. */
export const noFileIsABarrel: Rule = (files) =>
  files
    .filter((file) => isTypeScript(file) && !file.path.endsWith('.d.ts'))
    .filter((file) => {
      const { statements } = parse(file);
      return (
        /(?:^|\/)(?:index|utils?)\.ts$/.test(file.path) ||
        (statements.length > 0 &&
          statements.every((one) => ts.isExportDeclaration(one) || ts.isImportDeclaration(one)) &&
          statements.some(ts.isExportDeclaration))
      );
    })
    .map(({ path }) => `${path} is a barrel, or is named like one`);

const LEFTOVERS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\b(?:TODO|FIXME|XXX|HACK)\b/, 'a note for later'],
  [/@ts-(?:ignore|nocheck)/, 'a switched-off compiler'],
  [/\b(?:it|test|describe|suite)\.(?:skip|only|todo|fails)\b/, 'a switched-off test'],
  [/\bretry(?:Times)?: *[1-9]/, 'a test that is tried again'],
  [/\/(?:home|Users|root|work)\/[a-z]|\b[A-Z]:\\(?:Users|[a-z])/, 'a path of one machine'],
];

/** These rules and their samples hold all of it themselves. */
const NOT_SEARCHED = /^test\/architecture\/|^package-lock\.json$/;

export const nothingIsLeftLying: Rule = (files) =>
  files
    .filter(({ path }) => !NOT_SEARCHED.test(path))
    .flatMap(({ path, text }) =>
      LEFTOVERS.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path} holds ${what}`),
    );

/** Anybody must be able to install: the lock file names the public registry alone. */
export const packagesComeFromThePublicRegistry: Rule = (files) =>
  files
    .filter(({ path }) => path === 'package-lock.json')
    .flatMap(({ text }) => [...text.matchAll(/"resolved": "(?<url>[^"]+)"/g)])
    .map((match) => match.groups?.['url'] ?? '')
    .filter((url) => !url.startsWith('https://registry.npmjs.org/'));

export const unexpectedEntries = (names: readonly string[]): string[] =>
  names.filter((name) => !name.startsWith('.') && !TOP_LEVEL.has(name));
