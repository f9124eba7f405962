import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from 'vitest';
import { LOCALES } from '../../dataset/model/kinds';
import { published, sourceOf } from './export-source.fixture';
import { reportsBibtex, reportsCsl } from './reports';

test.each(LOCALES)('both files of references have every report, in the same order (%s)', (locale) => {
  const csl: { id: string; title: string }[] = JSON.parse(reportsCsl(sourceOf(locale)) ?? '');
  expect(csl.map(({ id }) => id)).toEqual(published.articles.map(({ id }) => `${published.id}-report-${id}`));
  const { data } = new Cite(reportsBibtex(sourceOf(locale)) ?? '');
  expect(data.map(({ title }) => title)).toEqual(csl.map(({ title }) => title));
});

test('there is no file of references without a report', () => {
  const empty = sourceOf('zh', { ...published, articles: [] });
  expect(reportsCsl(empty)).toBe(null);
  expect(reportsBibtex(empty)).toBe(null);
});
