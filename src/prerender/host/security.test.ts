import { expect, test } from 'vitest';
import { cacheControl, headersFile, META_CSP, SECURITY_HEADERS } from './security';

test('allows only files of the site, and no text that becomes markup', () => {
  expect(META_CSP).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; " +
      'trusted-types dataset-worker',
  );
  expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${META_CSP}; frame-ancestors 'none'`);
});

test('lets only files with a hash in their name be cached for ever', () => {
  expect(cacheControl('assets/index-abc.js')).toMatch(/immutable/);
  expect(cacheControl('index.html')).toBe('no-cache');
  expect(cacheControl('data/partnership.json')).toBe('no-cache');
});

test('writes the same headers for a host, under its base', () => {
  const text = headersFile('/x/');
  for (const [name, value] of Object.entries(SECURITY_HEADERS))
    expect(text).toContain(`  ${name}: ${value}\n`);
  expect(text.match(/^\S.*$/gm)).toEqual(['/x/*', '/x/assets/*']);
});
