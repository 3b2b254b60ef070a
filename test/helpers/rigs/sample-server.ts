/** Serves the sample page (`sample-page.html`) on a free port; says nothing, watches nothing. */
import { createServer, type Plugin, type ViteDevServer } from 'vite';

const FOLDER = '/test/helpers/rigs/';

/** The page looks for its overlay beside itself. */
const overlayBesideIt: Plugin = {
  name: 'twitch-to-cv:overlay-beside-it',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (request.url?.startsWith(`${FOLDER}overlay.html`))
        request.url = request.url.slice(FOLDER.length - 1);
      next();
    });
  },
};

export async function serveSamples(): Promise<{ readonly server: ViteDevServer; readonly url: string }> {
  const server = await createServer({
    configFile: false,
    plugins: [overlayBesideIt],
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    // Apart from the cache of other servers on this folder, which may run at the same time.
    cacheDir: 'node_modules/.vite-samples',
    optimizeDeps: { entries: ['test/helpers/rigs/sample-page.html', 'overlay.html'] },
  });
  await server.listen();
  const [origin] = server.resolvedUrls?.local ?? [];
  return { server, url: `${origin}${FOLDER.slice(1)}sample-page.html` };
}
