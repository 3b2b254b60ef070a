/** Build, dev server, production server and tests. The headers below are the ones that any other host must send. */
import { defineConfig } from 'vitest/config';
import { validatorPlugin } from './.config/validator-plugin.ts';
import { testProjects } from './test/projects.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
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
  'Permissions-Policy': 'microphone=(self), speaker-selection=(self), camera=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const PORT = Number(process.env['PORT'] ?? 4173);
const HAS_DESKTOP =
  process.env['CI'] === undefined &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

export default defineConfig({
  plugins: [validatorPlugin()],
  build: { target: 'chrome130', assetsInlineLimit: 0, sourcemap: true },
  worker: { format: 'es' },
  server: { host: 'localhost', headers: ISOLATION_HEADERS },
  preview: {
    host: 'localhost',
    port: PORT,
    strictPort: true,
    open: HAS_DESKTOP,
    headers: PRODUCTION_HEADERS,
  },
  test: { projects: testProjects },
});
