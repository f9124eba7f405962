import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../share/escape-html';
import { jsonForScript, tag } from './html';
import { fillTemplate, withStyleFirst } from './template';

const template = readFileSync('index.html', 'utf8');
const filling = {
  lang: 'en',
  head: ['<title>T</title>'],
  body: '<main>$& $1</main>',
  path: '/en/',
  app: true,
};

test('requests the style sheet before every script', () => {
  const link = '<link rel="stylesheet" href="/assets/index.css">';
  const html = withStyleFirst(template.replace('  </head>', `    ${link}\n  </head>`));
  expect(html.split(link)).toHaveLength(2);
  expect(html.indexOf(link)).toBeLessThan(html.indexOf('<!--page-head-->'));
  expect(html.indexOf(link)).toBeLessThan(html.indexOf('<script'));
  expect(() => withStyleFirst(template)).toThrow('lacks a style sheet');
});

test('fills index.html with language, head, body and the path that it was rendered for', () => {
  const html = fillTemplate(template, filling);
  expect(html).toContain('<html lang="en">');
  expect(html.match(/<title>.*?<\/title>/g)).toEqual(['<title>T</title>']);
  expect(html).toContain('<div id="root" data-path="/en/"><main>$& $1</main></div>');
  expect(html).toContain('<script type="module"');
});

test('writes the hash of the dataset on the root element, where the app reads it', () => {
  expect(fillTemplate(template, { ...filling, checked: 'ab12' })).toContain(
    '<div id="root" data-path="/en/" data-checked="ab12">',
  );
});

test('writes no path if the client must render again, and no script if the page has no app', () => {
  const { path: _path, ...rest } = filling;
  const html = fillTemplate(template, { ...rest, app: false });
  expect(html).toContain('<div id="root"><main>');
  expect(html).not.toContain('<script');
  expect(html).toContain('rel="icon"');
});

test('puts HTML before the root of the app, and keeps the script of a plain page', () => {
  const script = '<script type="module" src="/assets/moved.js"></script>';
  const html = fillTemplate(template, { ...filling, head: [script], before: '<p id="x"></p>', app: false });
  expect(html).toContain('<p id="x"></p><div id="root"');
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/moved.js">']);
});

test('refuses a template that lacks a place', () => {
  expect(() => fillTemplate(template.replace('<div id="root"></div>', ''), filling)).toThrow('lacks');
});

test('escapes any text in markup and in data', () => {
  const hostile = `</script><img src=x onerror="a('b')">&`;
  expect(escapeHtml(hostile)).not.toMatch(/[<>"']/);
  expect(tag('meta', { content: hostile })).toBe(
    '<meta content="&lt;/script&gt;&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;">',
  );
  const json = jsonForScript({ text: `${hostile}\u2028\u2029` });
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({ text: `${hostile}\u2028\u2029` });
});
