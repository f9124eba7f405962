import { describe, expect, test } from 'vitest';
import { type Problem, checkDataset } from './check';
import { boundsOf } from './bounds';
import { findCycle } from './find-cycle';
import type { Dataset, Milestone } from './schema';
import { parseEdtf } from '../../time/edtf';
import { zone } from '../../time/zone';

const WORDS = { zh: '词', en: 'words' };
const STEP = { rule: 'this-year', expression: '今年', passage: 'a.x', from: '2030', to: '2030' };

function milestone(id: string, change: Partial<Milestone> = {}): Milestone {
  return {
    ...{
      id,
      kind: 'meeting',
      layer: 'articles',
      track: 't',
      importance: 2,
      title: WORDS,
      label: WORDS,
      summary: WORDS,
      related: [],
    },
    when: {
      ...{
        edtf: '2030',
        earliest: '2030-01-01T00:00:00+08:00',
        latest: '2031-01-01T00:00:00+08:00',
        basis: 'derived',
      },
      ...{ after: [], before: [] },
    },
    derivation: [],
    passages: [
      {
        ...{ id: `${id}.x`, article: 'r', block: 'p1', start: 1, end: 3, quote: '今年' },
        ...{ prefix: '𠮷', suffix: '好。', speaker: 's', gloss: { en: 'this year' } },
      },
    ],
    citations: [],
    ...change,
  };
}

function dataset(milestones: Milestone[], change: Partial<Dataset> = {}): Dataset {
  return {
    ...{
      schema: 'partnership-timeline/1',
      id: 'd',
      version: '0'.repeat(16),
      language: 'zh-Hans',
      timeZone: '+08:00',
    },
    ...{ title: WORDS, dek: WORDS, reference: { edtf: '2030', derivation: [STEP] } },
    tracks: [{ id: 't', title: WORDS }],
    speakers: [{ id: 's', name: WORDS, role: WORDS }],
    articles: [
      {
        ...{
          id: 'r',
          publisher: WORDS,
          label: WORDS,
          gloss: { en: 'x' },
          date: '2030',
          hash: '0'.repeat(64),
        },
        blocks: [{ id: 'p1', kind: 'paragraph', text: '𠮷今年好。', joins: [2] }],
      },
    ],
    milestones,
    expressions: [
      { article: 'r', block: 'p1', start: 1, end: 3, text: '今年', edtf: '2030', milestones: ['a'] },
    ],
    ...change,
  };
}

const brief = (problems: readonly Problem[]): string[] => problems.map(({ rule, at }) => `${rule} ${at}`);
const [a] = [milestone('a')];
const [passage] = a.passages;

test('a sound dataset has no problem, also with characters beyond the first plane', () => {
  const part = milestone('b', { partOf: 'a', related: ['a'] });
  const folded = milestone('c', { importance: 3, foldInto: 'a' });
  const detail = milestone('d', { importance: 3, partOf: 'c' });
  const standfirst = [WORDS, { ...WORDS, milestone: 'a' }];
  expect(checkDataset(dataset([a, part, folded, detail], { standfirst }))).toEqual([]);
});

describe('each rule', () => {
  const when = a.when;
  const block = { id: 'p1', kind: 'paragraph', text: '𠮷今年好。', joins: [] } as const;
  test.each<[string, Dataset, string]>([
    ['an id twice', dataset([a, milestone('a', { passages: [] })]), 'duplicate-id milestones/a'],
    [
      'a passage twice',
      dataset([{ ...a, passages: [...a.passages, ...a.passages] }]),
      'duplicate-id passages/a.x',
    ],
    ['an unknown track', dataset([{ ...a, track: 'u' }]), 'unknown-id milestones/a'],
    ['an unknown whole', dataset([{ ...a, partOf: 'z' }]), 'unknown-id milestones/a'],
    ['an unknown neighbour', dataset([{ ...a, when: { ...when, after: ['z'] } }]), 'unknown-id milestones/a'],
    [
      'an unknown speaker',
      dataset([{ ...a, passages: a.passages.map((p) => ({ ...p, speaker: 'z' })) }]),
      'unknown-id milestones/a/passages/a.x',
    ],
    [
      'an unknown block',
      dataset([{ ...a, passages: a.passages.map((p) => ({ ...p, block: 'p9' })) }]),
      'unknown-id milestones/a/passages/a.x',
    ],
    [
      'an offset off by one',
      dataset([{ ...a, passages: a.passages.map((p) => ({ ...p, start: 2, end: 4 })) }]),
      'offsets milestones/a/passages/a.x',
    ],
    [
      'an offset past the end',
      dataset([{ ...a, passages: a.passages.map((p) => ({ ...p, end: 99 })) }]),
      'offsets milestones/a/passages/a.x',
    ],
    [
      'other words before a quote',
      dataset([{ ...a, passages: a.passages.map((p) => ({ ...p, prefix: '今' })) }]),
      'offsets milestones/a/passages/a.x',
    ],
    [
      'words after a quote that skip one',
      dataset([{ ...a, passages: a.passages.map((p) => ({ ...p, suffix: '。' })) }]),
      'offsets milestones/a/passages/a.x',
    ],
    [
      'an unknown passage of a step',
      dataset([{ ...a, derivation: [{ ...STEP, passage: 'a.z' }] }]),
      'unknown-id milestones/a',
    ],
    [
      'a step whose words are not there',
      dataset([{ ...a, derivation: [{ ...STEP, expression: '明年' }] }]),
      'derivation milestones/a',
    ],
    ['bounds of another date', dataset([{ ...a, when: { ...when, edtf: '2031' } }]), 'date milestones/a'],
    ...['2030', '2030-05', '2030-05-01T10:00:00', '2030-05-01/2030-05-02', '2030-21', '2030/..'].map(
      (edtf): [string, Dataset, string] => {
        const value = boundsOf(parseEdtf(edtf), undefined, zone('+08:00'));
        const [earliest, latest] = [value.start, value.end].map((at) => at && new Date(at).toISOString());
        const bounds = { edtf, earliest: earliest ?? null, latest: latest ?? null };
        return [
          `a part of the day of ${edtf}`,
          dataset([{ ...a, when: { ...when, ...bounds, dayPart: 'evening' } }]),
          'date milestones/a',
        ];
      },
    ),
    ['no bounds', dataset([{ ...a, when: { ...when, latest: null } }]), 'date milestones/a'],
    [
      'a date that is said to be unstated',
      dataset([{ ...a, when: { ...when, basis: 'unstated' } }]),
      'date milestones/a',
    ],
    [
      'an order in a circle',
      dataset([
        { ...a, when: { ...when, after: ['b'] } },
        milestone('b', { when: { ...when, after: ['a'] } }),
      ]),
      'cycle milestones/b',
    ],
    [
      'parts in a circle',
      dataset([{ ...a, partOf: 'b' }, milestone('b', { partOf: 'a' })]),
      'cycle milestones/a',
    ],
    ['an unknown fold', dataset([{ ...a, importance: 3, foldInto: 'z' }]), 'unknown-id milestones/a'],
    ['importance 3 that shows nowhere', dataset([{ ...a, importance: 3 }]), 'fold milestones/a'],
    ['a fold of importance 2', dataset([{ ...a, foldInto: 'b' }, milestone('b')]), 'fold milestones/a'],
    [
      'a fold of a part',
      dataset([{ ...a, importance: 3, partOf: 'b', foldInto: 'b' }, milestone('b')]),
      'fold milestones/a',
    ],
    [
      'a fold into importance 3',
      dataset([
        { ...a, importance: 3, foldInto: 'b' },
        milestone('b', { importance: 3, partOf: 'c' }),
        milestone('c'),
      ]),
      'fold milestones/a',
    ],
    [
      'a part of what is folded into it',
      dataset([{ ...a, importance: 3, foldInto: 'b' }, milestone('b', { partOf: 'a' })]),
      'cycle milestones/a',
    ],
    [
      'a clause of an unknown milestone',
      dataset([a], { standfirst: [WORDS, { ...WORDS, milestone: 'z' }] }),
      'unknown-id standfirst/1',
    ],
    [
      'joins outside the text',
      dataset([a], {
        articles: dataset([]).articles.map((r) => ({ ...r, blocks: [{ ...block, joins: [5] }] })),
      }),
      'offsets articles/r/blocks/p1',
    ],
    [
      'an expression elsewhere',
      dataset([a], { expressions: dataset([]).expressions.map((e) => ({ ...e, start: 0 })) }),
      'offsets expressions/0',
    ],
    [
      'an expression of an unknown milestone',
      dataset([a], { expressions: dataset([]).expressions.map((e) => ({ ...e, milestones: ['z'] })) }),
      'unknown-id expressions/0',
    ],
  ])('%s', (_, broken, problem) => {
    expect(passage?.quote).toBe('今年');
    expect(brief(checkDataset(broken))).toContain(problem);
  });
});

describe('cycles', () => {
  test('are found wherever they hang, and only if they are there', () => {
    const graph = (edges: Record<string, string[]>): ReturnType<typeof findCycle> =>
      findCycle(new Map(Object.entries(edges)));
    expect(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toBeNull();
    expect(graph({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] })).toEqual(['b', 'c', 'd']);
    expect(graph({ a: ['a'] })).toEqual(['a']);
    expect(graph({ a: ['unknown'] })).toBeNull();
    expect(graph({})).toBeNull();
  });

  test('a chain of 100,000 neither overflows nor lingers', () => {
    const edges = new Map(Array.from({ length: 100_000 }, (_, at) => [`m${at}`, [`m${at + 1}`]]));
    expect(findCycle(edges)).toBeNull();
    expect(findCycle(edges.set('m100000', ['m99998']))).toHaveLength(3);
  });
});
