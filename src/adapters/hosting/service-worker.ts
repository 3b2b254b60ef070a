/**
 * The service worker. It keeps the page's own files for when there is no network, and gives every answer the headers of the page where
 * the host sends none or wrong ones. It answers for nothing else: no other origin, and sockets never come through a worker.
 * A thread of its own: no other may import it.
 */
import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { isTakeOver } from './worker-messages';

/** The build writes them here, from `.config/headers.ts`. */
declare const HOSTING_HEADERS: {
  /** A host's own values of these are wrong. */
  readonly always: Readonly<Record<string, string>>;
  /** A host may have reasons for its own values of these. */
  readonly ifNone: Readonly<Record<string, string>>;
  /** By the address of a document within the scope; empty for that of the page and its threads. */
  readonly policies: Readonly<Record<string, string>>;
};
/** The part of its scope that is used: no library of types has both this scope and the others'. */
declare const self: {
  /** The build puts the list of the page's files here. */
  readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
};

const POLICY = 'Content-Security-Policy';

function withHeaders(request: Request, response: Response): Response {
  const { always, ifNone, policies } = HOSTING_HEADERS;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  const scope = new URL(self.registration.scope).pathname;
  const policy = policies[new URL(request.url).pathname.slice(scope.length)] ?? policies[''];
  for (const [name, value] of Object.entries({ ...ifNone, [POLICY]: policy }))
    if (!headers.has(name)) headers.set(name, value);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

const addHeaders: WorkboxPlugin = {
  handlerWillRespond: ({ request, response }) => Promise.resolve(withHeaders(request, response)),
};

addPlugins([addHeaders]);
precacheAndRoute(self.__WB_MANIFEST, {
  // A host may leave out `.html`.
  cleanURLs: true,
  directoryIndex: 'index.html',
  // Options behind a question mark are for the page: each such address is one file.
  ignoreURLParametersMatching: [/./],
});
cleanupOutdatedCaches();
// The first worker of this address makes the page work offline at once, and a newer one takes every tab with it.
clientsClaim();

// Only ever by a person's click: see `HostingDesk`.
self.addEventListener('message', ({ data }) => {
  if (isTakeOver(data)) void self.skipWaiting();
});
