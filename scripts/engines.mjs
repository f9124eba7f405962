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
