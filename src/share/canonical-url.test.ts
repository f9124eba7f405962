import { expect, test } from 'vitest';
import { canonicalUrl } from './canonical-url';

test('keeps base, place and passage, and takes the query that is given', () => {
  expect(
    canonicalUrl('https://a.example/x/articles/talks/?q=old', '/x/milestones/talks/#talks.a', '?scale=true'),
  ).toBe('https://a.example/x/milestones/talks/?scale=true#talks.a');
});

test('replaces the query of the link, so that nothing stands twice', () => {
  expect(canonicalUrl('https://a.example/', '/?data=%2Fother.json', '?data=%2Fother.json&q=x')).toBe(
    'https://a.example/?data=%2Fother.json&q=x',
  );
});

test('leaves out what only this reader has', () => {
  expect(canonicalUrl('https://me:secret@a.example/', '/en/', '')).toBe('https://a.example/en/');
});

test('keeps the query of the link where no other is given', () => {
  expect(canonicalUrl('https://a.example/en/', '/?data=%2Fother.json#a.b')).toBe(
    'https://a.example/?data=%2Fother.json#a.b',
  );
});
