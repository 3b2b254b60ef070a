/** The project's own text files, as the rules of this folder see them. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProjectFile {
  /** From the top of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A rule returns one sentence for each place that breaks it. */
export type Rule = (files: readonly ProjectFile[]) => string[];

/** Folders that npm, Git and the build put beside the sources. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'src/validator/build', 'test/.results']);
const TEXT = /\.(?:ts|mjs|json|css|html|md|svg|yml)$|^LICENSE$|^\.[a-z]+$|^\.ci\/run$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(path) || path.includes('/corpus/')) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (TEXT.test(path)) yield path;
  }
}

export const readProjectFiles = (): ProjectFile[] =>
  [...walk('')].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

export const topLevelEntries = (): string[] => readdirSync('.').filter((name) => !NOT_OURS.has(name));

/** TypeScript that is compiled by `tsc`; AssemblyScript looks alike and is not. */
export const isTypeScript = ({ path }: ProjectFile): boolean =>
  path.endsWith('.ts') && !path.startsWith('src/validator/assembly/');
