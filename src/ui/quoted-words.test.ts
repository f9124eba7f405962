import { expect, test } from 'vitest';
import { quotationMarks } from './QuotedWords';

test.each(['“俄中教育年”将开启', '主题年——“中俄教育年”', '在成功举行“俄中文化年”后'])(
  'draws no second pair of quotation marks around words that contain some: %s',
  (words) => {
    expect(quotationMarks(words)).toBe('');
  },
);

test('draws both quotation marks around words without any', () => {
  expect(quotationMarks('25周年')).toMatch(/before:.*after:/);
});
