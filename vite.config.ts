import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { prerenderPlugin } from './src/prerender/plugin.ts';

export default defineConfig({
  // What React has had itself since 18, and wouter still brings for older ones.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
  plugins: [react(), tailwindcss(), prerenderPlugin()],
  build: {
    // The tests build into a folder of their own, so that they and `npm start` never write one at once.
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    // Inlined assets would be `data:` addresses, and the polyfill an inline script: the policy refuses both.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Of a part that is loaded later: what it imports is here already, but for a file or two that follow it. Lists of
      // their names would be the first view's to carry.
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    // There is one style sheet: no part that is loaded later has to ask for it.
    cssCodeSplit: false,
    // Slower than the default and 1 % smaller: the budget of a first view is counted in such steps.
    minify: 'terser',
    // Safari 10 is a wish of Vite's for every build; it cannot load this one in any case.
    terserOptions: {
      module: true,
      safari10: false,
      ecma: 2020,
      // Calls inlined, functions wrapped in `!` and `typeof` compared another way are shorter, and pack worse.
      compress: { passes: 4, ecma: 2020, inline: 1, negate_iife: false, typeofs: false },
    },
    reportCompressedSize: false,
    // Advice on the speed of plugins, printed or not by the load of the machine.
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake: {
        // Makers of things at the top of modules of D3, React and wouter: what nobody asks of them is left out.
        manualPureFunctions: [
          ...['bisector', 'ticker', 'timeInterval', 'timeWeekday', 'utcWeekday', 'Blur2', 'blurImage'],
          ...['createContext', 'forwardRef'],
        ],
        // D3 reads `.range` of every interval it makes, asked for or not. No getter of ours does more than get.
        propertyReadSideEffects: false,
      },
    },
  },
  preview: { cors: false },
});
