import { type Dataset, type Milestone, SCHEMA_ID } from './schema';

/** A small valid dataset for tests: what a rule needs and nothing else. */
export function sampleMilestone(change: Partial<Milestone> & { id: string }): Milestone {
  const { id } = change;
  return {
    kind: 'meeting',
    layer: 'articles',
    track: 'first',
    importance: 2,
    title: { zh: `${id}题`, en: `${id} title` },
    label: { zh: id, en: id },
    summary: { zh: `${id}。`, en: `${id}.` },
    related: [],
    when: { edtf: null, earliest: null, latest: null, basis: 'unstated', after: [], before: [] },
    derivation: [],
    passages: [],
    citations: [],
    ...change,
  };
}

export function sampleDataset(milestones: Milestone[]): Dataset {
  return {
    schema: SCHEMA_ID,
    id: 'sample',
    version: '0000000000000000',
    language: 'zh-Hans',
    timeZone: '+08:00',
    title: { zh: '样本', en: 'Sample' },
    dek: { zh: '样本。', en: 'A sample.' },
    reference: { edtf: '2026-05-20', derivation: [] },
    tracks: [
      { id: 'first', title: { zh: '一', en: 'First' } },
      { id: 'second', title: { zh: '二', en: 'Second' } },
    ],
    speakers: [
      { id: 'narration', name: { zh: '报道', en: 'The report' }, role: { zh: '叙述', en: 'narration' } },
    ],
    articles: [
      {
        id: 'report',
        publisher: { zh: '社', en: 'Agency' },
        label: { zh: '报道', en: 'Report' },
        gloss: { en: 'Headline' },
        date: '2026-05-20',
        hash: '0'.repeat(64),
        blocks: [{ id: 'p1', kind: 'paragraph', text: '两国元首一致同意。', joins: [] }],
      },
    ],
    milestones,
    expressions: [],
  };
}
