import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

/** Ours to pick: other work on the same machine may hold any fixed one. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

// Each worker reads this file again: what was found first is handed on through the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_BASE_PORT ??= String(await freePort());
process.env.E2E_CHROMIUM ??= findChromium() ?? '';
const root = `http://127.0.0.1:${process.env.E2E_PORT}/`;
/** The same site built for a folder of a host, as GitHub Pages has it. */
const below = `http://127.0.0.1:${process.env.E2E_BASE_PORT}/x/`;
const executablePath = process.env.E2E_CHROMIUM;

/** Journeys about what the host sends, the same for every screen; and those that every base must pass. */
const HOST = 'served.spec.ts';
const DEEP_LINKS = 'every-milestone.spec.ts';
const PHONE = '*.phone.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A journey that fails once and then passes is told as flaky: a busy machine must not hide what the others found.
  retries: 1,
  workers: 2,
  // Twice the usual patience: the machine may be shared, and a wait ends as soon as what it waits for is there.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['dot'], ['json']] : [['list']],
  use: {
    // Tests go to paths without a leading slash, so that they hold under any base.
    baseURL: root,
    locale: 'zh-CN',
    // Far from Beijing and with a summer time: a date read through the device's zone then differs.
    timezoneId: 'America/St_Johns',
    browserName: 'chromium',
    launchOptions: executablePath ? { executablePath } : {},
    screenshot: 'only-on-failure',
    // What cannot be clicked is a fault of its own, and is told before the whole test runs out.
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'desktop', testIgnore: PHONE, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testMatch: [
        PHONE,
        'selection.spec.ts',
        'hostile-links.spec.ts',
        'accessibility.spec.ts',
        'first-view.spec.ts',
      ],
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'below',
      testMatch: [HOST, DEEP_LINKS],
      // Below a base the app is shown every milestone in one language: the other is proven at the root.
      grepInvert: /selects its milestone everywhere \(.*, zh\)/,
      use: { viewport: { width: 1440, height: 900 }, baseURL: below },
    },
  ],
  webServer: [server(root, 'node_modules/.cache/e2e-dist'), server(below, 'node_modules/.cache/e2e-dist-x')],
});

function server(url: string, outDir: string) {
  const { port, pathname } = new URL(url);
  return {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort --base ${pathname}`,
    url,
    env: { OUT_DIR: outDir },
    reuseExistingServer: false,
  };
}
