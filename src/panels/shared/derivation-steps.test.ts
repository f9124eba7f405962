import { expect, test } from 'vitest';
import { groupAlike } from './DerivationSteps';

const step = (expression: string, passage: string, to: string) => ({
  rule: 'anniversary',
  expression,
  passage,
  from: '2026',
  to,
});

test('steps with the same words and the same result form one group, in the order of the chain', () => {
  const [first, other, again] = [
    step('25周年', 'a', '2001'),
    step('30周年', 'b', '1996'),
    step('25周年', 'c', '2001'),
  ];
  expect(groupAlike([first, other, again])).toEqual([[first, again], [other]]);
});

test('the same words with different results stay apart', () => {
  expect(groupAlike([step('25周年', 'a', '2001'), step('25周年', 'b', '2000')])).toHaveLength(2);
});
