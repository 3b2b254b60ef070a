/** Builds a page for production and serves it with the production headers on a free port. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

export interface BuiltSite {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** `page` is an HTML file by its path in the project; default the product's own. */
export async function serveBuilt(page = 'index.html'): Promise<BuiltSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'ttcv-site-'));
  const shared = { root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' } as const;
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, sourcemap: false, rolldownOptions: { input: join(ROOT, page) } },
  });
  const server: PreviewServer = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
