import '../src/i18n/load-all';
import type { Page } from '@playwright/test';
import { published, sourceOf } from '../src/share/exports/export-source.fixture';
import { hypothesisFile } from '../src/share/exports/hypothesis';
import { servePackage } from './clients';
import { index } from './dataset';
import { expect, ready, test } from './fixtures';

// The client stands for the extension of a reader, which our policy does not bind.
test.use({ bypassCSP: true });

interface Imported {
  readonly id: string;
  readonly uri: string;
  readonly user: string;
  readonly target: readonly [{ readonly selector: readonly [{ readonly exact: string }] }];
}

/** Where the client has marked an annotation. Offsets count UTF-16 units of the block. */
interface Marked {
  readonly block: string;
  readonly start: number;
  readonly text: string;
}

/** Pages of the service to which the client leads. */
const LINKS = ['account.settings', 'groups.new', 'search.tag', 'signup', 'user'];

/** What the service would answer: its routes, a reader who is not logged in, one group, and the annotations of the page. */
function answersOf(root: string, rows: readonly Imported[]): Readonly<Record<string, unknown>> {
  const routes = ['profile.read', 'profile.groups.read', 'groups.read', 'search', 'links'];
  const links: Record<string, unknown> = {};
  for (const name of routes) {
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    let at = links;
    for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
    at[last] = { method: 'GET', url: `${root}clients/api/${name}`, desc: name };
  }
  const group = {
    id: '__world__',
    name: 'Public',
    type: 'open',
    links: {},
    scopes: { enforced: false, uri_patterns: [] },
  };
  return {
    '': { links },
    links: Object.fromEntries(LINKS.map((name) => [name, `${root}clients/${name}/:user/:tag`])),
    'profile.read': { userid: null, authority: 'example.org', features: {}, groups: [], preferences: {} },
    'profile.groups.read': [group],
    'groups.read': [group],
    search: { total: rows.length, rows, replies: [] },
  };
}

const configOf = (root: string): object => ({
  assetRoot: `${root}clients/hypothesis/`,
  sidebarAppUrl: `${root}clients/app.html`,
  apiUrl: `${root}clients/api/`,
  showHighlights: 'always',
});

const CONFIG_TYPE = { type: 'application/json', className: 'js-hypothesis-config' };
const BOOT = '/clients/hypothesis/build/boot.js';

/** Stands in for the service: its API, and the page of its sidebar. */
async function serveClient(page: Page, root: string, rows: readonly Imported[]): Promise<void> {
  const answers = answersOf(root, rows);
  await page.route('**/clients/api/**', (route) => {
    const name = new URL(route.request().url()).pathname.replace(/.*\/clients\/api\//, '');
    return name in answers
      ? route.fulfill({ json: answers[name] })
      : route.fulfill({ status: 404, json: {} });
  });
  await page.route('**/clients/app.html*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script type="${CONFIG_TYPE.type}" class="${CONFIG_TYPE.className}">${JSON.stringify(configOf(root))}</script><hypothesis-app></hypothesis-app><script src="${BOOT}"></script>`,
    }),
  );
}

async function startClient(page: Page, root: string): Promise<void> {
  await page.evaluate(
    ([type, config]) => document.head.append(Object.assign(document.createElement('script'), type, config)),
    [CONFIG_TYPE, { textContent: JSON.stringify(configOf(root)) }] as const,
  );
  await page.addScriptTag({ url: BOOT });
}

const asLine = ({ block, start, text }: Marked): string => `${block} ${start} ${text}`;

/** What the client has marked in the page. Our translations, which stand between the lines of a report in English, do not count. */
function markedIn(page: Page): Promise<Marked[]> {
  return page.evaluate(() => {
    const printed = (range: Range): string => {
      const copy = range.cloneContents();
      for (const gloss of copy.querySelectorAll('[data-gloss]')) gloss.remove();
      return copy.textContent;
    };
    const pieces = new Map<object, Element[]>();
    for (const piece of document.querySelectorAll('hypothesis-highlight')) {
      const { _annotation: annotation } = piece as Element & { readonly _annotation: object };
      pieces.set(annotation, [...(pieces.get(annotation) ?? []), piece]);
    }
    return Array.from(pieces.values(), (own) => {
      const [first, last] = [own[0], own.at(-1)];
      const block = first?.closest('[data-article] [data-block]');
      if (!block || !first || !last || !block.contains(last))
        return { block: 'elsewhere', start: 0, text: '' };
      const [before, quote] = [document.createRange(), document.createRange()];
      before.setStart(block, 0);
      before.setEndBefore(first);
      quote.setStartBefore(first);
      quote.setEndAfter(last);
      const name = block.getAttribute('data-block') ?? '';
      return { block: name, start: printed(before).length, text: printed(quote) };
    });
  });
}

test('Hypothesis marks every passage once, with its exact words, where the dataset says', async ({
  page,
  baseURL,
}) => {
  const root = baseURL ?? '';
  await servePackage(page, 'hypothesis', 'hypothesis');
  for (const locale of ['zh', 'en'] as const) {
    const file = JSON.parse(hypothesisFile(sourceOf(locale, published, new URL(root).origin)) ?? '') as {
      readonly annotations: readonly Imported[];
    };
    for (const { id } of index.dataset.articles) {
      const below = `${locale === 'en' ? 'en/' : ''}articles/${id}/`;
      const own = file.annotations.filter(({ uri }) => uri === root + below);
      await serveClient(page, root, own);
      await page.goto(below);
      await ready(page);
      await startClient(page, root);
      await expect
        .poll(async () => (await markedIn(page)).length, { message: below, timeout: 20_000 })
        .toBe(own.length);
      const wanted = [...index.milestones]
        .flatMap(({ passages }) => passages)
        .filter(({ article }) => article === id)
        .map(({ block, start, quote }) => ({ block, start, text: quote }));
      const marked = await markedIn(page);
      expect(marked.map(asLine).toSorted(), below).toEqual(wanted.map(asLine).toSorted());
    }
  }
});
