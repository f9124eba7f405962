import { expect, test } from 'vitest';
import { slicePoints } from '../../dataset/model/code-points';
import type { Dataset } from '../../dataset/model/schema';
import { articleText } from '../../dataset/text/article-text';
import { annotationPage } from './annotations';
import { withAstral } from './astral.fixture';
import { published, sourceOf } from './export-source.fixture';

const ROOT = 'https://example.org/';
const passages = published.milestones.flatMap(({ passages: own }) => own);

/** The fields of the page that the tests read. */
interface Page {
  readonly partOf: { readonly total: number };
  readonly items: readonly {
    readonly id: string;
    readonly body: readonly { readonly purpose: string; readonly value: string; readonly language: string }[];
    readonly target: {
      readonly source: string;
      readonly scope: string;
      readonly selector: readonly [
        { readonly exact: string; readonly prefix: string; readonly suffix: string },
        { readonly start: number; readonly end: number },
      ];
    };
  }[];
}

const pageOf = (dataset?: Dataset): Page =>
  JSON.parse(annotationPage(sourceOf('zh', dataset)) ?? '{}') as Page;

test('every passage is one annotation, whose address shows it', () => {
  const { items, partOf } = pageOf();
  expect(partOf.total).toBe(passages.length);
  expect(items.map(({ id }) => id)).toEqual(
    published.milestones.flatMap(({ id, passages: own }) =>
      own.map((passage) => `${ROOT}milestones/${id}/#${passage.id}`),
    ),
  );
});

test('an annotation has title and summary in both languages and the translation of the quotation', () => {
  const [first] = published.milestones;
  expect(pageOf().items[0]?.body.map(({ value, language }) => [value, language])).toEqual([
    [first?.title.zh, 'zh-Hans'],
    [first?.title.en, 'en'],
    [first?.summary.zh, 'zh-Hans'],
    [first?.summary.en, 'en'],
    [first?.passages[0]?.gloss.en, 'en'],
  ]);
});

test.each([
  ['the dataset', published],
  ['a dataset with a character beyond 16 bits before each article', withAstral(published)],
])(
  'the offsets in the text of its report cut out the quotation, and the words around it are there: %s',
  (_, dataset) => {
    for (const { id, target } of pageOf(dataset).items) {
      const article = dataset.articles.find((one) => target.source === `${ROOT}articles/${one.id}/text.txt`);
      const text = articleText(article?.blocks ?? []);
      const [{ exact, prefix, suffix }, { start, end }] = target.selector;
      expect(slicePoints(text, start, end), id).toBe(exact);
      expect(target.scope, id).toBe(`${ROOT}articles/${article?.id}/`);
      expect(text.split(prefix + exact + suffix), id).toHaveLength(2);
    }
  },
);

test('there is no page without passages, or where the texts are not published', () => {
  expect(annotationPage({ ...sourceOf('zh'), milestones: [] })).toBeNull();
  expect(annotationPage({ ...sourceOf('zh'), textAddress: () => null })).toBeNull();
});

test('a page that is published nowhere has no id', () => {
  const page = annotationPage({ ...sourceOf('zh'), ownAddress: null }) ?? '';
  const { id, partOf } = JSON.parse(page);
  expect([id, partOf.id]).toEqual([undefined, undefined]);
  expect(partOf.total).toBe(passages.length);
});
