/** Serves the sample page (`sample-page.html`) on a free port; says nothing, watches nothing. */
import { createServer, type ViteDevServer } from 'vite';

export async function serveSamples(): Promise<{ readonly server: ViteDevServer; readonly url: string }> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    // Apart from the cache of other servers on this folder, which may run at the same time.
    cacheDir: 'node_modules/.vite-samples',
    optimizeDeps: { entries: ['test/helpers/rigs/sample-page.html'] },
  });
  await server.listen();
  const [origin] = server.resolvedUrls?.local ?? [];
  return { server, url: `${origin}test/helpers/rigs/sample-page.html` };
}
