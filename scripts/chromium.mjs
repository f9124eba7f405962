import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where systems keep a Chromium or Chrome, in order of preference. */
function systemPlaces() {
  if (process.platform === 'win32') {
    return WINDOWS_ROOTS.flatMap((name) => process.env[name] ?? []).flatMap((root) => [
      path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(root, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  }
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ];
}

/**
 * True if the file exists and starts. Ubuntu's /usr/bin/chromium-browser can be a stub that only asks to install a
 * snap, and a downloaded browser may lack its shared libraries.
 */
function runs(file) {
  if (!existsSync(file)) return false;
  // On Windows `chrome --version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** The browser that Playwright downloads; an empty list if Playwright itself is not installed. */
function bundled() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * A Chromium for the tests: `CHROMIUM_PATH`, else Playwright's own, else the system's; `undefined` if there is none.
 * @returns {string | undefined}
 * @throws Error if `CHROMIUM_PATH` is set and does not run: another browser must not silently replace it.
 */
export function findChromium() {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) {
    if (runs(wished)) return wished;
    throw new Error(`CHROMIUM_PATH is ${wished}, which does not start. Correct it or unset it.`);
  }
  return [...bundled(), ...systemPlaces()].find(runs);
}
