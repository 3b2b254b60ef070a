/** Builds a page for production and serves it with the production headers on a free port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

const PRODUCT = 'index.html';

export interface BuiltSite {
  /** Without a slash at the end. */
  readonly origin: string;
  /** The folder that is served. */
  readonly folder: string;
  close(): Promise<void>;
}

/** The origin at which `serve-product.ts` serves the product to all test files of a run; unset where nobody does. */
export const PRODUCT_ORIGIN = 'TTCV_PRODUCT_ORIGIN';
export const PRODUCT_FOLDER = 'TTCV_PRODUCT_FOLDER';

/** `page` is an HTML file by its path in the project; default the product's own, built once in a run of tests. */
export async function serveBuilt(page?: string): Promise<BuiltSite> {
  const { [PRODUCT_ORIGIN]: origin, [PRODUCT_FOLDER]: folder } = process.env;
  if (page === undefined && origin !== undefined && folder !== undefined)
    return { origin, folder, close: () => Promise.resolve() };
  return buildAndServe(page ?? PRODUCT);
}

/** Builds one page of the tests instead of the product. An input that is only given beside that of `vite.config.ts` adds to it. */
const buildOnly = (input: string): Plugin => ({
  name: 'twitch-to-cv:build-only',
  config: (config) => {
    config.build = { ...config.build, rolldownOptions: { input } };
  },
});

/** `root` is the working copy that is built. */
export async function buildAndServe(page: string, root = ROOT): Promise<BuiltSite> {
  // Loading the builder takes a second or more, which files that are served need not spend.
  const { build, preview } = await import('vite');
  const outDir = mkdtempSync(join(tmpdir(), 'ttcv-site-'));
  const shared = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' } as const;
  const { NODE_ENV } = process.env;
  // Vitest's own makes Vite take the development build of Lit, which nobody ships.
  process.env['NODE_ENV'] = 'production';
  await build({
    ...shared,
    plugins: page === PRODUCT ? [] : [buildOnly(join(root, page))],
    build: { outDir, emptyOutDir: true, sourcemap: false },
  });
  process.env['NODE_ENV'] = NODE_ENV;
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return {
    origin: `http://localhost:${address.port}`,
    folder: outDir,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
