import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleText, blockStarts } from './article-text';
import { countPoints, slicePoints } from '../model/code-points';
import type { Dataset } from '../model/schema';

const BLOCKS = [
  { id: 'h', text: '𠮷日' },
  { id: 'p1', text: '甲见乙。' },
  { id: 'p2', text: '乙见甲。' },
];

test('a line feed stands between two blocks and none at the end', () => {
  expect(articleText(BLOCKS)).toBe('𠮷日\n甲见乙。\n乙见甲。');
});

test('each block begins where its text is, counted in code points', () => {
  expect([...blockStarts(BLOCKS)]).toEqual([
    ['h', 0],
    ['p1', 3],
    ['p2', 8],
  ]);
  for (const { id, text } of BLOCKS) {
    const start = blockStarts(BLOCKS).get(id) ?? -1;
    expect(slicePoints(articleText(BLOCKS), start, start + countPoints(text))).toBe(text);
  }
});

describe('in the dataset', () => {
  const { articles, milestones } = JSON.parse(
    readFileSync('public/data/partnership.json', 'utf8'),
  ) as Dataset;
  const passages = milestones.flatMap(({ passages: own }) => own);

  test('the hash of an article is the SHA-256 of its text', () => {
    for (const { id, hash, blocks } of articles)
      expect(createHash('sha256').update(articleText(blocks)).digest('hex'), id).toBe(hash);
  });

  test('every passage has words on a side, and with them it stands once in its article, where its offsets say', () => {
    expect(passages.length).toBeGreaterThan(100);
    for (const { id, article, block, start, quote, prefix, suffix } of passages) {
      const { blocks = [] } = articles.find((one) => one.id === article) ?? {};
      const text = articleText(blocks);
      const at = (blockStarts(blocks).get(block) ?? -1) + start;
      expect(prefix + suffix, id).not.toBe('');
      expect(text.split(prefix + quote + suffix), id).toHaveLength(2);
      expect(countPoints(text.slice(0, text.indexOf(prefix + quote + suffix) + prefix.length)), id).toBe(at);
    }
  });
});
