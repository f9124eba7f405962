import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, Rolldown, ViteBuilder } from 'vite';
// The extensions let Node load the configuration without Vite's bundler.
import { chunkWith, partsOf } from './pages/parts.ts';
import { withStyleFirst } from './pages/template.ts';
import { META_CSP } from './host/security.ts';
import { staticHost } from './host/static-host.ts';

const ENTRY = 'src/prerender/entry-server.tsx';
const BUNDLE = 'entry-server.js';
const MAIN = 'src/main.tsx';
/** What the site is built from, by paths relative to the project. */
export interface StoryFiles {
  readonly data: string;
  readonly dataset: string;
  readonly ledger: string;
}

/** A separate entry: the only script of pages whose id moved. */
const MOVED = 'src/prerender/pages/moved.ts';
const FOLLOW_RETIRED = 'src/state/route/follow-retired.ts';
/** A separate entry: a classic script that every page runs before it paints. */
const EARLY_CHOICES = 'src/app/early-choices.ts';
/** A separate entry: the classic script of embeds, and their style sheet, which it imports. */
const EMBED = 'src/prerender/embed/in-frame.ts';
const OF_EMBEDS = 'src/prerender/embed/embed.css';

/**
 * Everything that the app imports statically goes into one chunk. Without this rule the bundler makes a chunk for each
 * module that the app shares with a lazy part: 17 requests and 127.3 kB (brotli) instead of 9 and 124.4 kB. The
 * small entries stay separate, because their pages must not load the app.
 */
const FIRST_VIEW: Rolldown.CodeSplittingGroup = {
  name: 'app',
  tags: ['$initial'],
  test: (id) =>
    ![MOVED, FOLLOW_RETIRED, EARLY_CHOICES, EMBED, OF_EMBEDS].some((file) => id.endsWith(`/${file}`)),
};

/**
 * Runs two builds in one `vite build`: the client, then the app for Node, which writes a page per address into the
 * client's folder. `vite preview` serves that folder as a static host would. The development server is unchanged.
 *
 * `SITE_URL` (an origin such as https://example.org) makes canonical and card addresses absolute and adds a site map.
 * Without it addresses start at the root of the host, which works on any host.
 *
 * `SITE_DATASET` (a file) builds the site of another dataset, which has no retired ids and no known changes. `npm run bench -- --site` does so.
 */
export function prerenderPlugin(story: StoryFiles): Plugin {
  return {
    name: 'prerender',
    config: (config, { command, isPreview }) =>
      command === 'build' && !isPreview
        ? {
            environments: {
              client: {
                build: {
                  rolldownOptions: {
                    input: { index: 'index.html', moved: MOVED, theme: EARLY_CHOICES, embed: EMBED },
                    output: { codeSplitting: { groups: [FIRST_VIEW] } },
                  },
                },
              },
              ssr: {
                build: {
                  ssr: true,
                  copyPublicDir: false,
                  // A folder per client folder, so that two builds at once do not overwrite each other's bundle.
                  outDir: `node_modules/.cache/ssr-${digest(config.build?.outDir ?? 'dist')}`,
                  rolldownOptions: { input: ENTRY, output: { entryFileNames: BUNDLE } },
                },
              },
            },
            builder: { buildApp: (builder) => buildApp(builder, story) },
          }
        : {},
    transformIndexHtml: {
      order: 'pre',
      // Only in a build: the development server needs inline scripts and eval.
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

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

async function buildApp(builder: ViteBuilder, story: StoryFiles): Promise<void> {
  const { client, ssr } = builder.environments;
  if (!client || !ssr) throw new Error('the prerender plugin needs the environments client and ssr');
  const chunks = chunksOf(await builder.build(client));
  await builder.build(ssr);
  const { root, base } = builder.config;
  const outDir = path.resolve(root, client.config.build.outDir);
  const bundle = path.resolve(root, ssr.config.build.outDir, BUNDLE);
  // The bundle is built from `ENTRY`, so it has the exports of that file.
  const { publish } = (await import(pathToFileURL(bundle).href)) as typeof import('./entry-server');
  const data = path.join(outDir, 'data', path.basename(story.dataset));
  const { SITE_URL, SITE_DATASET: other } = process.env;
  // Vite has copied `public` with the data of the default story. A site holds those of its own story only.
  rmSync(path.join(outDir, 'data'), { recursive: true, force: true });
  cpSync(path.join(root, story.data), path.join(outDir, 'data'), { recursive: true });
  const changes = path.join(outDir, 'data', 'changes.json');
  if (other) {
    copyFileSync(other, data);
    writeFileSync(changes, '[]\n');
  }
  const embed = chunkWith(chunks, EMBED);
  await publish({
    outDir,
    base,
    origin: originOf(SITE_URL),
    template: withStyleFirst(readFileSync(path.join(outDir, 'index.html'), 'utf8')),
    dataset: readFileSync(data, 'utf8'),
    changes: readFileSync(changes, 'utf8'),
    ledger: other ? '' : readFileSync(path.join(root, story.ledger), 'utf8'),
    movedScript: chunkWith(chunks, MOVED).fileName,
    themeScript: chunkWith(chunks, EARLY_CHOICES).fileName,
    embedScript: embed.fileName,
    embedStyle: styleOf(embed),
    parts: partsOf(chunks, chunkWith(chunks, MAIN).fileName),
    theme: readFileSync(path.join(root, 'src', 'app', 'styles', 'tokens.css'), 'utf8'),
  });
}

function chunksOf(built: Awaited<ReturnType<ViteBuilder['build']>>): Rolldown.OutputChunk[] {
  const outputs = Array.isArray(built) ? built : [built];
  return outputs
    .flatMap((one): (Rolldown.OutputChunk | Rolldown.OutputAsset)[] => ('output' in one ? one.output : []))
    .filter((one) => one.type === 'chunk');
}

/** The style sheet that an entry imports. @throws Error when it has none, or more than one. */
function styleOf({ fileName, viteMetadata }: Rolldown.OutputChunk): string {
  const [style, ...more] = viteMetadata?.importedCss ?? [];
  if (style === undefined || more.length > 0) throw new Error(`${fileName} has not one style sheet`);
  return style;
}

/** @throws Error for anything but an http(s) origin. The base path is given by `--base`. */
function originOf(siteUrl: string | undefined): string | null {
  if (!siteUrl) {
    console.warn('SITE_URL is not set: cards and feeds need it, since they hold absolute addresses.');
    return null;
  }
  const url = new URL(siteUrl);
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(
      `SITE_URL is ${siteUrl}: give the origin alone, such as https://example.org, and the path by --base`,
    );
  }
  return url.origin;
}
