import { expect, test } from 'vitest';
import { marksAround } from './QuotedWords';

test.each(['“俄中教育年”将开启', '主题年——“中俄教育年”', '在成功举行“俄中文化年”后'])(
  'words with marks of their own get no second pair: %s',
  (words) => {
    expect(marksAround(words)).toBe('');
  },
);

test('words without any get both', () => {
  expect(marksAround('25周年')).toMatch(/before:.*after:/);
});
