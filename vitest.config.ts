import { defineConfig } from 'vitest/config';

// Far from UTC and with daylight saving time: code that uses local time by mistake fails on every machine.
process.env.TZ = 'America/St_Johns';

const UNIT = ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'];
/** Tests that replace a module, or load it anew, or timers that a module keeps: they need modules of their own. */
const ISOLATED = [
  'src/app/filter-model.test.tsx',
  'src/dataset/load/queries.test.ts',
  'src/share/root-locale.test.ts',
  'src/timeline/input/view-controller.test.ts',
];

export default defineConfig({
  test: {
    environment: 'node',
    // Other work may slow the machine down, and a test that passes does not wait.
    testTimeout: 30_000,
    setupFiles: ['src/state/route/story.fixture.ts', 'src/i18n/load-all.ts'],
    projects: [
      // Test files share the modules of their worker, which takes half the time.
      { extends: true, test: { name: 'unit', include: UNIT, exclude: ISOLATED, isolate: false } },
      { extends: true, test: { name: 'unit-isolated', include: ISOLATED } },
      // Needs the two builds of `npm test`.
      { extends: true, test: { name: 'built', include: ['e2e/*.test.ts'] } },
      // Needs the first of them. The hooks start a display, a driver and a server.
      { extends: true, test: { name: 'webkit', include: ['e2e/webkit/*.test.ts'], hookTimeout: 30_000 } },
    ],
  },
});
