import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderPanel } from '../../render-panel.fixture';
import { samplePanels, TALKS } from '../../sample.fixture';
import { ArticleText } from './ArticleText';

/** The report of the sample in the form of a page of a portal. */
function portalReport() {
  const dataset = samplePanels();
  const articles = dataset.articles.map((article) =>
    article.id !== TALKS
      ? article
      : {
          ...article,
          url: 'https://example.org/report',
          licence: 'CC BY 4.0',
          blocks: [
            ...article.blocks.slice(0, 1),
            { id: 'source', kind: 'source' as const, text: '来源：新华社', joins: [] },
            ...article.blocks.slice(1, 2),
            { id: 'subhead', kind: 'subhead' as const, text: '一、政治互信', joins: [] },
            ...article.blocks.slice(2),
          ],
        },
  );
  const [report] = articles.filter(({ id }) => id === TALKS);
  if (!report) throw new Error('the sample has no such report');
  return { report, dataset: { ...dataset, articles } };
}

test('a report shows its section heads as headings, and its line of source, in print order', () => {
  const { report, dataset } = portalReport();
  const $ = load(renderPanel(<ArticleText article={report} target={null} />, dataset, '/'));
  const shown = $('[data-block]').toArray();
  const tags: ReadonlyMap<string, string> = new Map([
    ['headline', 'h2'],
    ['subhead', 'h3'],
  ]);
  expect(shown.map((block) => [block.tagName, $(block).text()])).toEqual(
    report.blocks.map(({ kind, text }) => [tags.get(kind) ?? 'p', text]),
  );
});

test('its publisher leads to where it was published, and its licence is named', () => {
  const { report, dataset } = portalReport();
  const $ = load(renderPanel(<ArticleText article={report} target={null} />, dataset, '/'));
  expect($('header a[href="https://example.org/report"]').text()).toBe('新华社');
  expect($('header').text()).toContain('CC BY 4.0');
});
