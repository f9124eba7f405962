import { expect, test } from 'vitest';
import { SAMPLE } from '../sample-dataset.fixture';
import { articleTexts } from './article-texts';

test('the text of an article is its blocks, one a line', () => {
  expect(articleTexts(SAMPLE.articles)).toEqual([
    {
      file: 'articles/talks/text.txt',
      text: '中俄关系进入更有作为更快发展的新阶段\n5月20日上午，两国元首举行会谈。',
    },
  ]);
});

test('a text with another hash than the dataset says is not published', () => {
  const [report] = SAMPLE.articles;
  if (!report) throw new Error('the sample has a report');
  const other = { ...report, blocks: report.blocks.slice(1) };
  expect(() => articleTexts([other])).toThrow(`the text of talks has the SHA-256 ${report.hash}`);
});
