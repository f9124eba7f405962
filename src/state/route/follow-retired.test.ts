import { expect, test } from 'vitest';
import { addressAfter } from './follow-retired';

const came = { search: '?scale=true&q=a%20b', hash: '#old.a' };

test('a moved page takes the query and the hash along', () => {
  expect(addressAfter('https://example.org/x/milestones/new/', came)).toBe(
    'https://example.org/x/milestones/new/?scale=true&q=a%20b#old.a',
  );
});

test('a moved passage takes the query along and has a hash of its own', () => {
  expect(addressAfter('https://example.org/x/milestones/old/?t=1994#new.a', came)).toBe(
    'https://example.org/x/milestones/old/?scale=true&q=a%20b#new.a',
  );
});

test('nothing is added where the reader came with nothing', () => {
  expect(addressAfter('https://example.org/x/', { search: '', hash: '' })).toBe('https://example.org/x/');
});
