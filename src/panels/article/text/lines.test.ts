import { expect, test } from 'vitest';
import type { PassageAt } from '../../../dataset/model/dataset-index';
import { indexDataset } from '../../../dataset/placing/index-dataset';
import { samplePanels } from '../../sample.fixture';
import { type Line, linesOf } from './lines';

const [sample] = indexDataset(samplePanels()).passagesIn.get('talks/p1') ?? [];

/** A passage over the words that it names. */
function passage(text: string, id: string, words: string): PassageAt {
  if (!sample) throw new Error('the sample has no passage');
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  const end = start + Array.from(words).length;
  return { ...sample, passage: { ...sample.passage, id, start, end } };
}

/** Each line: its text, and its glosses by id, with `…` for words that no gloss translates. */
function drawn(text: string, lines: readonly Line[]): [string, string][] {
  const points = Array.from(text);
  return lines.map(({ start, end, glosses, endsInGap }) => [
    points.slice(start, end).join(''),
    [
      ...glosses.flatMap(({ owner, afterGap }) => [...(afterGap ? ['…'] : []), owner.passage.id]),
      ...(endsInGap ? ['…'] : []),
    ].join(' '),
  ]);
}

test('each sentence is a line, and the English of a part of it says what is left out', () => {
  const text = '他说，今年是30周年，并𠀀谈了贸易。明年再会！“好。”';
  const passages = [
    passage(text, 'a', '今年是30周年'),
    passage(text, 'b', '明年再会！'),
    passage(text, 'c', '“好。”'),
  ];
  expect(drawn(text, linesOf(text, passages))).toEqual([
    ['他说，今年是30周年，并𠀀谈了贸易。', '… a …'],
    ['明年再会！', 'b'],
    ['“好。”', 'c'],
  ]);
});

test('a quotation of two sentences keeps them together, and one within another has no gloss of its own', () => {
  const text = '甲一。甲二。乙。';
  const passages = [
    passage(text, 'inner', '甲二'),
    passage(text, 'outer', '甲一。甲二'),
    passage(text, 'same', '甲一。甲二'),
  ];
  expect(drawn(text, linesOf(text, passages))).toEqual([
    ['甲一。甲二。', 'outer'],
    ['乙。', '…'],
  ]);
});

test('two quotations of one sentence follow each other', () => {
  const text = '推动合作，加强交流；密切协调。';
  const passages = [passage(text, 'b', '密切协调。'), passage(text, 'a', '推动合作，')];
  expect(drawn(text, linesOf(text, passages))).toEqual([['推动合作，加强交流；密切协调。', 'a … b']]);
});

test('a block without quotations is lines without glosses, and an empty one is a line', () => {
  expect(linesOf('甲。乙', []).map(({ glosses }) => glosses.length)).toEqual([0, 0]);
  expect(linesOf('', [])).toEqual([{ start: 0, end: 0, glosses: [], endsInGap: false }]);
});

test('every passage of the real sample lies within one line', () => {
  const index = indexDataset(samplePanels());
  for (const { id, blocks } of index.dataset.articles) {
    for (const block of blocks) {
      const passages = index.passagesIn.get(`${id}/${block.id}`) ?? [];
      const lines = linesOf(block.text, passages);
      for (const { passage: one } of passages)
        expect(lines.filter(({ start, end }) => start <= one.start && one.end <= end)).toHaveLength(1);
    }
  }
});
