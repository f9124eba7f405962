import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { LOCALES } from '../../dataset/model/kinds';
import { wordsIn } from '../../i18n/dictionary';
import { dateInWords } from '../../time/date-words';
import { markName } from './mark-name';

const index = indexDataset(
  parseDataset(readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8')),
);

const talks = {
  at: 7,
  total: 84,
  date: '2026年5月20日上午',
  title: '习近平同普京在人民大会堂举行会谈',
  label: '两国元首会谈',
  basis: '由原文推算',
  briefBasis: '由原文推算',
  passages: 2,
};

test('a name says position, date, title, certainty and quotations', () => {
  expect(markName(talks, wordsIn('zh').timeline)).toBe(
    '第 7 项，共 84 项，2026年5月20日上午，习近平同普京在人民大会堂举行会谈，由原文推算，原文 2 处',
  );
});

test('a long name is cut to sixty characters and keeps the label', () => {
  const name = markName({ ...talks, title: '很长的标题'.repeat(12) }, wordsIn('zh').timeline);
  expect([...name].length).toBeLessThanOrEqual(60);
  expect(name).toContain(talks.label);
});

test.each(LOCALES)('no milestone of our dataset has a longer name (%s)', (locale) => {
  const { timeline, dataset } = wordsIn(locale);
  const names = [...index.milestones].map(({ when, title, label, passages }, i) =>
    markName(
      {
        at: i + 1,
        total: index.milestones.length,
        date: dateInWords(when.edtf, locale, when.dayPart),
        title: title[locale],
        label: label[locale],
        basis: dataset.basis[when.basis],
        briefBasis: timeline.briefBasis[when.basis],
        passages: passages.length,
      },
      timeline,
    ),
  );
  expect(names.filter((name) => [...name].length > 60)).toEqual([]);
});

test('the label is never cut, even if it alone is too long', () => {
  const label = 'a label of far more than sixty characters, which no editor would ever write';
  expect(markName({ ...talks, title: label, label }, wordsIn('en').timeline)).toContain(label);
});
