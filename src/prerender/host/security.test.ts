import { expect, test } from 'vitest';
import { headersAt, headersFile, headersOf, META_CSP } from './security';

test('allows only files of the site, and no text that becomes markup', () => {
  expect(META_CSP).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; " +
      'trusted-types dataset-worker',
  );
});

test('lets only embeds be framed', () => {
  const policyOf = (below: string) => headersOf(below)['Content-Security-Policy'];
  for (const below of [
    'embed/',
    'en/embed/',
    'embed/milestones/talks/',
    'en/embed/milestones/talks/?theme=dark',
  ])
    expect(policyOf(below), below).toBe(META_CSP);
  for (const below of ['', 'en/', 'milestones/embed/', 'embedded/', '404.html', 'assets/embed-1.js'])
    expect(policyOf(below), below).toBe(`${META_CSP}; frame-ancestors 'none'`);
});

test('lets any origin read embeds, what they load, and data, and no other page', () => {
  const readers = (below: string) => headersOf(below)['Access-Control-Allow-Origin'];
  for (const below of [
    'embed/',
    'en/embed/oembed.json',
    'assets/embed-1.js',
    'data/partnership.json',
    'articles/talks/text.txt',
  ])
    expect(readers(below), below).toBe('*');
  for (const below of ['', 'milestones/talks/', 'articles/talks/', 'cards/talks.zh.png'])
    expect(readers(below), below).toBe(undefined);
});

test('lets only files with a hash in their name be cached for ever', () => {
  expect(headersOf('assets/index-abc.js')['Cache-Control']).toMatch(/immutable/);
  expect(headersOf('index.html')['Cache-Control']).toBe('no-cache');
  expect(headersOf('data/partnership.json')['Cache-Control']).toBe('no-cache');
});

test('writes one rule for each path of a host, under its base', () => {
  const files = [
    'index.html',
    '404.html',
    '_headers',
    '.nojekyll',
    'assets/index-abc.js',
    'articles/a/index.html',
    'articles/a/text.txt',
    'milestones/a/index.html',
    'milestones/b/index.html',
    'embed/index.html',
    'en/index.html',
    'en/articles/a/index.html',
    'en/embed/index.html',
    'en/embed/milestones/a/index.html',
  ];
  const text = headersFile('/x/', files);
  expect(text.match(/^\S.*$/gm)).toEqual([
    '/x/',
    '/x/404.html',
    '/x/articles/a/',
    '/x/articles/a/index.html',
    '/x/articles/a/text.txt',
    '/x/assets/*',
    '/x/embed/*',
    '/x/en/',
    '/x/en/articles/*',
    '/x/en/embed/*',
    '/x/en/index.html',
    '/x/index.html',
    '/x/milestones/*',
  ]);
  const at = (path: string) => Object.fromEntries(headersAt(text, path));
  for (const below of ['', 'en/embed/milestones/a/', 'milestones/b/', 'articles/a/', 'assets/index-abc.js'])
    expect(at(`/x/${below}`), below).toEqual(headersOf(below));
  expect(at('/x/articles/a/text.txt')).toMatchObject({
    'Access-Control-Allow-Origin': '*',
    'Content-Type': 'text/plain; charset=utf-8',
  });
  // Of a path without a file, hosts send the headers of its folder, or none.
  expect(at('/x/embed/nowhere/')).toEqual(headersOf('embed/'));
  expect(at('/x/nowhere/')).toEqual({});
});
