import { expect, test } from 'vitest';
import { bodyOf, parseLedger } from './ledger';

const TEXT = `1 00000000 article talks
2 11111111 milestone talks
3 22222222 milestone old
4 33333333 passage talks.a
5 44444444 milestone old -> talks
6 55555555 passage talks.a x 2030-04-01 It was said twice.
`;

test('every id once, in order of publication, as its last line leaves it', () => {
  expect(parseLedger(TEXT)).toEqual([
    { kind: 'article', id: 'talks' },
    { kind: 'milestone', id: 'talks' },
    { kind: 'milestone', id: 'old', aliasOf: 'talks' },
    { kind: 'passage', id: 'talks.a', tombstone: { date: '2030-04-01', text: 'It was said twice.' } },
  ]);
  expect(parseLedger('')).toEqual([]);
});

test.each([
  '',
  'x',
  '1 0000000 article talks',
  '1 00000000 event talks',
  '1 00000000 passage a x soon gone',
  '1 00000000 passage a b',
])('“%s” is no line', (line) => expect(bodyOf(line)).toBeNull());

test('a broken line is our own slip, and stops', () => {
  expect(() => parseLedger('1 00000000 article talks\nrubbish\n')).toThrow('ledger line 2: rubbish');
});
