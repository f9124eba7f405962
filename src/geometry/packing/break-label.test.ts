import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLabel } from './break-label';
import { estimateText } from './estimate-text';

const measure = (text: string): number => estimateText(text, 13);

test.each([
  ['欢迎仪式', ['欢迎', '仪式']],
  ['听取合作进展汇报', ['听取合作', '进展汇报']],
  ['贸易额超2000亿', ['贸易额超', '2000亿']],
  ['见证20项文件', ['见证', '20项文件']],
  ['“中俄教育年”', ['“中俄', '教育年”']],
  ['签署《联合声明》', ['签署《联', '合声明》']],
  ['Welcome ceremony', ['Welcome', 'ceremony']],
  ['Trade up nearly 20%', ['Trade up', 'nearly 20%']],
  ['Presidents’ talks', ['Presidents’', 'talks']],
])('%s is broken into two lines', (text, lines) => {
  expect(breakLabel(text, measure)?.lines).toEqual(lines);
});

test.each(['Multipolarity', '2026', '》', ''])('%s stays whole', (text) => {
  expect(breakLabel(text, measure)).toBeNull();
});

const oneSpaced = (text: string): string => text.replace(/ +/g, ' ');

test('no line begins with closing punctuation, ends with opening punctuation, or cuts a word', () => {
  const pieces = fc.constantFrom(
    '俄',
    '议',
    '，',
    '“',
    '”',
    '《',
    '》',
    '2030',
    'APEC',
    ' ',
    '（',
    '）',
    '%',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      const broken = breakLabel(text, measure);
      if (!broken) return;
      const [first, second] = broken.lines;
      expect(first).not.toMatch(/[“《（]$/);
      expect(second).not.toMatch(/^[，”》）% ]/);
      const atSpace = oneSpaced(text).includes(oneSpaced(`${first} ${second}`));
      expect(/\w$/.test(first) && /^\w/.test(second) && !atSpace).toBe(false);
      expect(text.replace(/ /g, '')).toBe(`${first}${second}`.replace(/ /g, ''));
      expect(broken.widthPx).toBeLessThan(measure(text));
    }),
  );
});
