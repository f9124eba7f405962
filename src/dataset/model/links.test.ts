import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linked, linksOf } from './links';

test('each place knows what it is tied to, rising, once', () => {
  const tie = fc.tuple(fc.nat(9), fc.nat(9));
  fc.assert(
    fc.property(fc.array(tie), (ties) => {
      const links = linksOf(
        10,
        ties.map(([from]) => from),
        ties.map(([, to]) => to),
      );
      for (let i = 0; i < 10; i += 1) {
        const wanted = new Set(ties.filter(([from]) => from === i).map(([, to]) => to));
        expect([...linked(links, i)]).toEqual([...wanted].sort((a, b) => a - b));
      }
    }),
  );
});
