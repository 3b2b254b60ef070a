/** Provides what the tests need of the machine, a browser and a sound server: installs it when it is missing and can be. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChrome } from './chrome';

const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const run = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

const canUseApt = (): boolean => process.getuid?.() === 0 && isOnPath('apt-get');

const installPackages = (...packages: string[]): boolean =>
  run('apt-get', 'update', '-q') &&
  run('apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packages);

/** Returns why there is no browser to test in, or null when there is one. */
export function provideChrome(): string | null {
  if (findChrome() !== null) return null;
  console.log('installing a browser: no Chrome or Chromium found');
  if (canUseApt()) installPackages('chromium');
  if (findChrome() === null) run('npx', 'playwright', 'install', 'chromium');
  return findChrome() === null ? 'no Chrome or Chromium: install one, or set CHROME_PATH' : null;
}

/** Returns why there is no sound server to record volts with, or null when there is one. */
export function providePulseAudio(): string | null {
  const isInstalled = (): boolean => isOnPath('pulseaudio') && isOnPath('pactl') && isOnPath('parec');
  if (isInstalled()) return null;
  if (canUseApt()) installPackages('pulseaudio', 'pulseaudio-utils');
  return isInstalled() ? null : 'no PulseAudio: install pulseaudio and pulseaudio-utils (Linux only)';
}

/** Returns why there is no real OBS to try, or null when there is one. */
export function provideObs(): string | null {
  const isInstalled = (): boolean => isOnPath('obs') && isOnPath('Xvfb');
  if (isInstalled()) return null;
  console.log('installing OBS and Xvfb');
  if (canUseApt()) installPackages('obs-studio', 'xvfb');
  return isInstalled() ? null : 'no OBS: install obs-studio and xvfb (Linux only)';
}
