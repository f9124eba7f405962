import { expect, test } from 'vitest';
import { indexDataset } from '../dataset/placing/index-dataset';
import type { Dataset } from '../dataset/model/schema';
import { BASES } from '../dataset/model/kinds';
import { wordsIn } from '../i18n/dictionary';
import { ArticlePanel } from './article/ArticlePanel';
import { MilestoneList } from './list/MilestoneList';
import { MilestonePanel } from './milestone/MilestonePanel';
import { NotFound } from './shared/NotFound';
import { innerOf, renderPanel, textOf } from './render-panel';
import { PRESS, samplePanels, TALKS } from './sample';

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

test('lists every milestone once, each a link, in both languages', () => {
  for (const prefix of ['', '/en']) {
    const html = renderPanel(<MilestoneList />, dataset, `${prefix}/`);
    for (const { id } of dataset.milestones) {
      expect(
        html.match(new RegExp(`<a href="${prefix}/milestones/${id}/"[^>]*data-milestone="${id}"`, 'g')),
      ).toHaveLength(1);
    }
  }
});

test('says that the selected row is the current page, and opens the fold it is in', () => {
  const html = renderPanel(<MilestoneList />, dataset, '/milestones/promise/');
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toMatch(/aria-current="page" data-milestone="promise"/);
  expect(html).toContain('<details open=""');
  expect(renderPanel(<MilestoneList />, dataset, '/')).not.toContain('<details open');
});

test.each(dataset.milestones.map(({ id }) => id))('shows all of %s: title, date, every quotation', (id) => {
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
});

test.each(dataset.milestones.map(({ id }) => id))(
  'anchors each passage of %s exactly once in its page',
  (id) => {
    const html = whole(dataset, `/milestones/${id}/`);
    for (const passage of index.milestone.get(id)?.passages ?? []) {
      expect(html.split(`id="${passage.id}"`)).toHaveLength(2);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test('prints each report whole: the text of a block is the block', () => {
  for (const article of dataset.articles) {
    const html = renderPanel(<ArticlePanel />, dataset, `/articles/${article.id}/`);
    for (const block of article.blocks) expect(textOf(innerOf(html, block.id))).toBe(block.text);
  }
});

test('opens the article of the first passage, and leaves the anchor of the others to their cards', () => {
  const html = whole(dataset, '/milestones/treaty/');
  expect(html).toContain(`data-article="${TALKS}"`);
  expect(html).toMatch(/<mark id="treaty\.a"/);
  expect(html).toMatch(/<li data-passage="treaty\.b" id="treaty\.b"/);
  expect(html).toContain(`href="/articles/${PRESS}/#treaty.b"`);
});

test('explains a derived date step by step, and the year of the page behind it', () => {
  const text = textOf(renderPanel(<MilestonePanel />, dataset, '/milestones/signing/'));
  expect(text).toContain('从2026年往前数满周年的年数');
  expect(text).toContain('2001年');
  expect(text).toContain('2026年5月20日又是怎么知道的？');
});

test('shows a step of a rule it has no words for', () => {
  const [first, ...rest] = dataset.milestones;
  if (!first) throw new Error('the sample is empty');
  const step = { rule: 'constructor', expression: '25周年', passage: 'signing.a', from: '2026', to: '2001' };
  const odd = { ...dataset, milestones: [{ ...first, derivation: [step] }, ...rest] };
  const text = textOf(renderPanel(<MilestonePanel />, odd, '/milestones/signing/'));
  expect(text).toContain('25周年');
  expect(text).toContain('2001年');
});

test('says an order from both sides', () => {
  expect(textOf(renderPanel(<MilestonePanel />, dataset, '/milestones/treaty/'))).toMatch(
    /排在\s*“welcome”\s*之后/,
  );
  expect(textOf(renderPanel(<MilestonePanel />, dataset, '/milestones/welcome/'))).toMatch(
    /排在\s*“treaty”\s*之前/,
  );
});

test('tells a reader how to read it while nothing is selected', () => {
  const html = renderPanel(<MilestonePanel />, dataset, '/');
  expect(textOf(html)).toContain(
    `${dataset.articles.length} 篇报道里说到的 ${dataset.milestones.length} 件事`,
  );
  for (const { id } of dataset.articles) expect(html).toContain(`href="/articles/${id}/"`);
  const { orientation } = wordsIn('zh').panels;
  for (const basis of BASES) expect(textOf(html)).toContain(orientation.basis[basis]);
});

test('says so when the address names nothing that is here', () => {
  for (const path of ['/milestones/nobody/', '/articles/nobody/', '/<script>alert(1)</script>']) {
    const html = renderPanel(<NotFound />, dataset, path);
    expect(textOf(html)).toContain('没有这一页');
    expect(html).toContain('href="/"');
    expect(html).not.toContain('<script');
  }
});

test('leaves hostile words as words, in every field', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&javascript:';
  const both = { zh: evil, en: evil };
  const hostile: Dataset = {
    ...dataset,
    title: both,
    dek: both,
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

test('carries no style attribute: the policy of the built page refuses them', () => {
  for (const path of ['/', '/milestones/treaty/', '/en/articles/press/']) {
    expect(whole(dataset, path)).not.toMatch(/\sstyle=/);
  }
});

test('sets the reports that tell the same side by side, and marks the words that only one has', () => {
  const html = renderPanel(<MilestonePanel />, dataset, '/milestones/treaty/');
  expect(html).toMatch(/data-passage="treaty\.a"[^>]* data-column="0"/);
  expect(html).toMatch(/data-passage="treaty\.b"[^>]* data-column="1"/);
  const alone = [...html.matchAll(/<em[^>]*>([^<]*)<\/em>/g)].map((match) => match[1]);
  expect(alone).toContain('我们已决定');
  expect(textOf(html)).toContain('是各自的说法');
  // One report alone is not compared with itself.
  expect(renderPanel(<MilestonePanel />, dataset, '/milestones/signing/')).not.toContain('<em');
});
