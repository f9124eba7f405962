import { expect, test } from 'vitest';
import { addressAfter } from './follow-retired';

const from = { search: '?scale=true&q=a%20b', hash: '#old.a' };

test('a moved page keeps the query and the hash', () => {
  expect(addressAfter('https://example.org/x/milestones/new/', from)).toBe(
    'https://example.org/x/milestones/new/?scale=true&q=a%20b#old.a',
  );
});

test('a moved passage keeps the query and has a hash of its own', () => {
  expect(addressAfter('https://example.org/x/milestones/old/?t=1994#new.a', from)).toBe(
    'https://example.org/x/milestones/old/?scale=true&q=a%20b#new.a',
  );
});

test('nothing is added to a link without query and hash', () => {
  expect(addressAfter('https://example.org/x/', { search: '', hash: '' })).toBe('https://example.org/x/');
});
