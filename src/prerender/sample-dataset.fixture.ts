import type { Dataset, Milestone, When } from '../dataset/model/schema';

type Given = Pick<Milestone, 'id' | 'title' | 'label'> & Partial<Milestone>;

function milestone(given: Given): Milestone {
  return {
    kind: 'meeting',
    layer: 'articles',
    track: 'diplomacy',
    importance: 2,
    summary: { zh: '两国元首举行会谈。', en: 'The two heads of state hold talks.' },
    related: [],
    when: dated(null, null, null),
    derivation: [],
    passages: [],
    citations: [],
    ...given,
  };
}

function dated(edtf: string | null, earliest: string | null, latest: string | null): When {
  return { edtf, earliest, latest, basis: edtf === null ? 'unstated' : 'derived', after: [], before: [] };
}

/** A small dataset for the tests of this folder. One milestone has hostile text. */
export const SAMPLE: Dataset = {
  schema: 'partnership-timeline/1',
  id: 'sample',
  version: '0123456789abcdef',
  language: 'zh-Hans',
  timeZone: '+08:00',
  title: { zh: '中俄战略协作伙伴关系三十年', en: 'Thirty Years of a Partnership' },
  dek: { zh: '三篇报道里的三十年。', en: 'Thirty years in three reports.' },
  reference: { edtf: '2026-05-20', derivation: [] },
  tracks: [
    { id: 'diplomacy', title: { zh: '元首外交', en: 'Summits' } },
    { id: 'treaty', title: { zh: '条约文件', en: 'Treaties' } },
  ],
  speakers: [
    { id: 'narration', name: { zh: '报道', en: 'Report' }, role: { zh: '叙述', en: 'Narration' } },
    { id: 'xi', name: { zh: '习近平', en: 'Xi Jinping' }, role: { zh: '国家主席', en: 'President' } },
  ],
  articles: [
    {
      id: 'talks',
      publisher: { zh: '新华社', en: 'Xinhua' },
      label: { zh: '会谈', en: 'Talks' },
      gloss: { en: 'China–Russia relations enter a new stage' },
      date: '2026-05-20',
      hash: 'cf2abde037b36720550121f62532f40f57180ac824b653978ca3aef5e8eedfa7',
      blocks: [
        { id: 'h', kind: 'headline', text: '中俄关系进入更有作为更快发展的新阶段', joins: [] },
        { id: 'p1', kind: 'paragraph', text: '5月20日上午，两国元首举行会谈。', joins: [] },
      ],
    },
  ],
  milestones: [
    milestone({
      id: 'talks',
      title: { zh: '习近平同普京举行会谈', en: 'Xi Jinping and Vladimir Putin hold talks in the Great Hall' },
      label: { zh: '两国元首会谈', en: 'Talks' },
      when: {
        ...dated('2026-05-20', '2026-05-20T00:00:00+08:00', '2026-05-20T12:00:00+08:00'),
        dayPart: 'morning',
      },
      passages: [
        {
          id: 'talks.a',
          article: 'talks',
          block: 'p1',
          start: 8,
          end: 16,
          quote: '两国元首举行会谈',
          prefix: '5月20日上午，',
          suffix: '。',
          speaker: 'narration',
          gloss: { en: 'The two heads of state held talks' },
        },
        {
          id: 'talks.b',
          article: 'talks',
          block: 'p1',
          start: 0,
          end: 5,
          quote: '5月20日',
          prefix: '',
          suffix: '上午',
          speaker: 'xi',
          gloss: { en: '20 May' },
        },
      ],
    }),
    milestone({
      id: 'trade',
      track: 'treaty',
      title: {
        zh: '双边贸易额今年前四个月同比增长近两成并保持势头',
        en: 'Bilateral trade grows by nearly a fifth in the first four months of the year',
      },
      label: { zh: '贸易增长近20%', en: 'Trade up nearly 20%' },
      when: dated('2026-01/2026-04', '2026-01-01T00:00:00+08:00', '2026-05-01T00:00:00+08:00'),
    }),
    milestone({
      id: 'founding',
      title: { zh: '建立战略协作伙伴关系', en: 'Partnership founded' },
      label: { zh: '建立伙伴关系', en: 'Partnership' },
      when: dated('1996', '1996-01-01T00:00:00+08:00', '1997-01-01T00:00:00+08:00'),
    }),
    milestone({
      id: 'hostile',
      title: { zh: '</script><b onclick="x">&$&', en: `"'><script>alert(1)</script>` },
      label: { zh: '$1', en: '<i>' },
      summary: { zh: '"><meta http-equiv="refresh">', en: "'onload='" },
    }),
  ],
  expressions: [],
};
