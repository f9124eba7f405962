import { expect, test } from 'vitest';
import { headersFile, headersOf, META_CSP } from './security';

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
    expect(policyOf(below), below).toBe(`${META_CSP}; frame-ancestors *`);
  for (const below of ['', 'en/', 'milestones/embed/', 'embedded/', '404.html', 'assets/embed-1.js'])
    expect(policyOf(below), below).toBe(`${META_CSP}; frame-ancestors 'none'`);
});

test('lets any origin read embeds, what they load, and data, and no other page', () => {
  const readers = (below: string) => headersOf(below)['Access-Control-Allow-Origin'];
  for (const below of ['embed/', 'en/embed/oembed.json', 'assets/embed-1.js', 'data/partnership.json'])
    expect(readers(below), below).toBe('*');
  for (const below of ['', 'milestones/talks/', 'cards/talks.zh.png'])
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
    'milestones/a/index.html',
    'milestones/b/index.html',
    'embed/index.html',
    'en/index.html',
    'en/embed/index.html',
    'en/embed/milestones/a/index.html',
  ];
  const text = headersFile('/x/', files);
  expect(text.match(/^\S.*$/gm)).toEqual([
    '/x/',
    '/x/404.html',
    '/x/assets/*',
    '/x/embed/*',
    '/x/en/',
    '/x/en/embed/*',
    '/x/en/index.html',
    '/x/index.html',
    '/x/milestones/*',
  ]);
  const ruleOf = (path: string) => `${text.split('\n\n').find((rule) => rule.startsWith(`${path}\n`))}\n`;
  for (const [name, value] of Object.entries(headersOf('en/embed/')))
    expect(ruleOf('/x/en/embed/*')).toContain(`  ${name}: ${value}\n`);
  expect(ruleOf('/x/milestones/*')).toContain("frame-ancestors 'none'");
});
