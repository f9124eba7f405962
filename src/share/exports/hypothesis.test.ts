import { expect, test } from 'vitest';
import { headlineOf } from '../article-names';
import { published, sourceOf } from './export-source.fixture';
import { hypothesisFile } from './hypothesis';

interface File {
  readonly annotations: readonly {
    readonly id: string;
    readonly user: string;
    readonly user_info: { readonly display_name: string };
    readonly uri: string;
    readonly text: string;
    readonly permissions: { readonly read: readonly string[] };
  }[];
}

const fileOf = (locale: 'zh' | 'en', dataset = published): File =>
  JSON.parse(hypothesisFile(sourceOf(locale, dataset)) ?? '{}') as File;

test.each(['zh', 'en'] as const)(
  'each report is a user, so that a reader imports those of the page that is open (%s)',
  (locale) => {
    const { annotations } = fileOf(locale);
    expect(annotations).toHaveLength(published.milestones.flatMap(({ passages }) => passages).length);
    for (const article of published.articles) {
      const own = annotations.filter(({ user }) => user === `acct:${article.id}@example.org`);
      expect(own.length).toBeGreaterThan(0);
      const prefix = locale === 'en' ? 'en/' : '';
      for (const { uri, user_info } of own) {
        expect(uri).toBe(`https://example.org/${prefix}articles/${article.id}/`);
        expect(user_info.display_name).toBe(headlineOf(article, locale));
      }
    }
  },
);

test('an annotation is private, and its text is plain Markdown', () => {
  const [first] = published.milestones;
  const hostile = { zh: '*粗* <b>[链](x)</b>', en: '*bold* <b>[link](x)</b>' };
  const dataset = { ...published, milestones: first ? [{ ...first, title: hostile }] : [] };
  const [annotation] = fileOf('en', dataset).annotations;
  expect(annotation?.permissions.read).toEqual([annotation?.user]);
  expect(annotation?.text.split('\n\n')).toEqual([
    String.raw`**\*bold\* \<b\>\[link\]\(x\)\</b\>** 1996`,
    first?.summary.en,
    `Our translation: “${first?.passages[0]?.gloss.en}”`,
    `<https://example.org/en/milestones/${first?.id}/#${first?.passages[0]?.id}>`,
  ]);
});

test('there is no file where the site does not know its address, or without passages', () => {
  expect(hypothesisFile(sourceOf('zh', published, ''))).toBeNull();
  expect(hypothesisFile({ ...sourceOf('zh'), milestones: [] })).toBeNull();
});
