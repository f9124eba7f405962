import { expect, test } from 'vitest';
import type { Article, Passage } from '../dataset/model/schema';
import { quoteText } from './quote-text';

const passage: Passage = {
  id: 'talks.a',
  article: 'talks',
  block: 'p1',
  start: 0,
  end: 9,
  quote: '“中俄教育年”将开启',
  prefix: '',
  suffix: '',
  speaker: 'narration',
  gloss: { en: 'the Years of Education will open' },
};

const article: Article = {
  id: 'talks',
  publisher: { zh: '新华社', en: 'Xinhua' },
  label: { zh: '会谈', en: 'Talks' },
  gloss: { en: 'A new stage' },
  date: '2026-05-20',
  hash: '0'.repeat(64),
  blocks: [{ id: 'h1', kind: 'headline', text: '进入新阶段', joins: [] }],
};

const url = 'https://a.example/milestones/talks/#talks.a';

test('has title, publisher, date and link, and the words unchanged', () => {
  expect(quoteText({ passage, article, url }, 'zh').plain).toBe(
    '““中俄教育年”将开启”（《进入新阶段》，新华社，2026年5月20日）\nhttps://a.example/milestones/talks/#talks.a',
  );
});

test('says in English that the translation is ours', () => {
  expect(quoteText({ passage, article, url }, 'en').plain).toBe(
    '““中俄教育年”将开启” [our translation: “the Years of Education will open”] (“进入新阶段”, Xinhua, 20 May 2026)\nhttps://a.example/milestones/talks/#talks.a',
  );
});

test('keeps hostile words as text in the formatted form', () => {
  const hostile = { ...passage, quote: '<img src=x onerror=alert(1)>&' };
  const { html } = quoteText({ passage: hostile, article, url: 'https://a.example/?q="><b>' }, 'zh');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;');
  expect(html).not.toMatch(/<(?!\/?(?:p|a|br)\b)/);
  expect(html).toContain('href="https://a.example/?q=&quot;&gt;&lt;b&gt;"');
});

test('an English quotation has no translation', () => {
  const english = { ...passage, quote: 'The bridge opened.', gloss: { en: 'The bridge opened.' } };
  const { plain } = quoteText({ passage: english, article, url: 'https://a.example/' }, 'en');
  expect(plain).toMatch(/^“The bridge opened\.” \(“/);
});
