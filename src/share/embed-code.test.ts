import { readFileSync } from 'node:fs';
import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { EMBED_HEIGHT, embedCode, embedPath } from './embed-code';

test('leads to the embed of a milestone, and from every other page to that of the whole timeline', () => {
  expect(embedPath({ locale: 'zh', route: { kind: 'milestone', id: 'talks' } })).toBe(
    '/embed/milestones/talks/',
  );
  expect(embedPath({ locale: 'en', route: { kind: 'milestone', id: 'talks' } })).toBe(
    '/en/embed/milestones/talks/',
  );
  expect(embedPath({ locale: 'zh', route: { kind: 'whole' } })).toBe('/embed/');
  expect(embedPath({ locale: 'en', route: { kind: 'article', id: 'talks' } })).toBe('/en/embed/');
  expect(embedPath({ locale: 'en', route: { kind: 'print' } })).toBe('/en/embed/');
});

test('stands in the README for the newsroom that has no menu at hand', () => {
  const code = embedCode({
    url: 'https://example.org/embed/milestones/talks/',
    title: '两国元首会谈',
    height: EMBED_HEIGHT,
  });
  expect(readFileSync('README.md', 'utf8')).toContain(code);
});

test('is two lines that an article can hold, whatever the title', () => {
  const title = `"><script>alert('1')</script>“Talks” & more`;
  const url = 'https://example.org/en/embed/?a=1&theme=dark';
  const code = embedCode({ url, title, height: 512 });
  expect(code.trimEnd().split('\n')).toHaveLength(2);
  const $ = load(code);
  expect($('script')).toHaveLength(1);
  const { attribs } = $('iframe').get(0) ?? { attribs: {} };
  expect(attribs).toMatchObject({ src: url, title, width: '100%', height: '512' });
});
