import { expect, test } from 'vitest';
import { resolveDataPath } from './page';
import { formatPath, parsePath, pathBelow } from './route';

test.each([
  '/',
  '/en/',
  '/milestones/talks/',
  '/en/milestones/joint-statement/',
  '/articles/press/',
  '/method/',
  '/en/print/',
  '/data/',
])('%s survives the round trip', (path) => expect(formatPath(parsePath(path))).toBe(path));

test.each([
  ['/milestones/talks', '/milestones/talks/'],
  ['/milestones/talks/index.html', '/milestones/talks/'],
  ['/en', '/en/'],
  ['/index.html', '/'],
  ['/en/method', '/en/method/'],
  ['/print/index.html', '/print/'],
  ['/en/Data', '/en/data/'],
  ['/milestones/talks/）', '/milestones/talks/'],
  ['/milestones/talks）。', '/milestones/talks/'],
  ['/milestones/talks/,', '/milestones/talks/'],
  ['/milestones/talks/”。', '/milestones/talks/'],
  ['/en/milestones/talks.', '/en/milestones/talks/'],
  ['/milestones/Talks/', '/milestones/talks/'],
  ['/EN/Articles/Press', '/en/articles/press/'],
  ['/milestones/talks/&utm_source=x', '/milestones/talks/'],
  ['/method/）', '/method/'],
  ['/）', '/'],
])('%s is read as %s', (path, canonical) => expect(formatPath(parsePath(path))).toBe(canonical));

test.each([
  '/milestones/',
  '/milestones/A%20B/',
  '/milestones/__proto__/',
  '/nowhere/',
  '/articles/a/b/',
  '/method/talks/',
  '/print/a/b/',
  '/data/partnership/',
])('%s is unknown and keeps its path', (path) =>
  expect(parsePath(path).route).toEqual({ kind: 'unknown', path }),
);

test.each([
  ['', '/milestones/talks/', '/milestones/talks/'],
  ['/x', '/x/en/', '/en/'],
  ['/x', '/X/en/', '/en/'],
  ['/x', '/x', '/'],
  ['/x', '/xy/', '~/xy/'],
  ['/%E4%B8%AD', '/中/a%20b/', '/a b/'],
  ['', '/%zz/', '/%zz/'],
])('below %s, %s is %s', (base, pathname, path) => expect(pathBelow(base, pathname)).toBe(path));

const PAGE = 'https://example.org/x/en/?q=1';

test.each([
  ['/x/data/other.json', '/x/data/other.json'],
  ['data/other.json', '/data/other.json'],
  ['https://example.org/data/other.json', '/data/other.json'],
])('?data=%s opens %s', (value, path) => expect(resolveDataPath(value, PAGE)).toBe(path));

test.each([
  'https://elsewhere.org/data.json',
  '//elsewhere.org/data.json',
  '/\\elsewhere.org/data.json',
  'javascript:alert(1)//.json',
  'data:application/json,{}.json',
  'https://user@example.org/data.json',
  '/data/page.html',
  'http://[',
])('?data=%s is refused', (value) => expect(resolveDataPath(value, PAGE)).toBeNull());
