import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPoints, slicePoints } from '../../../dataset/model/code-points';
import { blockKey } from '../../../dataset/model/dataset-index';
import { indexDataset } from '../../../dataset/placing/index-dataset';
import { samplePanels, TALKS } from '../../sample.fixture';
import { type Piece, piecesOf, segmentsOf } from './pieces';

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

test('segments restore any text, whatever the ranges', () => {
  const range = fc.record({ start: fc.nat(60), end: fc.nat(60), owner: fc.nat(9) });
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.array(range, { maxLength: 8 }),
      (text, ranges) => {
        expect(
          segmentsOf(text, ranges)
            .map((s) => s.text)
            .join(''),
        ).toBe(text);
      },
    ),
    { numRuns: 500 },
  );
});

test('a segment shared by two quotations knows both', () => {
  const covers = segmentsOf('两国元首一致同意', [
    { start: 0, end: 4, owner: 'a' },
    { start: 2, end: 6, owner: 'b' },
  ]).map((s) => [s.text, s.covers.join('+')]);
  expect(covers).toEqual([
    ['两国', 'a'],
    ['元首', 'a+b'],
    ['一致', 'b'],
    ['同意', ''],
  ]);
});

test('offsets count code points, so a rare character is one', () => {
  expect(countPoints('𠮷野')).toBe(2);
  expect(slicePoints('𠮷野家', 1, 2)).toBe('野');
  expect(segmentsOf('𠮷野家', [{ start: 1, end: 2, owner: 1 }]).map((s) => s.text)).toEqual([
    '𠮷',
    '野',
    '家',
  ]);
});
