import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { applyFilter, NO_FILTER } from '../../dataset/search/filter';
import { calendarIcs } from './calendar';
import { milestonesCsv } from './csv';
import { published, sourceOf } from './export-source.fixture';
import { reportsCsl } from './reports';
import { shownSource } from './shown';

const index = indexDataset(published);
const { locale, words, stamp, pageAddress, textAddress } = sourceOf('en');
const shown = (filter: Partial<typeof NO_FILTER>) =>
  shownSource(index, applyFilter({ ...NO_FILTER, ...filter }, index), {
    locale,
    words,
    stamp,
    pageAddress,
    textAddress,
  });

test('without a filter the files are those that the site publishes', () => {
  expect(milestonesCsv(shown({}))).toBe(milestonesCsv(sourceOf('en')));
  expect(reportsCsl(shown({}))).toBe(reportsCsl(sourceOf('en')));
});

test('a filter leaves its milestones in reading order, and the reports that they quote', () => {
  const { milestones, dataset } = shown({ article: ['visa'], kind: ['statement'] });
  const wanted = published.milestones.filter(
    ({ kind, passages }) => kind === 'statement' && passages.some(({ article }) => article === 'visa'),
  );
  expect(wanted).not.toEqual([]);
  expect(milestones.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  expect(dataset.articles.map(({ id }) => id)).toEqual(['visa']);
});

test('a calendar of what is filtered does not say that it is the published one', () => {
  const ics = calendarIcs(shown({ track: ['people'] })) ?? '';
  expect(ics).toContain('UID:visa-expiry@');
  expect(ics).not.toMatch(/^SOURCE/m);
});
