import { beforeAll, expect, test } from 'vitest';
import { indexDataset } from '../dataset/placing/index-dataset';
import type { Dataset, Milestone } from '../dataset/model/schema';
import { BASES } from '../dataset/model/kinds';
import { orientation } from '../i18n/zh/reading';
import { ArticlePanel } from './article/ArticlePanel';
import { MilestoneList } from './list/MilestoneList';
import { DateChain } from './milestone/DateBasis';
import { MilestonePanel, Orientation } from './milestone/MilestonePanel';
import { printedText, renderPanel, textOf } from './render-panel.fixture';
import { PRESS, samplePanels, TALKS } from './sample.fixture';

beforeAll(() => Promise.all([Orientation.preload(), DateChain.preload()]));

const dataset = samplePanels();
const index = indexDataset(dataset);

function whole(data: Dataset, path: string): string {
  return renderPanel(
    <>
      <MilestoneList />
      <MilestonePanel />
      <ArticlePanel />
    </>,
    data,
    path,
  );
}

test('the list links every milestone once, in both languages', () => {
  for (const prefix of ['', '/en']) {
    const html = renderPanel(<MilestoneList />, dataset, `${prefix}/`);
    for (const { id } of dataset.milestones) {
      expect(
        html.match(new RegExp(`<a href="${prefix}/milestones/${id}/"[^>]*data-milestone="${id}"`, 'g')),
      ).toHaveLength(1);
    }
  }
});

test('the selected row is the current page, and the fold around it is open', () => {
  const html = renderPanel(<MilestoneList />, dataset, '/milestones/promise/');
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toMatch(/aria-current="page" data-milestone="promise"/);
  expect(html).toContain('<details open=""');
  expect(renderPanel(<MilestoneList />, dataset, '/')).not.toContain('<details open');
});

test.each(dataset.milestones.map(({ id }) => id))(
  'the panel shows the title and every quotation of %s',
  (id) => {
    const milestone = index.milestone.get(id);
    for (const locale of ['zh', 'en'] as const) {
      const html = renderPanel(
        <MilestonePanel />,
        dataset,
        locale === 'zh' ? `/milestones/${id}/` : `/en/milestones/${id}/`,
      );
      expect(textOf(html)).toContain(milestone?.title[locale]);
      for (const passage of milestone?.passages ?? []) {
        expect(html).toContain(`data-passage="${passage.id}"`);
        expect(textOf(html)).toContain(passage.quote);
        expect(textOf(html)).toContain(passage.gloss.en);
      }
    }
  },
);

test.each(dataset.milestones.map(({ id }) => id))(
  'every passage of %s has its element id exactly once in the page',
  (id) => {
    const html = whole(dataset, `/milestones/${id}/`);
    for (const passage of index.milestone.get(id)?.passages ?? []) {
      expect(html.split(`id="${passage.id}"`)).toHaveLength(2);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('a report shows the text of every block, character by character', () => {
  for (const article of dataset.articles) {
    const html = renderPanel(<ArticlePanel />, dataset, `/articles/${article.id}/`);
    for (const block of article.blocks) expect(printedText(html, block.id)).toBe(block.text);
  }
});

test('a milestone opens the article of its first passage; its quotations have the element ids, and lead to the words', () => {
  const html = whole(dataset, '/milestones/treaty/');
  expect(html).toContain(`data-article="${TALKS}"`);
  for (const [passage, article] of [
    ['treaty.a', TALKS],
    ['treaty.b', PRESS],
  ] as const) {
    expect([...html.matchAll(/ id="([^"]+)"/g)].filter(([, id]) => id === passage)).toHaveLength(1);
    expect(html).toContain(`<li data-passage="${passage}" id="${passage}"`);
    expect(html).toContain(`href="/articles/${article}/#${passage}"`);
  }
});

test.each(['zh', 'en'] as const)(
  'the words come first, marked in the paragraph as printed (%s)',
  (locale) => {
    for (const { id, passages, summary } of dataset.milestones) {
      const html = renderPanel(
        <MilestonePanel />,
        dataset,
        `${locale === 'en' ? '/en' : ''}/milestones/${id}/`,
      );
      const [words = '', rest = ''] = html.split('</ul>');
      for (const { article, block, quote } of passages) {
        const printed = index.article.get(article)?.blocks.find((one) => one.id === block)?.text ?? '';
        expect(textOf(words)).toContain(printed);
        expect(
          [...words.matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, marked = '']) => textOf(marked)),
        ).toContain(quote);
      }
      expect(words).not.toContain(`>${summary[locale]}</p>`);
      expect(rest).toContain(`>${summary[locale]}</p>`);
    }
  },
);

test('a derived date is explained step by step, and so is the year of the page that it starts from', () => {
  const text = textOf(renderPanel(<MilestonePanel />, dataset, '/milestones/signing/'));
  expect(text).toContain('从2026年往前数满周年的年数');
  expect(text).toContain('2001年');
  expect(text).toContain('2026年5月20日又是怎么知道的？');
});

test('a step is shown even if its rule is unknown', () => {
  const [first, ...rest] = dataset.milestones;
  if (!first) throw new Error('the sample has no milestones');
  const step = { rule: 'constructor', expression: '25周年', passage: 'signing.a', from: '2026', to: '2001' };
  const odd = { ...dataset, milestones: [{ ...first, derivation: [step] }, ...rest] };
  const text = textOf(renderPanel(<MilestonePanel />, odd, '/milestones/signing/'));
  expect(text).toContain('25周年');
  expect(text).toContain('2001年');
});

test('an order is stated at both milestones', () => {
  expect(textOf(renderPanel(<MilestonePanel />, dataset, '/milestones/treaty/'))).toMatch(
    /排在\s*“welcome”\s*之后/,
  );
  expect(textOf(renderPanel(<MilestonePanel />, dataset, '/milestones/welcome/'))).toMatch(
    /排在\s*“treaty”\s*之前/,
  );
});

test('without a selection, the panel explains how to read the timeline', () => {
  const html = renderPanel(<MilestonePanel />, dataset, '/');
  expect(textOf(html)).toContain(
    `${dataset.articles.length} 篇报道里说到的 ${dataset.milestones.length} 个里程碑（${dataset.milestones.length - 1} 件事、1 条表态）`,
  );
  for (const { id } of dataset.articles) expect(html).toContain(`href="/articles/${id}/"`);
  for (const basis of BASES) expect(textOf(html)).toContain(orientation.basis[basis]);
});

const first = { id: 'treaty', importance: 1 } as const;
const judged: Dataset = {
  ...dataset,
  standfirst: [
    { zh: '条约延期', en: 'the treaty is extended', milestone: 'treaty' },
    { zh: '已签署25周年', en: 'it was signed 25 years ago' },
  ],
  milestones: dataset.milestones.map((milestone) =>
    milestone.id === first.id ? { ...milestone, ...first } : milestone,
  ),
};

test.each([
  ['/', '据新华社的 2 篇报道：条约延期；已签署25周年。', '从这里开始', '2026年5月20日上午 treaty题'],
  [
    '/en/',
    'According to 2 reports by Xinhua: the treaty is extended; it was signed 25 years ago.',
    'Start here',
    '20 May 2026, morning treaty title',
  ],
])(
  'at %s the panel opens with the standfirst and with the milestones of importance 1',
  (path, standfirst, startHere, entry) => {
    const html = renderPanel(<MilestonePanel />, judged, path);
    const [opening = '', rest = ''] = html.split(startHere);
    expect(textOf(opening)).toBe(standfirst);
    expect(opening.match(/<a href="[^"]*"/g)).toEqual([`<a href="${path}milestones/treaty/"`]);
    const entries = [...rest.matchAll(/<a href="[^"]*"[^>]* data-milestone="([^"]*)".*?<\/a>/g)];
    expect(entries.map(([, id]) => id)).toEqual([first.id]);
    const text = textOf(entries[0]?.[0] ?? '').replaceAll(/\s+/g, ' ');
    const { quote, gloss } = index.passage.get('treaty.a')?.passage ?? { quote: '', gloss: { en: '' } };
    const isEnglish = path === '/en/';
    for (const words of [...entry.split(/ (?=treaty)/), isEnglish ? gloss.en : quote])
      expect(text).toContain(words);
    // In English it is our translation, and the panel says so.
    expect(text.includes(quote)).toBe(!isEnglish);
    expect(textOf(rest).includes('English translations are ours.')).toBe(isEnglish);
  },
);

test('a dataset that nobody judged has neither a standfirst nor a place to start', () => {
  const html = renderPanel(<MilestonePanel />, dataset, '/');
  expect(html).not.toContain('data-standfirst');
  expect(textOf(html)).not.toContain('从这里开始');
});

test.each([
  ['zh', '/', '这份数据里没有里程碑', '见引文'],
  ['en', '/en/', 'This dataset has no milestones', 'see the quotations'],
] as const)(
  'in %s a dataset without milestones says so, and no date without quotations points at any',
  (_, path, none, see) => {
    const empty = samplePanels();
    expect(textOf(whole({ ...empty, milestones: [], expressions: [] }, path))).toContain(none);
    expect(textOf(whole(empty, path))).not.toContain(none);
    const [first] = empty.milestones;
    if (!first) throw new Error('the sample has no milestones');
    for (const basis of BASES) {
      const bare = { ...first, when: { ...first.when, basis }, derivation: [], passages: [] };
      const quoted = { ...bare, passages: first.passages };
      const shown = (milestone: Milestone) =>
        textOf(
          whole({ ...empty, milestones: [milestone], expressions: [] }, `${path}milestones/${first.id}/`),
        );
      expect(shown(bare), basis).not.toContain(see);
      if (basis !== 'unstated') expect(shown(quoted), basis).toContain(see);
    }
  },
);

test('markup in any field of a dataset is shown as text', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&javascript:';
  const both = { zh: evil, en: evil };
  const hostile: Dataset = {
    ...dataset,
    title: both,
    finding: both,
    dek: both,
    standfirst: [both, { ...both, milestone: 'treaty' }],
    tracks: dataset.tracks.map((track) => ({ ...track, title: both })),
    speakers: dataset.speakers.map((speaker) => ({ ...speaker, name: both, role: both })),
    articles: dataset.articles.map((article) => ({
      ...article,
      publisher: both,
      label: both,
      gloss: { en: evil },
      blocks: article.blocks.map((block) => ({ ...block, text: evil + block.text })),
    })),
    milestones: dataset.milestones.map((milestone) => ({
      ...milestone,
      importance: 1,
      title: both,
      label: both,
      summary: both,
      note: both,
      derivation: milestone.derivation.map((step) => ({ ...step, expression: evil })),
      citations: [{ url: 'https://a.example/"><script>', publisher: evil, title: evil, date: '2020' }],
      passages: milestone.passages.map((passage) => ({
        ...passage,
        quote: evil,
        note: both,
        gloss: { en: evil },
      })),
    })),
    expressions: dataset.expressions.map((expression) => ({ ...expression, dismissed: both, edtf: null })),
  };
  for (const path of ['/', '/en/milestones/treaty/', '/milestones/signing/', '/articles/press/']) {
    const html = whole(hostile, path);
    expect(html).not.toMatch(/<img|<script/);
    expect(textOf(html)).toContain(evil);
  }
});

test('no element has a style attribute: the content security policy forbids them', () => {
  for (const path of ['/', '/milestones/treaty/', '/en/articles/press/']) {
    expect(whole(dataset, path)).not.toMatch(/\sstyle=/);
  }
});

test('two reports that say the same are compared, and the words that only one has are underlined', () => {
  const html = renderPanel(<MilestonePanel />, dataset, '/milestones/treaty/');
  const alone = [...html.matchAll(/<em[^>]*>([^<]*)<\/em>/g)].map((match) => match[1]);
  expect(alone).toContain('我们已决定');
  // The first quotation with underlines says what they mean, before the next one.
  expect(html.match(/<em.*?<\/li>/s)?.[0]).toContain('是各自的说法');
  expect(textOf(html).split('是各自的说法')).toHaveLength(2);
  // A single report is not compared with itself.
  expect(renderPanel(<MilestonePanel />, dataset, '/milestones/signing/')).not.toContain('<em');
});
