/** A host of static files as there are many: at its root or in a folder, with the headers that it is told, and it may be gone. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** `file`: those of the build's own `_headers`. `wrong`: such as some hosts send by themselves. */
export type SentHeaders = 'file' | 'none' | 'wrong';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const WRONG: readonly (readonly [name: string, value: string])[] = [
  ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
  ['Cross-Origin-Embedder-Policy', 'unsafe-none'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Referrer-Policy', 'unsafe-url'],
];

/** The headers that a `_headers` file gives a path, as Netlify and Cloudflare Pages read it. */
function headersFor(path: string, file: string): (readonly [name: string, value: string])[] {
  return file
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'))
    .filter(([address]) => (address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : address === path))
    .flatMap(([, ...lines]) => lines)
    .map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at).trim(), line.slice(at + 2)] as const;
    });
}

export class StaticHost {
  /** Paths that were asked for and are not there. */
  readonly missed: string[] = [];
  /** A newer version of the build: its document and its service worker differ, as they do by every build. */
  isNewer = false;
  isGone = false;
  private server: Server | null = null;

  private constructor(
    private readonly folder: string,
    /** Begins and ends with a slash. */
    readonly prefix: string,
    private readonly headers: SentHeaders,
  ) {}

  static async start(folder: string, prefix: string, headers: SentHeaders): Promise<StaticHost> {
    const host = new StaticHost(folder, prefix, headers);
    const server = createServer((request, response) => {
      if (host.isGone) response.destroy();
      else host.answer(new URL(request.url ?? '/', 'http://host').pathname, response);
    });
    // Both addresses of this machine: browsers choose either.
    server.listen(0);
    await once(server, 'listening');
    host.server = server;
    return host;
  }

  /** No name that the page takes for this computer, and yet one that browsers trust as they do https. */
  get url(): string {
    return this.urlAt('door.localhost');
  }

  urlAt(name: string): string {
    const { port } = this.server?.address() as AddressInfo;
    return `http://${name}:${port}${this.prefix}`;
  }

  /** The network is gone, or back. */
  setGone(isGone: boolean): void {
    this.isGone = isGone;
    this.server?.closeAllConnections();
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    this.server?.close();
    if (this.server !== null) await once(this.server, 'close');
  }

  private answer(path: string, response: ServerResponse): void {
    const inside = path.startsWith(this.prefix) ? `/${path.slice(this.prefix.length)}` : null;
    const content = inside === null ? null : this.read(inside === '/' ? '/index.html' : inside);
    if (inside === null || content === null) {
      this.missed.push(path);
      response.writeHead(404).end();
      return;
    }
    const sent =
      this.headers === 'file'
        ? headersFor(inside, readFileSync(join(this.folder, '_headers'), 'utf8'))
        : this.headers === 'wrong'
          ? WRONG
          : [];
    for (const [name, value] of sent) response.appendHeader(name, value);
    response.setHeader('Content-Type', TYPES[extname(inside)] ?? 'text/html');
    // Browsers keep things for ten minutes by it, as hosts have it: the page must not depend on their asking again.
    response.setHeader('Cache-Control', 'max-age=600');
    response.end(content);
  }

  private read(path: string): Buffer | string | null {
    try {
      const content = readFileSync(join(this.folder, normalize(path)));
      if (!this.isNewer) return content;
      if (path === '/index.html')
        return content
          .toString()
          .replace(
            /(name="build" content=")(\d+)/,
            (_, before: string, build: string) => `${before}${Number(build) + 1}`,
          );
      if (path === '/service-worker.js')
        return content
          .toString()
          .replace(/"revision":"\w+","url":"index.html"/, '"revision":"newer","url":"index.html"');
      return content;
    } catch {
      return null;
    }
  }
}
