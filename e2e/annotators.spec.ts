import '../src/i18n/load-all';
import type { Page } from '@playwright/test';
import { annotationPage } from '../src/share/exports/annotations';
import { withAstral } from '../src/share/exports/astral.fixture';
import { published, sourceOf } from '../src/share/exports/export-source.fixture';
import { articleText } from '../src/dataset/text/article-text';
import { serveBundle } from './clients';
import { expect, test } from './fixtures';

// The clients stand for a program of a reader's own, which our policy does not bind.
test.use({ bypassCSP: true });

/** What the tests read of the exported annotations. */
interface Annotation {
  readonly id: string;
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly type: string; readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly type: string; readonly start: number; readonly end: number },
    ];
  };
}

/** As published, and with a character in each headline that is one code point and two UTF-16 units. */
const DATASETS = [
  ['as published', published],
  ['after 𠮷', withAstral(published)],
] as const;

/** Opens the text of each report as the browser shows plain text, and hands over its annotations. */
async function eachText(
  page: Page,
  root: string,
  look: (annotations: readonly Annotation[], name: string) => Promise<void>,
): Promise<void> {
  await serveBundle(page, 'annotators');
  for (const [name, dataset] of DATASETS) {
    const { items } = JSON.parse(annotationPage(sourceOf('zh', dataset, new URL(root).origin)) ?? '') as {
      readonly items: readonly Annotation[];
    };
    for (const { id, blocks } of dataset.articles) {
      const address = `${root}articles/${id}/text.txt`;
      const text = articleText(blocks);
      if (dataset !== published) {
        await page.route(address, (route) =>
          route.fulfill({ body: text, contentType: 'text/plain; charset=utf-8' }),
        );
      }
      await page.goto(address);
      expect(await page.evaluate(() => document.body.textContent)).toBe(text);
      const own = items.filter(({ target }) => target.source === address);
      expect(own.length).toBeGreaterThan(0);
      await look(own, `${id}, ${name}`);
    }
  }
}

const wanted = (annotations: readonly Annotation[]): readonly [string, readonly string[]][] =>
  annotations.map(({ id, target }) => [id, [target.selector[0].exact]]);

test('Apache Annotator finds every passage once, by its words and by its place', async ({
  page,
  baseURL,
}) => {
  await eachText(page, baseURL ?? '', async (annotations, name) => {
    const found = await page.evaluate(async (all) => {
      const url = '/clients/annotators.js';
      const client = (await import(url)) as typeof import('./annotators');
      const scope = document.createRange();
      scope.selectNodeContents(document.body);
      const texts = async (matches: AsyncIterable<Range>): Promise<string[]> => {
        const list: string[] = [];
        for await (const range of matches) list.push(range.toString());
        return list;
      };
      const byWords: [string, string[]][] = [];
      const byPlace: [string, string[]][] = [];
      for (const { id, target } of all) {
        const [quote, position] = target.selector;
        byWords.push([
          id,
          await texts(client.createTextQuoteSelectorMatcher({ ...quote, type: 'TextQuoteSelector' })(scope)),
        ]);
        byPlace.push([
          id,
          await texts(
            client.createTextPositionSelectorMatcher({ ...position, type: 'TextPositionSelector' })(scope),
          ),
        ]);
      }
      return { byWords, byPlace };
    }, annotations);
    expect(found.byWords, name).toEqual(wanted(annotations));
    expect(found.byPlace, name).toEqual(wanted(annotations));
  });
});

test('Recogito marks the exact words of every passage', async ({ page, baseURL }) => {
  await eachText(page, baseURL ?? '', async (annotations, name) => {
    const found = await page.evaluate(async (all) => {
      const url = '/clients/annotators.js';
      const client = (await import(url)) as typeof import('./annotators');
      const text = document.body.textContent ?? '';
      const points = Array.from(text);
      // Recogito counts UTF-16 units where the standard says code points, so its adapter converts them.
      const units = (point: number): number => points.slice(0, point).join('').length;
      const container = document.querySelector('pre') ?? document.body;
      const format = client.W3CTextFormat(location.href, container);
      const annotator = client.createTextAnnotator(container, {
        adapter: {
          ...format,
          parse: (annotation) =>
            format.parse({
              ...annotation,
              target: [annotation.target].flat().map((target) => ({
                ...target,
                selector: [target.selector]
                  .flat()
                  .map((selector) =>
                    selector.type === 'TextPositionSelector'
                      ? { ...selector, start: units(selector.start), end: units(selector.end) }
                      : selector,
                  ),
              })),
            }),
        },
      });
      // Not as replacements: version 4.1.1 does not look for the words of those.
      annotator.setAnnotations(all as unknown as Parameters<typeof annotator.setAnnotations>[0], false);
      return annotator.state.store
        .all()
        .map(({ id, target }) => [id, target.selector.map(({ range }) => range.toString())] as const);
    }, annotations);
    expect(found, name).toHaveLength(annotations.length);
    expect(new Map(found), name).toEqual(new Map(wanted(annotations)));
  });
});
