import { defineConfig, type Project } from '@playwright/test';
import { freePort } from './e2e/free-port.ts';
import { findTestBrowser } from './scripts/chromium.mjs';
import { findFirefox } from './scripts/engines.mjs';
import './src/state/route/story.fixture.ts';

// Each worker reads this file again. The environment hands on what the first reading found.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_BASE_PORT ??= String(await freePort());
process.env.E2E_CHROMIUM ??= findTestBrowser() ?? '';
process.env.E2E_FIREFOX ??= findFirefox() ?? '';
const root = `http://127.0.0.1:${process.env.E2E_PORT}/`;
/** The same site under a path, as on GitHub Pages. */
const below = `http://127.0.0.1:${process.env.E2E_BASE_PORT}/x/`;
const executablePath = process.env.E2E_CHROMIUM;

const PHONE = '*.phone.spec.ts';
/** Only the site under a path runs these. */
const BELOW = 'base-path.spec.ts';

/** Journeys that need neither touch nor print nor boxes that are equal to a pixel. */
const JOURNEYS = [
  'article',
  'chips',
  'cite',
  'data-faults',
  'embed',
  'first-sign',
  'help',
  'home',
  'hostile-links',
  'hover-card',
  'keyboard',
  'large-dataset',
  'menus',
  'motion',
  'panes',
  'search',
  'selection',
  'share',
  'time-zones',
  'view-history',
];

/**
 * The Firefox of the system, whose media are set by preferences. What only Chromium can be told is tagged `@chromium`, and what no engine does in its
 * own way `@one-engine`.
 */
const inFirefox = (
  name: string,
  specs: readonly string[],
  grep: Pick<Project, 'grep' | 'grepInvert'>,
  firefoxUserPrefs: Readonly<Record<string, number>> = {},
): Project => ({
  name,
  testMatch: specs.map((spec) => `${spec}.spec.ts`),
  ...grep,
  use: {
    viewport: { width: 1440, height: 900 },
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: {
      ...(process.env.E2E_FIREFOX && { executablePath: process.env.E2E_FIREFOX }),
      firefoxUserPrefs,
    },
  },
});

const STILL = { 'ui.prefersReducedMotion': 1 };
const FORCED = { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 2 };

export default defineConfig({
  testDir: 'e2e',
  // vitest runs `e2e/*.test.ts`.
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A test that fails once and then passes is reported as flaky: one slow moment must not stop the run.
  retries: 1,
  workers: 2,
  // Twice Playwright's default: the machine may be shared, and a wait ends as soon as its condition holds.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['dot'], ['json']] : [['list']],
  use: {
    // Tests use paths without a leading slash, which work under any base.
    baseURL: root,
    locale: 'zh-CN',
    // Far from Beijing and with daylight saving time: a date in the zone of the device then differs.
    timezoneId: 'America/St_Johns',
    browserName: 'chromium',
    launchOptions: executablePath ? { executablePath } : {},
    screenshot: 'only-on-failure',
    // An element that cannot be clicked is reported before the whole test runs out of time.
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'desktop', testIgnore: [PHONE, BELOW], use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testMatch: [
        PHONE,
        'selection.spec.ts',
        'deep-links.spec.ts',
        'without-scripts.spec.ts',
        'accessibility.spec.ts',
        'first-view.spec.ts',
        'walk.spec.ts',
        'first-sign.spec.ts',
      ],
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'below',
      testMatch: [BELOW, 'served.spec.ts'],
      use: { viewport: { width: 1440, height: 900 }, baseURL: below },
    },
    inFirefox('firefox', JOURNEYS, { grepInvert: /@chromium|@one-engine|with reduced motion/ }),
    inFirefox('firefox, still', ['motion', 'walk'], { grep: /with reduced motion|walk\.spec/ }, STILL),
    inFirefox('firefox, dark', ['dark'], {}, { 'ui.systemUsesDarkTheme': 1 }),
    inFirefox('firefox, forced', ['forced-colors'], { grep: /colours, light/ }, { ...STILL, ...FORCED }),
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
