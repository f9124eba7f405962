import { sampleDataset, sampleMilestone } from '../dataset/model/sample.fixture';
import type { Article, Dataset, Passage } from '../dataset/model/schema';

export const TALKS = 'talks';
export const PRESS = 'press';

const BLOCKS = {
  talks: '两国元首一致同意条约延期。会谈前举行欢迎仪式。今年是签署25周年。',
  press: '双方共同会见记者。我们已决定延期。',
};

/** For the tests of the panels: two short reports and milestones with parts, statements, overlaps, an order, no date. */
export function samplePanels(): Dataset {
  const day = { earliest: '2026-05-20T00:00:00+08:00', latest: '2026-05-21T00:00:00+08:00' };
  const noon = '2026-05-20T12:00:00+08:00';
  const dataset = sampleDataset([
    sampleMilestone({
      id: 'signing',
      kind: 'document',
      track: 'second',
      when: {
        edtf: '2001',
        earliest: '2001-01-01T00:00:00+08:00',
        latest: '2002-01-01T00:00:00+08:00',
        basis: 'derived',
        after: [],
        before: [],
      },
      derivation: [
        { rule: 'this-year', expression: '今年', passage: 'signing.a', from: '2026', to: '2026' },
        { rule: 'anniversary', expression: '25周年', passage: 'signing.a', from: '2026', to: '2001' },
      ],
      passages: [passage('signing.a', TALKS, '今年是签署25周年。')],
    }),
    sampleMilestone({
      id: 'visit',
      when: { edtf: '2026-05-20', ...day, basis: 'derived', after: [], before: [] },
      passages: [passage('visit.a', TALKS, '会谈前举行欢迎仪式。')],
    }),
    sampleMilestone({
      id: 'treaty',
      kind: 'decision',
      track: 'second',
      partOf: 'visit',
      related: ['signing'],
      when: {
        edtf: '2026-05-20',
        dayPart: 'morning',
        earliest: day.earliest,
        latest: noon,
        basis: 'stated',
        after: ['welcome'],
        before: [],
      },
      passages: [
        passage('treaty.a', TALKS, '两国元首一致同意条约延期。会谈前'),
        passage('treaty.b', PRESS, '我们已决定延期。'),
      ],
    }),
    sampleMilestone({
      id: 'welcome',
      kind: 'ceremony',
      when: {
        edtf: '2026-05-20',
        dayPart: 'morning',
        earliest: day.earliest,
        latest: noon,
        basis: 'inferred',
        after: [],
        before: [],
      },
      passages: [passage('welcome.a', TALKS, '会谈前举行欢迎仪式。')],
    }),
    sampleMilestone({
      id: 'presser',
      when: { edtf: '2026-05-20', ...day, basis: 'stated', after: [], before: [] },
      passages: [passage('presser.a', PRESS, '双方共同会见记者。')],
    }),
    sampleMilestone({
      id: 'promise',
      kind: 'statement',
      partOf: 'presser',
      when: { edtf: '2026-05-20', ...day, basis: 'stated', after: [], before: [] },
      passages: [passage('promise.a', PRESS, '我们已决定延期。')],
    }),
    sampleMilestone({ id: 'plans', kind: 'programme', passages: [passage('plans.a', PRESS, '决定')] }),
  ]);
  return {
    ...dataset,
    reference: {
      edtf: '2026-05-20',
      derivation: [
        { rule: 'year-of-page', expression: '今年', passage: 'signing.a', from: '2026', to: '2026-05-20' },
      ],
    },
    articles: [article(TALKS, '会谈'), article(PRESS, '会见记者')],
    expressions: [
      {
        article: TALKS,
        block: 'p1',
        start: 23,
        end: 25,
        text: '今年',
        edtf: '2026',
        milestones: ['signing'],
      },
    ],
  };
}

function article(id: keyof typeof BLOCKS, label: string): Article {
  return {
    id,
    publisher: { zh: '新华社', en: 'Xinhua' },
    label: { zh: label, en: `${id} label` },
    gloss: { en: `${id} headline` },
    date: '2026-05-20',
    hash: '0'.repeat(64),
    blocks: [
      { id: 'h1', kind: 'headline', text: `${label}题`, joins: [] },
      { id: 'd1', kind: 'dateline', text: '新华社北京5月20日电', joins: [] },
      { id: 'p1', kind: 'paragraph', text: BLOCKS[id], joins: [] },
    ],
  };
}

/** @throws Error if the sample is wrong: the quote is not in the report. */
function passage(id: string, of: keyof typeof BLOCKS, quote: string): Passage {
  const start = BLOCKS[of].indexOf(quote);
  if (start < 0) throw new Error(`${id}: not in ${of}`);
  return {
    id,
    article: of,
    block: 'p1',
    start,
    end: start + quote.length,
    quote,
    prefix: '',
    suffix: '',
    speaker: 'narration',
    gloss: { en: `gloss of ${id}` },
  };
}
