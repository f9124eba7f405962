import { expect, test } from 'vitest';
import { canonicalUrl } from './canonical-url';

test('keeps base, path and hash, and takes the given query', () => {
  expect(
    canonicalUrl('https://a.example/x/articles/talks/?q=old', '/x/milestones/talks/#talks.a', '?scale=true'),
  ).toBe('https://a.example/x/milestones/talks/?scale=true#talks.a');
});

test('replaces the query of the link, so that no field is there twice', () => {
  expect(canonicalUrl('https://a.example/', '/?data=%2Fother.json', '?data=%2Fother.json&q=x')).toBe(
    'https://a.example/?data=%2Fother.json&q=x',
  );
});

test('removes user name and password', () => {
  expect(canonicalUrl('https://me:secret@a.example/', '/en/', '')).toBe('https://a.example/en/');
});

test('keeps the query of the link if no other is given', () => {
  expect(canonicalUrl('https://a.example/en/', '/?data=%2Fother.json#a.b')).toBe(
    'https://a.example/?data=%2Fother.json#a.b',
  );
});
