import { beforeAll, expect, test } from 'vitest';
import { indexDataset } from '../placing/index-dataset';
import { loadForms } from './filter';
import { findHits, searchedBlocks, searchedMilestones } from './find-hits';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import { normalise, termsOf } from './search';

beforeAll(loadForms);

const PASSAGES = 10_000;
const PER_BLOCK = 4;
const WORDS = [
  '免签',
  '教育年',
  '贸易额',
  '联合声明',
  '签证政策',
  '今年前4个月',
  '2027年',
  '安理会',
  '元首',
  '合作',
];
const ENGLISH = ['visa-free', 'year of education', 'trade', 'joint statement', 'cooperation', 'council'];

/** Sentences as newspapers print them, the same in every run. */
function dataset() {
  const sentence = (i: number): string =>
    `双方就${WORDS[i % 10]}和${WORDS[(i * 7 + 3) % 10]}交换意见，第${i}次强调全面战略协作的重要意义。`;
  const blocks = Array.from({ length: PASSAGES / PER_BLOCK }, (_, b) => ({
    id: `p${b + 1}`,
    kind: 'paragraph' as const,
    text: Array.from({ length: PER_BLOCK }, (__, k) => sentence(b * PER_BLOCK + k)).join(''),
    joins: [],
  }));
  const milestones = blocks.map((block, b) => {
    let start = 0;
    return sampleMilestone({
      id: `m${b}`,
      passages: Array.from({ length: PER_BLOCK }, (_, k) => {
        const i = b * PER_BLOCK + k;
        const quote = sentence(i);
        const from = start;
        start += quote.length;
        return {
          id: `m${b}.${k}`,
          article: 'report',
          block: block.id,
          start: from,
          end: start,
          quote,
          prefix: '',
          suffix: '',
          speaker: 'narration',
          gloss: { en: `The two sides spoke of ${ENGLISH[i % 6]} and stressed it for the ${i}th time.` },
        };
      }),
    });
  });
  const sample = sampleDataset(milestones);
  return { ...sample, articles: sample.articles.map((article) => ({ ...article, blocks })) };
}

/** ms of the quickest of several runs of each deed: the least disturbed. They take turns, so that a busy moment meets both. */
function quickest(deeds: readonly (() => unknown)[]): number[] {
  const least = deeds.map(() => Infinity);
  for (let run = 0; run < 25; run += 1) {
    for (const [at, deed] of deeds.entries()) {
      const began = performance.now();
      deed();
      least[at] = Math.min(least[at] ?? 0, performance.now() - began);
    }
  }
  return least;
}

test('ranked, grouped results of 10,000 passages cost a few bare scans over the same texts', () => {
  const whole = dataset();
  const index = indexDataset(whole);
  const inMilestones = searchedMilestones(index.milestones, index.speaker);
  const inBlocks = searchedBlocks(index);
  const texts = [
    ...whole.milestones.flatMap(({ title, label, summary, passages }) => [
      ...[title, label, summary].flatMap((text) => Object.values(text)),
      ...passages.flatMap(({ quote, gloss }) => [quote, gloss.en]),
    ]),
    ...whole.articles.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ].map(normalise);
  const queries = [
    '免',
    '免签',
    '教育年 贸易额',
    '战略协作',
    'trade',
    'visa joint',
    '第9999次',
    '第九千九百九十九次',
    '没有这样的话',
    '2',
  ];
  const lines = queries.map((query) => {
    const terms = termsOf(query);
    const [bare = 0, ours = 0] = quickest([
      () => terms.map((term) => texts.filter((text) => text.includes(term)).length),
      () => findHits(query, inMilestones, inBlocks),
    ]);
    return { query, hits: findHits(query, inMilestones, inBlocks).length, bare, ours };
  });
  const sum = (of: 'bare' | 'ours'): number => lines.reduce((all, line) => all + line[of], 0);
  const slowest = Math.max(...lines.map(({ ours }) => ours));
  for (const { query, hits, bare, ours } of lines)
    console.log(`${query}: ${hits} hits, ${ours.toFixed(2)} ms, bare scan ${bare.toFixed(2)} ms`);
  console.log(
    `10,000 passages: slowest ${slowest.toFixed(1)} ms, ${(sum('ours') / sum('bare')).toFixed(1)} bare scans`,
  );
  expect(lines.find(({ query }) => query === '第9999次')?.hits).toBe(1);
  expect(lines.find(({ query }) => query === '第九千九百九十九次')?.hits).toBe(1);
  expect(sum('ours') / sum('bare')).toBeLessThan(5);
}, 60_000);
