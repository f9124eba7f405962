import { expect, test } from 'vitest';
import { grammarOf, isLanguageTag, languageOf } from './languages';

test.each([
  ['zh-Hans', 'zh'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  // Dates in traditional characters: 週, 後, 兩.
  ['zh-TW', null],
  ['zh-Hant', null],
  ['fr', null],
  ['ar', null],
])('the grammar of %s is %s', (tag, grammar) => expect(grammarOf(tag)).toBe(grammar));

test('a language is named by its tag', () => {
  expect(['en', 'pt-BR', 'sr-Cyrl-RS'].every(isLanguageTag)).toBe(true);
  expect(['', 'Chinese (simplified)', 'zh_Hans', 'e'].some(isLanguageTag)).toBe(false);
});

test('a report has its own language, or that of the dataset', () => {
  const dataset = { language: 'en', articles: [{ id: 'a', language: 'fr' }, { id: 'b' }] };
  expect(['a', 'b', 'unknown'].map((id) => languageOf(dataset, id))).toEqual(['fr', 'en', 'en']);
});
