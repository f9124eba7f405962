import { existsSync } from 'node:fs';
import path from 'node:path';
import { runs, WINDOWS_ROOTS } from './chromium.mjs';

/**
 * The Firefox of the system, or the one that `FIREFOX_PATH` names.
 * @returns {string | undefined}
 */
export const findFirefox = () =>
  process.env.FIREFOX_PATH ||
  [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...WINDOWS_ROOTS.flatMap((name) => process.env[name] ?? []).map((root) =>
      path.join(root, 'Mozilla Firefox', 'firefox.exe'),
    ),
  ].find(runs);

/** Debian, Fedora and Arch keep the small browser of WebKitGTK in different folders. */
const MINI_BROWSERS = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '', '../libexec'].flatMap((folder) =>
  ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((version) =>
    path.join('/usr/lib', folder, version, 'MiniBrowser'),
  ),
);

/**
 * What drives WebKit: its WebDriver, the small browser that it starts, and a display without a screen. All or nothing; Linux only.
 * @returns {{ driver: string, browser: string, display: string } | undefined}
 */
export function findWebKit() {
  const [driver, display] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  const browser = MINI_BROWSERS.find((file) => existsSync(file));
  return browser && [driver, display].every((file) => existsSync(file))
    ? { driver, browser, display }
    : undefined;
}
