import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadForms } from './filter';
import { FIT, fitOf } from './fit';
import { formsOf, normalise, searched, termsOf } from './search';

beforeAll(loadForms);

const fitIn = (term: string, ...texts: string[]): number => fitOf(formsOf(term), searched(texts.join('\n')));

test.each([
  ['trade', 'Trade', FIT.whole],
  ['trade', 'Trade grows', FIT.textStart],
  ['trade', 'Bilateral trade', FIT.wordStart],
  ['trade', 'the untraded; a trade', FIT.wordStart],
  ['rade', 'Bilateral trade', FIT.inside],
  ['20', '12026', FIT.inside],
  ['20', '5月20日', FIT.wordStart],
  ['免签', '对俄免签政策', FIT.wordStart],
  ['签证', '对俄免签政策', FIT.none],
  ['20', '２０项', FIT.textStart],
  ['联合声明', '《“联合声明”》', FIT.whole],
  ['二十一响', '礼炮21响', FIT.wordStart],
  ['21响', '二十一响', FIT.whole],
  ['三十周年', '130周年', FIT.none],
  ['二十', '2026年', FIT.none],
  ['二十', '第二十五次', FIT.wordStart],
])('%s fits %s by %i', (term, text, fit) => {
  expect(fitIn(term, text)).toBe(fit);
  expect(fitIn(term, '别的', text, '别的')).toBe(fit);
});

test('a term is never found across two texts', () => {
  expect(fitIn('免签', '免', '签')).toBe(FIT.none);
  expect(fitIn('免签', '免', '签', '免签')).toBe(FIT.whole);
});

test('fits what a plain look into each text finds, in any texts whatever', () => {
  const letters = fc.constantFrom(...'ab1 免签年“Ａ\n');
  const texts = fc.array(fc.string({ unit: letters, maxLength: 12 }), { maxLength: 20 });
  const words = fc.string({ unit: letters, minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(texts, words, (all, word) => {
      for (const term of termsOf(word)) {
        const fits = all.map((text) => fitIn(term, text) > 0);
        expect(fits).toEqual(all.map((text) => normalise(text).includes(term)));
      }
    }),
    { numRuns: 2_000, seed: 20260520 },
  );
});
