/** Who may import whom: the table of the design. */
import { isBuiltin } from 'node:module';
import { type Import, importsOf } from './imports';
import { isTypeScript, type Rule } from './project-files';

interface Law {
  /** Folders whose code this folder may use. */
  readonly code: readonly string[];
  /** Folders of which it may know the types. */
  readonly types?: readonly string[];
  /** Folders whose entries it may start in their own thread, or ask the address of. */
  readonly threads?: readonly string[];
}

const LAWS: Readonly<Record<string, Law>> = {
  'src/domain': { code: [] },
  'src/shared': { code: ['src/domain'] },
  'src/validator': { code: ['src/domain'] },
  'src/adapters': { code: ['src/domain', 'src/shared'], threads: ['worklets'] },
  'src/engine': { code: ['src/domain', 'src/shared', 'src/adapters', 'src/validator'] },
  'src/app': {
    code: ['src/domain', 'src/shared', 'src/adapters'],
    types: ['src/engine'],
    threads: ['src/engine'],
  },
  'src/ui': { code: ['src/domain', 'src/app'], types: ['src/shared'] },
  worklets: { code: ['src/domain', 'src/shared'] },
};

/** Folders that may use a library; each library has one importer there, so that it can be replaced in one place. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'tmi.js': ['src/adapters'],
  'standardized-audio-context': ['src/adapters'],
  idb: ['src/adapters'],
  'workbox-core': ['src/adapters'],
  'workbox-precaching': ['src/adapters'],
  '@opentelemetry/api': ['src/adapters'],
  '@opentelemetry/otlp-transformer': ['src/adapters'],
  '@opentelemetry/resources': ['src/adapters'],
  '@opentelemetry/sdk-trace-base': ['src/adapters'],
  comlink: ['src/engine', 'src/app'],
  'lean-qr': ['src/ui'],
  uplot: ['src/ui'],
};
/** The one library that is a language rather than a tool: every component is written in it. */
const COMPONENT_LIBRARY = 'lit';

const folderOf = (path: string): string => {
  const [top, second] = path.split('/');
  return top === 'src' ? `src/${second}` : top;
};

const isProduct = (path: string): boolean => folderOf(path) in LAWS;

const productImports = (files: Parameters<Rule>[0]): Import[] =>
  files.filter((file) => isTypeScript(file) && isProduct(file.path)).flatMap(importsOf);

function obeys(law: Law, item: Import): boolean {
  const folder = folderOf(item.target);
  if (item.isOtherThread) return law.threads?.includes(folder) ?? false;
  return law.code.includes(folder) || (item.isTypeOnly && (law.types?.includes(folder) ?? false));
}

/** A folder uses itself and what its law names; another thread's code is started, never imported. */
export const foldersImportWhatTheyMay: Rule = (files) =>
  productImports(files)
    .filter((item) => item.isRelative && !/\.(?:css|json|wasm)$/.test(item.target))
    .filter(({ from, target }) => folderOf(from) !== folderOf(target))
    .filter((item) => !obeys(LAWS[folderOf(item.from)], item))
    .map(({ from, specifier }) => `${from} may not import ${specifier}`);

export const librariesStayInTheirFolders: Rule = (files) =>
  productImports(files)
    .filter(({ isRelative, target }) => !isRelative && !isBuiltin(target))
    .filter(({ from, target }) => {
      const folders = target === COMPONENT_LIBRARY ? ['src/ui'] : (LIBRARIES[target] ?? []);
      return !folders.includes(folderOf(from));
    })
    .map(({ from, target }) => `${from} may not import the library ${target}`);

/** Files of the tests may use a library beside the product: to compare with it, or to stand in for the other end. */
export const libraryHasOneImporterPerFolder: Rule = (files) => {
  const importers = new Map<string, Set<string>>();
  for (const { from, target } of productImports(files)) {
    if (!(target in LIBRARIES)) continue;
    const place = `${target} in ${folderOf(from)}`;
    importers.set(place, (importers.get(place) ?? new Set()).add(from));
  }
  return [...importers]
    .filter(([, paths]) => paths.size > 1)
    .map(([place, paths]) => `${place} has ${paths.size} importers: ${[...paths].join(', ')}`);
};

/** Lit's own list of rows keeps something of each row that goes: one file mends that, and everybody else takes it from there. */
export const rowsAreListedInOnePlace: Rule = (files) =>
  productImports(files)
    .filter(({ specifier }) => specifier === 'lit/directives/repeat.js')
    .filter(({ from }) => from !== 'src/ui/kit/keyed-rows.ts')
    .map(({ from }) => `${from} may not use Lit's repeat: take keyedRows of src/ui/kit/keyed-rows.ts`);

export const onlyTestsImportNode: Rule = (files) =>
  productImports(files)
    .filter(({ isRelative, target }) => !isRelative && isBuiltin(target))
    .map(({ from, specifier }) => `${from} may not import ${specifier}: the product runs in a browser`);
