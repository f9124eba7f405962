import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { LOCALES } from '../../dataset/model/kinds';
import { sampleMilestone } from '../../dataset/model/sample.fixture';
import type { Locale, Milestone } from '../../dataset/model/schema';
import { wordsIn } from '../../i18n/dictionary';
import { markName } from './mark-name';

const index = indexDataset(
  parseDataset(readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8')),
);

const twoPassages = [...index.milestones].flatMap(({ passages }) => passages).slice(0, 2);
const talks = sampleMilestone({
  id: 'talks',
  title: { zh: '习近平同普京在人民大会堂举行会谈', en: 'Talks in the Great Hall of the People' },
  label: { zh: '两国元首会谈', en: 'Talks' },
  when: {
    edtf: '2026-05-20',
    dayPart: 'morning',
    earliest: null,
    latest: null,
    basis: 'inferred',
    after: [],
    before: [],
  },
  passages: twoPassages,
});

const nameOf = (change: Partial<Milestone>, locale: Locale = 'zh'): string =>
  markName({ ...talks, ...change }, { length: 84, indexOf: () => 6 }, locale, wordsIn(locale));

test('a name says position, date, title, certainty and quotations', () => {
  expect(nameOf({})).toBe(
    '第 7 个里程碑，共 84 个，2026年5月20日上午，习近平同普京在人民大会堂举行会谈，推断，2 处引文',
  );
});

test('a long name is cut to sixty characters and keeps the label', () => {
  const name = nameOf({ title: { zh: '很长的标题'.repeat(12), en: '' } });
  expect([...name].length).toBeLessThanOrEqual(60);
  expect(name).toContain(talks.label.zh);
});

test.each(LOCALES)('no milestone of the published dataset has a longer name (%s)', (locale) => {
  const names = [...index.milestones].map((milestone) =>
    markName(milestone, index.milestones, locale, wordsIn(locale)),
  );
  expect(names.filter((name) => [...name].length > 60)).toEqual([]);
});

test('the label is never cut, even if it alone is too long', () => {
  const en = 'a label of far more than sixty characters, which no editor would ever write';
  expect(nameOf({ title: { zh: '', en }, label: { zh: '', en } }, 'en')).toContain(en);
});
