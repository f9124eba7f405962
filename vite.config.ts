import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { prerenderPlugin } from './src/prerender/plugin.ts';

export default defineConfig({
  plugins: [react(), tailwindcss(), prerenderPlugin()],
  build: {
    // `npm test` builds into a folder of its own, so that it can run beside `npm start`.
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    // Vite would inline small assets as `data:` URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    // Every browser that this build supports knows `modulepreload`.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // This check warns when a plugin is slow, which depends on how busy the machine is.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // No other site may read what `vite preview` serves.
  preview: { cors: false },
});
