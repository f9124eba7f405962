import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { liveStory } from './src/pipeline/live-story.ts';
import { chosenStory, rootLocale } from './src/pipeline/story.ts';
import { prerenderPlugin } from './src/prerender/plugin.ts';

/** Vite's helper for `import()` is a virtual module; `importLate` says why it is replaced. */
const importLatePlugin: Plugin = {
  name: 'import-late',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => `export { importLate as __vitePreload } from '/src/state/late-files.ts'`,
  },
};

const story = chosenStory(import.meta.dirname);

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    prerenderPlugin(story),
    liveStory(import.meta.dirname, story),
    importLatePlugin,
  ],
  define: { __STORY__: JSON.stringify({ name: story.name, locale: rootLocale(import.meta.dirname, story) }) },
  build: {
    // `npm test` builds into other folders, so that it can run beside `npm start`.
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    // By default Vite inlines small assets as `data:` URLs, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: {
      // All supported browsers know `modulepreload`.
      polyfill: false,
      // Vite names a chunk only where it has dependencies.
      resolveDependencies: (file, deps, { hostType }) =>
        hostType === 'js' ? [...new Set([file, ...deps])] : deps,
    },
    reportCompressedSize: false,
    // This check warns of slow plugins, which depends on how busy the machine is.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // No other site may read what `vite preview` serves.
  preview: { cors: false },
});
