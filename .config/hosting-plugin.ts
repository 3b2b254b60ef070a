/** Vite plugins: what makes the build a folder for any host. Headers in a form for each kind of host, and the service worker. */
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { headersFile, headersOf, metaPolicyOf, workerHeaders } from './headers.ts';

const CHARSET = '<meta charset="utf-8" />';

/** The time of the build in seconds: the page of the later build is the newer one. */
const BUILD = Math.floor(Number(process.env['SOURCE_DATE_EPOCH'] ?? Date.now() / 1000));

/** Everything that a page may ask for, and nothing that it never does: no source maps, no pictures of the README. */
const KEPT = ['**/*.{html,js,css,wasm,svg,webmanifest}', 'icons/*.png'];

const worker = (): PluginOption =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/adapters/hosting',
    filename: 'service-worker.ts',
    // A mode that updates by itself cannot be left again: its pages reload under a show.
    registerType: 'prompt',
    injectRegister: false,
    manifest: false,
    integration: {
      configureCustomSWViteBuild: (config) => {
        config.logLevel = 'warn';
      },
    },
    injectManifest: {
      globPatterns: KEPT,
      globIgnores: ['service-worker.js'],
      rollupFormat: 'iife',
      // A list of files changes with each build and is nobody's to read.
      sourcemap: false,
    },
  });

const documents = (): PluginOption => {
  return {
    name: 'twitch-to-cv:hosting',
    config: () => ({ define: { HOSTING_HEADERS: JSON.stringify(workerHeaders()) } }),
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(headersOf(pathname.slice(1))))
          response.setHeader(name, value);
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename, server }) {
        // The development server's own scripts are inline.
        if (server !== undefined) return html;
        if (!html.includes(CHARSET)) throw new Error(`${filename} has no ${CHARSET}`);
        const policy = metaPolicyOf(filename.split(/[\\/]/).at(-1) ?? '');
        // Browsers look for the charset in the first kilobyte, and a policy holds for what comes after it.
        return html.replace(
          CHARSET,
          () =>
            `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />` +
            `\n    <meta name="build" content="${BUILD}" />`,
        );
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
};

export const hostingPlugins = (): PluginOption => [documents(), worker()];
