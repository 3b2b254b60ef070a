/** Finds the Chrome or Chromium that tests drive, and how to start it so that it behaves as a viewer's does. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of `CHROME_PATH`, an installed Chrome or Chromium, or the one Playwright downloaded; null when there is none. */
export function findChrome(): string | null {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  const installed = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...installed, ...MAC_APPS, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/**
 * Playwright mutes audio and lifts the throttling of hidden pages by default: both would hide what these tests look for,
 * so those flags are dropped. The sandbox cannot be set up by root and is given up only there.
 */
export function chromeLaunchOptions(extraArgs: readonly string[] = []): LaunchOptions {
  const executablePath = findChrome();
  if (executablePath === null) throw new Error('no Chrome or Chromium found: install one or set CHROME_PATH');
  return {
    executablePath,
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
      ...extraArgs,
    ],
    ignoreDefaultArgs: [
      '--mute-audio',
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
  };
}
