import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerTo, type IsFile, staticHost } from './static-host';

const files = new Set([
  'index.html',
  '404.html',
  'milestones/talks/index.html',
  'data/partnership.json',
  '_headers',
]);
const isFile: IsFile = (below) => files.has(below);
const unknown = { kind: 'file', file: '404.html', status: 404 };

describe.each(['/', '/x/'])('a static host under %s', (base) => {
  const ask = (path: string) => answerTo(base + path, base, isFile);

  test('answers with the file of a page, with any query', () => {
    expect(ask('')).toEqual({ kind: 'file', file: 'index.html', status: 200 });
    expect(ask('milestones/talks/?q=a/b')).toEqual({
      kind: 'file',
      file: 'milestones/talks/index.html',
      status: 200,
    });
    expect(ask('data/partnership.json')).toMatchObject({ file: 'data/partnership.json', status: 200 });
  });

  test('redirects a page without its slash to the one with it, and keeps the query', () => {
    expect(ask('milestones/talks?scale=true')).toEqual({
      kind: 'redirect',
      to: `${base}milestones/talks/?scale=true`,
    });
  });

  test.each([
    'milestones/unknown/',
    'milestones/unknown',
    'milestones/',
    'assets/gone.js',
    '%',
    '%2e%2e/package.json',
    '..%2fpackage.json',
    'milestones//talks/',
    'a%00b',
    '_headers',
    'data/partnership.json/',
  ])('answers %s with the 404 page', (path) => {
    expect(ask(path)).toEqual(unknown);
  });
});

test('answers paths outside its base with the 404 page', () => {
  expect(answerTo('/milestones/talks/', '/x/', isFile)).toEqual(unknown);
});

test('answers in plain text when the site has no 404 page', async () => {
  const server = createServer(staticHost(path.join(import.meta.dirname, 'no-such-folder'), '/'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/gone`);
  server.close();
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await response.text()).toBe('404\n');
});
