/** Vite plugin: gives the built documents their headers, on this machine's server and in a form for each kind of host. */
import type { Plugin } from 'vite';
import { headersFile, headersOf, metaPolicyOf } from './headers.ts';

const CHARSET = '<meta charset="utf-8" />';

export function hostingPlugin(): Plugin {
  return {
    name: 'twitch-to-cv:hosting',
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
          () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}
