import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, Rolldown, ViteBuilder } from 'vite';
// With their extensions: Node itself, and not only Vite's bundler, can then load the configuration.
import { partsOf } from './pages/parts.ts';
import { META_CSP } from './host/security.ts';
import { staticHost } from './host/static-host.ts';
import { wholeChunk } from './host/whole-chunk.ts';

const ENTRY = 'src/prerender/entry-server.tsx';
const BUNDLE = 'entry-server.js';
/** The client's second entry, which only the pages it is written into load. */
const MAIN = 'src/main.tsx';
const DRAWING = 'src/timeline/Timeline.tsx';
const RAIL = 'src/timeline/vertical/VerticalTimeline.tsx';
const MOVED = 'src/prerender/pages/moved.ts';
/** A classic script of every page. */
const EARLY_THEME = 'src/app/early-theme.ts';
const WORDS = ['src/i18n/zh/words.ts', 'src/i18n/en/words.ts'];

/**
 * Two builds in one `vite build`: the client's, then the app for Node, which renders one page per path into the
 * client's folder. `vite preview` then serves that folder as a static host would. In development it does nothing.
 *
 * `SITE_URL` (an origin such as https://example.org) makes canonical and card addresses absolute and adds a site
 * map; without it they are written relative to the root of the host, which is right wherever the site stands.
 */
export function prerenderPlugin(): Plugin {
  return {
    name: 'prerender',
    config: (config, { command, isPreview }) =>
      command === 'build' && !isPreview
        ? {
            environments: {
              client: {
                build: {
                  rolldownOptions: {
                    input: { index: 'index.html', moved: MOVED, theme: EARLY_THEME },
                    output: { codeSplitting: { groups: firstView(config.root) } },
                  },
                },
              },
              ssr: {
                build: {
                  ssr: true,
                  copyPublicDir: false,
                  // One per client folder: two builds at once must not write one bundle.
                  outDir: `node_modules/.cache/ssr-${digest(config.build?.outDir ?? 'dist')}`,
                  rolldownOptions: { input: ENTRY, output: { entryFileNames: BUNDLE } },
                },
              },
            },
            builder: { buildApp },
          }
        : {},
    transformIndexHtml: {
      order: 'pre',
      // Only where it is built: the development server works with inline scripts and eval.
      handler: (_html, { server }) =>
        server
          ? []
          : [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: META_CSP },
                injectTo: 'head-prepend',
              },
            ],
    },
    configurePreviewServer: ({ config, middlewares }) => {
      middlewares.use(staticHost(path.resolve(config.root, config.build.outDir), config.base));
    },
  };
}

/**
 * What is loaded as the app starts, in one script, and each form of the timeline in another: by rank, since they need
 * the first. What both forms need is in the first as well, so that neither brings the other, and so is what both
 * languages need.
 */
function firstView(root = process.cwd()) {
  const at = (file: string): string => path.posix.join(root.replaceAll(path.sep, '/'), file);
  return [
    { name: wholeChunk('app', [at(MAIN)], [at(DRAWING), at(RAIL)], WORDS.map(at)), priority: 2 },
    { name: wholeChunk('drawing', [at(DRAWING)]), priority: 1 },
    { name: wholeChunk('rail', [at(RAIL)]), priority: 1 },
  ];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

async function buildApp(builder: ViteBuilder): Promise<void> {
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error('the prerender plugin needs the environments client and ssr');
  const chunks = chunksOf(await builder.build(client));
  await builder.build(ssr);
  const { root, base } = builder.config;
  const outDir = path.resolve(root, client.config.build.outDir);
  const bundle = path.resolve(root, ssr.config.build.outDir, BUNDLE);
  // The bundle is what `ENTRY` was built into, so it exports what that file exports.
  const { publish } = (await import(pathToFileURL(bundle).href)) as typeof import('./entry-server');
  await publish({
    outDir,
    base,
    origin: originOf(process.env.SITE_URL),
    template: readFileSync(path.join(outDir, 'index.html'), 'utf8'),
    dataset: readFileSync(path.join(outDir, 'data', 'partnership.json'), 'utf8'),
    ledger: readFileSync(path.join(root, 'src', 'content', 'ledger.txt'), 'utf8'),
    movedScript: fileWith(chunks, MOVED),
    themeScript: fileWith(chunks, EARLY_THEME),
    parts: partsOf(chunks, fileWith(chunks, MAIN)),
    theme: readFileSync(path.join(root, 'src', 'app', 'theme.css'), 'utf8'),
  });
}

function chunksOf(built: Awaited<ReturnType<ViteBuilder['build']>>): Rolldown.OutputChunk[] {
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((one): (Rolldown.OutputChunk | Rolldown.OutputAsset)[] => ('output' in one ? one.output : []))
    .filter((one) => one.type === 'chunk');
}

/** The file that holds a module, hash and all, below the folder of the build. */
function fileWith(chunks: readonly Rolldown.OutputChunk[], module: string): string {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!chunk) throw new Error(`the client was built without ${module}`);
  return chunk.fileName;
}

/** @throws Error for anything but an http(s) origin: a path in it would stand in every address twice. */
function originOf(siteUrl: string | undefined): string | null {
  if (!siteUrl) return null;
  const url = new URL(siteUrl);
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(
      `SITE_URL is ${siteUrl}: give the origin alone, such as https://example.org, and the path by --base`,
    );
  }
  return url.origin;
}
