import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { indexDataset } from '../placing/index-dataset';
import { stepsOf } from './expression-steps';
import { DatasetSchema } from './schema';

const file = path.join(import.meta.dirname, '..', '..', '..', 'public', 'data', 'partnership.json');
const index = indexDataset(v.parse(DatasetSchema, JSON.parse(readFileSync(file, 'utf8'))));
const dating = index.dataset.expressions.filter(({ dismissed }) => !dismissed);

const rulesOf = (article: string, text: string) =>
  dating
    .filter((expression) => expression.article === article && expression.text === text)
    .flatMap((expression) => stepsOf(expression, index).map(({ rule, expression: words }) => [rule, words]));

test('every expression that is not dismissed is explained by at least one step', () => {
  expect(dating.length).toBeGreaterThan(30);
  for (const expression of dating) expect(stepsOf(expression, index), expression.text).not.toEqual([]);
});

test('an expression of two parts is explained part by part, each once however many dates hang on it', () => {
  expect(rulesOf('press', '5月20日下午')).toEqual([
    ['year-of-page', '5月20日'],
    ['part-of-day', '下午'],
  ]);
});

test('an expression that only tells the year of the page says so', () => {
  expect(rulesOf('visa', '至明年底')).toEqual([['page-year', '明年底']]);
});

test('the same words elsewhere in the block are not taken for these', () => {
  const step = { rule: 'made', expression: '今年', passage: 'treaty-signing.b', from: null, to: '2026' };
  const [first, second] = dating.filter(({ article, text }) => article === 'press' && text === '今年');
  const only = { ...index, dataset: { ...index.dataset, reference: { edtf: '2026', derivation: [step] } } };
  const made = (of: typeof first): boolean =>
    of !== undefined && stepsOf(of, only).some(({ rule }) => rule === 'made');
  expect([made(first), made(second)]).toEqual([false, true]);
});
