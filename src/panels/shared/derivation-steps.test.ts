import { expect, test } from 'vitest';
import { gatherAlike } from './alike-steps';

const step = (expression: string, passage: string, to: string) => ({
  rule: 'anniversary',
  expression,
  passage,
  from: '2026',
  to,
});

test('steps alike are told once, with every passage that takes them, in the order of the chain', () => {
  const [first, other, again] = [
    step('25周年', 'a', '2001'),
    step('30周年', 'b', '1996'),
    step('25周年', 'c', '2001'),
  ];
  expect(gatherAlike([first, other, again])).toEqual([
    { step: first, passages: ['a', 'c'] },
    { step: other, passages: ['b'] },
  ]);
});

test('the same words that come to something else stay apart', () => {
  expect(gatherAlike([step('25周年', 'a', '2001'), step('25周年', 'b', '2000')])).toHaveLength(2);
});
