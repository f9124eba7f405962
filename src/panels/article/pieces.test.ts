import { expect, test } from 'vitest';
import { blockKey, indexDataset } from '../../dataset/dataset-index';
import { samplePanels, TALKS } from '../sample';
import { type Piece, piecesOf } from './pieces';

const index = indexDataset(samplePanels());
const key = blockKey(TALKS, 'p1');
const text = index.article.get(TALKS)?.blocks.find(({ id }) => id === 'p1')?.text ?? '';
const pieces = piecesOf(text, index.passagesIn.get(key) ?? [], index.expressionsIn.get(key) ?? []);

function textOf(piece: Piece): string {
  return piece.words.map((words) => words.text).join('');
}

test('restores the block from its pieces', () => {
  expect(text).not.toBe('');
  expect(pieces.map(textOf).join('')).toBe(text);
});

test('cuts where passages overlap, the shortest first', () => {
  expect(pieces.map((piece) => [textOf(piece), piece.covers.map(({ passage }) => passage.id)])).toEqual([
    ['两国元首一致同意条约延期。', ['treaty.a']],
    ['会谈前', ['visit.a', 'welcome.a', 'treaty.a'].toSorted((a, b) => order(a) - order(b))],
    ['举行欢迎仪式。', expect.arrayContaining(['visit.a', 'welcome.a'])],
    ['今年是签署25周年。', ['signing.a']],
  ]);
});

function order(id: string): number {
  const at = index.passage.get(id)?.passage;
  return at ? at.end - at.start : 0;
}

test('anchors every passage once, on its first piece', () => {
  expect(pieces.flatMap(({ begins }) => begins).toSorted()).toEqual([
    'signing.a',
    'treaty.a',
    'visit.a',
    'welcome.a',
  ]);
  expect(pieces[0]?.begins).toEqual(['treaty.a']);
});

test('keeps an expression inside the piece it stands in', () => {
  const last = pieces.at(-1);
  expect(last?.words.map(({ text: part, expression }) => [part, expression?.edtf ?? null])).toEqual([
    ['今年', '2026'],
    ['是签署25周年。', null],
  ]);
});

test('leaves a block without quotations in one piece', () => {
  expect(piecesOf('全文。', [], [])).toEqual([
    { start: 0, words: [{ text: '全文。', expression: null }], covers: [], begins: [] },
  ]);
});
