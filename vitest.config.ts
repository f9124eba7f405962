import { defineConfig } from 'vitest/config';

// Far from UTC and with a summer time of its own: a slip into local time then fails on every machine.
process.env.TZ = 'America/St_Johns';

export default defineConfig({
  test: {
    environment: 'node',
    // The machine may be shared: patience costs nothing where all goes well.
    testTimeout: 30_000,
    setupFiles: ['src/i18n/load-all.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
  },
});
