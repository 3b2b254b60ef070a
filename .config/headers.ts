/**
 * The one table of headers: the preview server sends it, the build writes it into `_headers`, the service worker adds it where a host
 * sends none, and the documents carry their policy in a meta element.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type Headers = Readonly<Record<string, string>>;
type Policy = Readonly<Record<string, string>>;

/** The one script that is no file: it runs in the frame of the lookout, whose origin may load none. */
const LOOKOUT_SCRIPT = readFileSync(new URL('../src/adapters/lookout-script.ts', import.meta.url), 'utf8');
const LOOKOUT_HASH = createHash('sha256').update(LOOKOUT_SCRIPT.replaceAll('\r\n', '\n')).digest('base64');

/** Without shared memory between the threads the page falls back to messages. */
export const ISOLATION_HEADERS: Headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For every file too. */
const CAUTION_HEADERS: Headers = {
  // The lookout's frame has an origin that cannot be named here. The policy of the page lets it have no other frame but the overlay, of this origin.
  'Permissions-Policy': 'microphone=*, speaker-selection=*, camera=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const STRICT: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html twitch-to-cv',
};

/** The policy of each document, by its file. Threads have that of the page. */
const POLICIES: Readonly<Record<string, Policy>> = {
  'index.html': {
    ...STRICT,
    'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${LOOKOUT_HASH}'`,
    'worker-src': "'self'",
    'manifest-src': "'self'",
    // The preview of the overlay.
    'frame-src': "'self'",
    // Programs on this computer: OBS, a chat of one's own, a collector of traces. A policy cannot name [::1].
    'connect-src':
      "'self' wss://irc-ws.chat.twitch.tv ws://127.0.0.1:* ws://localhost:* http://127.0.0.1:* http://localhost:*",
  },
  // OBS restyles it by a style element that it puts into the head. Nothing else of it may be inline.
  'overlay.html': {
    ...STRICT,
    'style-src': "'self' 'unsafe-inline'",
    'frame-ancestors': "'self'",
  },
  // The worker keeps it for when there is no network. It connects nowhere.
  'play.html': { ...STRICT, 'worker-src': "'self'" },
};
const PAGE = 'index.html';

const write = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

/** By the name of a document in the folder of the build. */
const policyOf = (document: string): Policy => POLICIES[document] ?? POLICIES[PAGE];

const COMMON_HEADERS: Headers = { ...ISOLATION_HEADERS, ...CAUTION_HEADERS };

/** The policy as a meta element may carry it: browsers ignore `frame-ancestors` there, and complain. */
export const metaPolicyOf = (document: string): string =>
  write(
    Object.fromEntries(Object.entries(policyOf(document)).filter(([name]) => name !== 'frame-ancestors')),
  );

/** A host may leave out `.html` in an address, and the name of the page. */
const addressesOf = (document: string): readonly string[] =>
  document === PAGE ? ['', document] : [document, document.replace(/\.html$/, '')];

/** The headers of whatever has that path within the folder of the build; `path` begins with no slash. */
export function headersOf(path: string): Headers {
  const [document = PAGE] = Object.keys(POLICIES).filter((name) => addressesOf(name).includes(path));
  return { ...COMMON_HEADERS, 'Content-Security-Policy': write(policyOf(document)) };
}

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read. A policy stands once for each address: of two that match, one host
 * sends the first and another joins them.
 */
export function headersFile(): string {
  const block = (address: string, headers: Headers): string =>
    [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const policyAt = (address: string): string =>
    block(`/${address}`, { 'Content-Security-Policy': headersOf(address)['Content-Security-Policy'] });
  const addresses = [...Object.keys(POLICIES).flatMap(addressesOf), 'assets/*', 'service-worker.js'];
  return `${[block('/*', COMMON_HEADERS), ...addresses.map(policyAt)].join('\n\n')}\n`;
}

/** The table for the service worker, which stands in for a host that sends no headers or wrong ones. */
export const workerHeaders = () => ({
  always: ISOLATION_HEADERS,
  ifNone: CAUTION_HEADERS,
  policies: Object.fromEntries(
    Object.keys(POLICIES)
      .flatMap(addressesOf)
      .map((address) => [address, headersOf(address)['Content-Security-Policy']]),
  ),
});
