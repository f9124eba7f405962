import { expect, test } from 'vitest';
import { blockKey } from '../../../dataset/model/dataset-index';
import { indexDataset } from '../../../dataset/placing/index-dataset';
import { samplePanels, TALKS } from '../../sample.fixture';
import { type Piece, piecesOf } from './pieces';

const index = indexDataset(samplePanels());
const key = blockKey(TALKS, 'p1');
const text = index.article.get(TALKS)?.blocks.find(({ id }) => id === 'p1')?.text ?? '';
const pieces = piecesOf(text, index.passagesIn.get(key) ?? [], index.expressionsIn.get(key) ?? []);

function textOf(piece: Piece): string {
  return piece.words.map((words) => words.text).join('');
}

test('the pieces together give the text of the block', () => {
  expect(text).not.toBe('');
  expect(pieces.map(textOf).join('')).toBe(text);
});

test('divides the text where passages overlap', () => {
  expect(pieces.map((piece) => [textOf(piece), idsOf(piece).toSorted()])).toEqual([
    ['两国元首一致同意条约延期。', ['treaty.a']],
    ['会谈前', ['treaty.a', 'visit.a', 'welcome.a']],
    ['举行欢迎仪式。', ['visit.a', 'welcome.a']],
    ['今年是签署25周年。', ['signing.a']],
  ]);
});

test('puts the shortest passage first', () => {
  expect(idsOf(pieces[1]).at(-1)).toBe('treaty.a');
});

function idsOf(piece: Piece | undefined): string[] {
  return piece?.covers.map(({ passage }) => passage.id) ?? [];
}

test('every passage begins at one piece', () => {
  expect(pieces.flatMap(({ begins }) => begins).toSorted()).toEqual([
    'signing.a',
    'treaty.a',
    'visit.a',
    'welcome.a',
  ]);
  expect(pieces[0]?.begins).toEqual(['treaty.a']);
});

test('divides the words of a piece at its expressions', () => {
  const last = pieces.at(-1);
  expect(last?.words.map(({ text: part, expression }) => [part, expression?.edtf ?? null])).toEqual([
    ['今年', '2026'],
    ['是签署25周年。', null],
  ]);
});

test('a block without quotations is one piece', () => {
  expect(piecesOf('全文。', [], [])).toEqual([
    { start: 0, words: [{ text: '全文。', expression: null }], covers: [], begins: [] },
  ]);
});
