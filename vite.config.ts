/** Build, dev server, production server and tests. The headers below are the ones that any other host must send. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { validatorPlugin } from './.config/validator-plugin.ts';
import { LongestFirst } from './test/longest-first.ts';
import { testProjects } from './test/projects.ts';

/** The one script that is no file: it runs in the frame of the lookout, whose origin may load none. */
const LOOKOUT_SCRIPT = readFileSync(new URL('src/adapters/lookout-script.ts', import.meta.url), 'utf8');
const LOOKOUT_HASH = createHash('sha256').update(LOOKOUT_SCRIPT.replaceAll('\r\n', '\n')).digest('base64');

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${LOOKOUT_HASH}'`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' wss://irc-ws.chat.twitch.tv ws://127.0.0.1:* ws://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html twitch-to-cv',
].join('; ');

const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const PRODUCTION_HEADERS = {
  ...ISOLATION_HEADERS,
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  // The lookout's frame has an origin that cannot be named here. The policy above lets the page have no other frame.
  'Permissions-Policy': 'microphone=*, speaker-selection=*, camera=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const PORT = Number(process.env['PORT'] ?? 4173);
const HAS_DESKTOP =
  process.env['CI'] === undefined &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

export default defineConfig({
  plugins: [validatorPlugin()],
  build: {
    // The overlay runs in the browser inside OBS, which is years older than Chrome.
    target: 'chrome127',
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: { input: ['index.html', 'overlay.html', 'play.html'] },
  },
  worker: { format: 'es' },
  server: { host: 'localhost', headers: ISOLATION_HEADERS },
  preview: {
    host: 'localhost',
    port: PORT,
    strictPort: true,
    open: HAS_DESKTOP,
    headers: PRODUCTION_HEADERS,
  },
  test: {
    projects: testProjects,
    sequence: { sequencer: LongestFirst },
    // A failure in a report says all that differs: 'Array(1)' names nothing.
    chaiConfig: { truncateThreshold: 0 },
  },
});
