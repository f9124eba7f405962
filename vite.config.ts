import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { prerenderPlugin } from './src/prerender/plugin.ts';

export default defineConfig({
  plugins: [react(), tailwindcss(), prerenderPlugin()],
  build: {
    // `npm test` builds into other folders, so that it can run beside `npm start`.
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    // By default Vite inlines small assets as `data:` URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    // All supported browsers know `modulepreload`.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // This check warns of slow plugins, which depends on how busy the machine is.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // No other site may read what `vite preview` serves.
  preview: { cors: false },
});
