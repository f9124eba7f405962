import { expect, test } from 'vitest';
import { forbiddenIn } from './scan-page';

test.each([
  ['<p class="a" style="color:red">', 'a style attribute'],
  ['<style>p{}</style>', 'a <style> element'],
  ['<script>alert(1)</script>', 'an inline script'],
  ['<script type="module">go()</script>', 'an inline script'],
  ['<body onload="go()">', 'an event attribute'],
  ['<a href="javascript:go()">', 'a javascript: address'],
  ['<base href="/x/">', 'a <base> element'],
])('finds what the policy would block in %s', (html, name) => {
  expect(forbiddenIn(html)).toEqual([name]);
});

test.each([
  '<script type="module" crossorigin src="/assets/a.js"></script>',
  '<script type="application/ld+json">{"text":"\\u003cscript> style= onload="}</script>',
  '<meta name="description" content="in the style=of onload= javascript: once" />',
  '<p>style="x" &lt;script&gt;</p>',
  '<link rel="stylesheet" href="/assets/style.css">',
])('leaves alone what is harmless: %s', (html) => {
  expect(forbiddenIn(html)).toEqual([]);
});
