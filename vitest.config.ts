import { defineConfig } from 'vitest/config';

// Far from UTC and with daylight saving time: code that uses local time by mistake fails on every machine.
process.env.TZ = 'America/St_Johns';

const UNIT = ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'];

export default defineConfig({
  test: {
    environment: 'node',
    // Other work may slow the machine down, and a test that passes does not wait.
    testTimeout: 30_000,
    setupFiles: ['src/i18n/load-all.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: UNIT } },
      // Needs the two builds of `npm test`.
      { extends: true, test: { name: 'built', include: ['e2e/*.test.ts'] } },
    ],
  },
});
