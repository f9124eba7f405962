import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexDataset } from '../dataset/placing/index-dataset';
import { parseDataset } from '../dataset/load/parse-dataset';
import * as en from '../i18n/en/reading';
import * as zh from '../i18n/zh/reading';
import { ArticlePanel } from './article/ArticlePanel';
import { MilestoneList } from './list/MilestoneList';
import { DateChain } from './milestone/DateBasis';
import { MilestonePanel, Orientation } from './milestone/MilestonePanel';
import { printedText, renderPanel, textOf } from './render-panel.fixture';

beforeAll(() => Promise.all([Orientation.preload(), DateChain.preload()]));

const dataset = parseDataset(
  readFileSync(new URL('../../public/data/partnership.json', import.meta.url), 'utf8'),
);
const index = indexDataset(dataset);

describe('with the published dataset', () => {
  test.each(['', '/en'])('the list at %s/ links every milestone once', (prefix) => {
    const html = renderPanel(<MilestoneList />, dataset, `${prefix}/`);
    const links = [...html.matchAll(/<a href="([^"]+)"[^>]* data-milestone="([^"]+)"/g)];
    expect(links).toHaveLength(dataset.milestones.length);
    expect(new Set(links.map((link) => link[1]))).toEqual(
      new Set(dataset.milestones.map(({ id }) => `${prefix}/milestones/${id}/`)),
    );
  });

  test.each(dataset.milestones.map(({ id }) => id))(
    '%s shows every quotation, each with its element id once',
    (id) => {
      const html = renderPanel(
        <>
          <MilestonePanel />
          <ArticlePanel />
        </>,
        dataset,
        `/milestones/${id}/`,
      );
      const text = textOf(html);
      for (const passage of index.milestone.get(id)?.passages ?? []) {
        expect(text).toContain(passage.quote);
        expect(html).toContain(`<li data-passage="${passage.id}"`);
        expect(html.split(`id="${passage.id}"`)).toHaveLength(2);
      }
    },
  );

  test('a date without a stated start says so beside it', () => {
    const saying = dataset.milestones.filter(({ id }) => {
      const head = renderPanel(<MilestonePanel />, dataset, `/en/milestones/${id}/`).split('</header>')[0];
      return textOf(head ?? '').includes('start not stated');
    });
    expect(saying.map(({ id }) => id)).toEqual(['visa-policy', 'stay-rule', 'russia-strategy']);
  });

  test.each(dataset.articles.map(({ id }) => id))(
    'the report %s shows its whole text, character by character',
    (id) => {
      const html = renderPanel(<ArticlePanel />, dataset, `/en/articles/${id}/`);
      for (const block of index.article.get(id)?.blocks ?? []) {
        expect(printedText(html, block.id)).toBe(block.text);
      }
      // Our English stands below every quotation but those of the headline; one within another has no English of its own.
      const glosses = [...html.matchAll(/<span data-gloss="[^"]+"[^>]*lang="en"[^>]*>(.*?)<\/span>/g)].map(
        ([, inner = '']) => textOf(inner),
      );
      expect(glosses.length).toBeGreaterThan(0);
      for (const { id: block, kind } of index.article.get(id)?.blocks ?? []) {
        for (const { passage } of index.passagesIn.get(`${id}/${block}`) ?? []) {
          const within = (index.passagesIn.get(`${id}/${block}`) ?? []).some(
            ({ passage: other }) =>
              other !== passage && other.start <= passage.start && passage.end <= other.end,
          );
          if (kind !== 'headline' && !within)
            expect(
              glosses.some((gloss) => gloss.includes(passage.gloss.en)),
              passage.id,
            ).toBe(true);
        }
      }
      expect(renderPanel(<ArticlePanel />, dataset, `/articles/${id}/`)).not.toContain('data-gloss');
    },
  );

  test.each([
    ['/', '84 个里程碑：42 件事、42 条表态'],
    ['/en/', '84 milestones: 42 events, 42 statements'],
  ])('the list at %s says what its number counts', (path, words) => {
    expect(textOf(renderPanel(<MilestoneList />, dataset, path))).toContain(words);
  });

  test.each(['', '/en'])('the panel at %s/ starts with every milestone of importance 1', (prefix) => {
    const html = renderPanel(<MilestonePanel />, dataset, `${prefix}/`);
    const list = /<ol.*?<\/ol>/.exec(html)?.[0] ?? '';
    const links = [...list.matchAll(/ data-milestone="([^"]+)"/g)].map(([, id]) => id);
    const wanted = [...index.milestones].filter(({ importance }) => importance === 1);
    expect(wanted.length).toBeGreaterThan(8);
    expect(links).toEqual(wanted.map(({ id }) => id));
    for (const { passages } of wanted)
      expect(textOf(list)).toContain(prefix === '' ? passages[0]?.quote : passages[0]?.gloss.en);
  });

  test('a step whose words occur more than once names the speaker and the report of each', () => {
    const html = renderPanel(<MilestonePanel />, dataset, '/milestones/treaty-signing/');
    const steps = [...html.matchAll(/<li data-rule="([^"]*)">(.*?)<\/li>/g)];
    expect(steps.map((step) => step[1]).slice(0, 2)).toEqual(['this-year', 'anniversary']);
    const anniversary = textOf(steps[1]?.[2] ?? '');
    expect(anniversary).toMatch(/习近平 · 会谈报道.*习近平 · 会见记者报道.*普京 · 会见记者报道.*2001年$/);
    expect(anniversary.match(/25周年/g)).toHaveLength(1);
  });

  test('every rule in use has a sentence in both languages', () => {
    const steps = [dataset.reference, ...dataset.milestones].flatMap(({ derivation }) => derivation);
    expect(steps.length).toBeGreaterThan(0);
    for (const rule of new Set(steps.map((step) => step.rule))) {
      expect(Object.keys(zh.rules)).toContain(rule);
      expect(Object.keys(en.rules)).toContain(rule);
    }
  });
});
