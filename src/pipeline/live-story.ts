import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Files, Run } from './main.ts';
import type { Story } from './story.ts';

/** Texts by the paths of their files. */
type Drafts = ReadonlyMap<string, string>;

/** Editors write a file in several steps, which the watcher reports one by one. */
const SETTLED_MS = 40;

/**
 * `npm run dev` as an editor's desk: each save of a file of the story runs the pipeline. Its faults show in the page and in the
 * terminal until they are mended; meanwhile the page keeps the last dataset without faults. Nothing is written to the disk, so
 * that the ledger keeps no id of a draft: that is for `npm run data`.
 */
export function liveStory(root: string, story: Story): Plugin {
  return {
    name: 'live-story',
    apply: 'serve',
    configureServer(server) {
      /** What the last run without faults would have written. */
      let drafts: Drafts = new Map();
      let overlay: ReturnType<typeof overlayOf> | null = null;
      let timer: NodeJS.Timeout | undefined;

      const check = async (): Promise<void> => {
        const started = performance.now();
        const { run, written } = await runPipeline(server, root, story);
        const ms = Math.round(performance.now() - started);
        if (run.exitCode === 0) drafts = written;
        overlay = run.exitCode === 0 ? null : overlayOf(root, run);
        const head = `${story.annotations} checked in ${ms} ms`;
        if (overlay) {
          server.config.logger.error(`${head}\n${run.output}`, { timestamp: true });
          server.ws.send(overlay);
        } else {
          server.config.logger.info(`${head}: no fault`, { timestamp: true });
          server.ws.send({ type: 'full-reload' });
        }
      };
      const checkSoon = (): void => {
        clearTimeout(timer);
        timer = setTimeout(
          () => void check().catch((error: Error) => server.config.logger.error(String(error.stack))),
          SETTLED_MS,
        );
      };

      server.watcher.on('all', (_, file) => {
        if (path.resolve(file).startsWith(path.resolve(root, story.folder) + path.sep)) checkSoon();
      });
      // A page that opens later shows the faults as well.
      server.ws.on('connection', () => void (overlay && server.ws.send(overlay)));
      server.middlewares.use((request, response, next) => {
        const text = dataText(server, root, story, drafts, request.url ?? '');
        if (text === null) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(text);
      });
      checkSoon();
    },
  };
}

/** Vite loads the pipeline, so that a change of its code counts from the next save on. */
async function runPipeline(
  server: ViteDevServer,
  root: string,
  story: Story,
): Promise<{ readonly run: Run; readonly written: Drafts }> {
  const { runData, filesIn } = (await server.ssrLoadModule(
    '/src/pipeline/main.ts',
  )) as typeof import('./main');
  const written = new Map<string, string>();
  const files: Files = { read: filesIn(root).read, write: (file, text) => void written.set(file, text) };
  return { run: runData(files, story, []), written };
}

/** The text of a file of the story's data: the draft, or else what `npm run data` has written. `null` for any other address. */
function dataText(
  server: ViteDevServer,
  root: string,
  story: Story,
  drafts: Drafts,
  url: string,
): string | null {
  const { pathname } = new URL(url, 'http://host');
  const folder = `${server.config.base}data/`;
  if (!pathname.startsWith(folder)) return null;
  const file = `${story.data}/${path.posix.basename(pathname)}`;
  const draft = drafts.get(file);
  if (draft !== undefined) return draft;
  return file.endsWith('.json') && existsSync(path.join(root, file))
    ? readFileSync(path.join(root, file), 'utf8')
    : null;
}

/** The faults in Vite's overlay. Its file opens in the editor by a click; all other faults stand in the text. */
function overlayOf(root: string, { faults, output }: Run) {
  const [first] = faults;
  const file = path.join(root, first?.file ?? '');
  return {
    type: 'error',
    err: {
      message: output,
      stack: '',
      plugin: 'live-story',
      id: file,
      loc: { file, line: first?.line ?? 1, column: 0 },
    },
  } as const;
}
