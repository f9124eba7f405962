import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

const MODULES = path.join(import.meta.dirname, '..', 'node_modules');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Answers requests below `/clients/<name>/` with the files of an installed package, as its own server would. */
export async function servePackage(page: Page, name: string, packageName: string): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith(`/clients/${name}/`),
    async (route) => {
      const below = decodeURI(new URL(route.request().url()).pathname).slice(`/clients/${name}/`.length);
      const file = path.join(MODULES, packageName, path.normalize(`/${below}`));
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return route.fulfill({ status: 404 });
      return route.fulfill({
        body: readFileSync(file),
        contentType: TYPES[path.extname(file)] ?? 'text/html',
      });
    },
  );
}

/** Bundles one module of this folder with the packages that it exports, and serves it as `/clients/<module>.js`. */
export async function serveBundle(page: Page, module: string): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(import.meta.dirname, `${module}.ts`), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${module} has no bundle`);
  const { code } = chunk;
  await page.route(`**/clients/${module}.js`, (route) =>
    route.fulfill({ body: code, contentType: 'text/javascript' }),
  );
}
