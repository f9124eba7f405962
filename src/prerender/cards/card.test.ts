import { expect, test } from 'vitest';
import { typeset } from './card';

const shown = (text: string): string => typeset(text, 'zh').replaceAll('\u200b', '|');

test('lets Chinese break between words, never before a closing mark or after an opening one', () => {
  expect(shown('条约》继续延期，开始')).toBe('条约》|继续|延期，|开始');
  expect(shown('同意《中俄睦邻友好合作条约》继续')).toMatch(/^同意\|《中俄\|.*条约》\|继续$/);
});

test('keeps a short quotation on one line', () => {
  expect(shown('“中俄教育年”成功举行')).toMatch(/^“中俄教育年”\|/);
});

test('adds only invisible characters', () => {
  const text = '习近平：以“教育年”为契机扩大双向留学';
  expect(typeset(text, 'zh').replaceAll('\u200b', '')).toBe(text);
});

test('breaks English at spaces only, and narrows its apostrophe', () => {
  expect(typeset('China’s plan', 'en')).toBe('Chinaʼs plan');
});
