/** Vite plugins: what makes the build a folder for any host. Headers in a form for each kind of host, and the service worker. */
import { resolve } from 'node:path';
import { build, type PluginOption, type ResolvedConfig } from 'vite';
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

/** They stand beside the page. */
const OTHER_DOCUMENTS = ['overlay.html', 'play.html'];

/**
 * Builds the other documents apart. In one build the code that they share with the page would lie in twenty small files, each of which
 * the page would wait for before its first paint.
 */
const otherDocuments = (): PluginOption => {
  let config: ResolvedConfig;
  return {
    name: 'twitch-to-cv:other-documents',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      // The service worker comes after them, for it lists what is there.
      order: 'pre',
      sequential: true,
      async handler() {
        const { root, base, mode } = config;
        const { outDir, target, assetsInlineLimit, sourcemap, rolldownOptions } = config.build;
        // A page of the tests is built alone.
        if (rolldownOptions.input !== undefined) return;
        for (const document of OTHER_DOCUMENTS)
          await build({
            ...{ configFile: false, root, base, mode, logLevel: 'warn' },
            plugins: [documents()],
            build: {
              ...{ outDir, target, assetsInlineLimit, sourcemap, emptyOutDir: false, copyPublicDir: false },
              rolldownOptions: { input: resolve(root, document) },
            },
          });
      },
    },
  };
};

export const hostingPlugins = (): PluginOption => [documents(), otherDocuments(), worker()];
