import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linked, linksOf } from './links';

test('each ordinal leads to what its pairs say, once and rising', () => {
  const ordinal = fc.nat(8);
  fc.assert(
    fc.property(fc.array(fc.tuple(ordinal, ordinal)), (pairs) => {
      const links = linksOf(9, pairs);
      for (let i = 0; i < 9; i += 1) {
        const expected = new Set(pairs.flatMap(([from, to]) => (from === i ? [to] : [])));
        expect([...linked(links, i)]).toEqual([...expected].sort((a, b) => a - b));
      }
    }),
  );
});
