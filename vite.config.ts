/** Build, dev server, production server and tests. `.config/headers.ts` says what headers any other host must send. */
import { defineConfig } from 'vitest/config';
import { ISOLATION_HEADERS } from './.config/headers.ts';
import { hostingPlugins } from './.config/hosting-plugin.ts';
import { validatorPlugin } from './.config/validator-plugin.ts';
import { LongestFirst } from './test/longest-first.ts';
import { testProjects } from './test/projects.ts';

const PORT = Number(process.env['PORT'] ?? 4173);
const HAS_DESKTOP =
  process.env['CI'] === undefined &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

export default defineConfig({
  // A folder on some host is not always at its root.
  base: './',
  plugins: [validatorPlugin(), hostingPlugins()],
  build: {
    // The overlay runs in the browser inside OBS, which is years older than Chrome.
    target: 'chrome127',
    assetsInlineLimit: 0,
    sourcemap: true,
    rolldownOptions: {
      output: {
        // One file has what the page needs at once. Views that load later share most of it, and would cut it into ten.
        codeSplitting: { groups: [{ name: 'page', test: /src\/ui\/page\/main\.ts$/ }] },
      },
    },
  },
  worker: { format: 'es' },
  server: { host: 'localhost', headers: ISOLATION_HEADERS },
  preview: {
    host: 'localhost',
    port: PORT,
    strictPort: true,
    open: HAS_DESKTOP,
  },
  test: {
    projects: testProjects,
    sequence: { sequencer: LongestFirst },
    // A failure in a report says all that differs: 'Array(1)' names nothing.
    chaiConfig: { truncateThreshold: 0 },
  },
});
