import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

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
export function runs(file) {
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
 * The headless shell that Playwright downloads: its folder `chromium_headless_shell-1255` stands beside `chromium-1255`, and
 * inside it each system has another path.
 */
function bundledShells() {
  return bundled().flatMap((browser) => {
    const folder = browser.replace(/([\\/])chromium-(\d+)[\\/].*/, '$1chromium_headless_shell-$2');
    if (folder === browser || !existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(chrome-headless-shell|headless_shell)(\.exe)?$/.test(path.basename(file)))
      .map((file) => path.join(folder, file));
  });
}

/**
 * @returns {string | undefined} the browser that `CHROMIUM_PATH` names
 * @throws Error if it does not run: another browser must not silently replace it.
 */
function wished() {
  const file = process.env.CHROMIUM_PATH;
  if (!file || runs(file)) return file || undefined;
  throw new Error(`CHROMIUM_PATH is ${file}, which does not start. Correct it or unset it.`);
}

/**
 * The full browser, which the bench measures: `CHROMIUM_PATH`, else Playwright's own, else the system's; `undefined` if there is none.
 * @returns {string | undefined}
 */
export const findChromium = () => wished() ?? [...bundled(), ...systemPlaces()].find(runs);

/**
 * Chromium without the parts that draw windows, tabs and menus. The browser tests take two thirds of the CPU time with it.
 * @returns {string | undefined}
 */
export const findShell = () =>
  wished() ?? [...bundledShells(), '/usr/bin/chromium-headless-shell'].find(runs);

/** @returns {string | undefined} */
export const findTestBrowser = () => findShell() ?? findChromium();
