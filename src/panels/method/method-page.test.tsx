import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { PrintSheet } from '../print/PrintSheet';
import { renderPanel, textOf } from '../render-panel.fixture';
import { MethodPage } from './MethodPage';

const dataset = parseDataset(
  readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8'),
);

test.each(['', '/en'])(
  '%s/method/ lists every expression with its place, its result, and its use or the reason for dismissing it',
  (prefix) => {
    const locale = prefix === '' ? 'zh' : 'en';
    const html = renderPanel(<MethodPage />, dataset, `${prefix}/method/`);
    const rows = html.match(/<tr data-expression.*?<\/tr>/g) ?? [];
    expect(rows).toHaveLength(dataset.expressions.length);
    const inOrder = dataset.articles.flatMap(({ id }) =>
      dataset.expressions.filter(({ article }) => article === id),
    );
    inOrder.forEach(({ article, block, text, milestones, dismissed }, i) => {
      const row = rows[i] ?? '';
      expect(textOf(row)).toContain(text);
      expect(row).toContain(`href="${prefix}/articles/${article}/#${article}-${block}"`);
      for (const id of milestones) expect(row).toContain(`href="${prefix}/milestones/${id}/"`);
      if (dismissed) expect(textOf(row)).toContain(dismissed[locale]);
    });
  },
);

test.each(['', '/en'])('%s/method/ lists every undated milestone and every note of the editor', (prefix) => {
  const locale = prefix === '' ? 'zh' : 'en';
  const html = renderPanel(<MethodPage />, dataset, `${prefix}/method/`);
  const undated = dataset.milestones.filter(({ when }) => when.edtf === null).map(({ id }) => id);
  const listed = [...html.matchAll(/data-undated="([^"]*)"/g)].map((match) => match[1]);
  expect(new Set(listed)).toEqual(new Set(undated));
  expect(listed).toHaveLength(undated.length);
  const text = textOf(html);
  const notes = dataset.milestones.flatMap(({ note, passages }) => [note, ...passages.map((p) => p.note)]);
  for (const note of notes) expect(text).toContain(note?.[locale] ?? '');
  expect(notes.filter(Boolean).length).toBeGreaterThan(20);
  // Links to passages lead to other pages: this page contains no passages.
  expect(html).not.toMatch(/href="#[^"]*\./);
});

test('the print sheet lists every passage, and every milestone of a dense dataset; of one too large to print, only their number', () => {
  const html = renderPanel(<PrintSheet />, dataset, '/print/');
  const passages = dataset.milestones.flatMap((milestone) => milestone.passages);
  expect(html.match(/<blockquote|<q /g)).toHaveLength(passages.length);
  const [first] = dataset.milestones;
  const sheetOf = (length: number): string => {
    const milestones = Array.from({ length }, (_, i) => ({ ...first!, id: `m-${i}`, passages: [] }));
    return renderPanel(<PrintSheet />, { ...dataset, milestones }, '/print/');
  };
  expect(sheetOf(1_000).match(/\/milestones\/m-\d+\//g)).toHaveLength(1_000);
  expect(textOf(sheetOf(2_001))).toContain('2001');
  expect(sheetOf(2_001)).not.toContain('/milestones/');
});

test.each(['', '/en'])('%s/method/ says which languages of reports the program does not read', (prefix) => {
  const [first, ...others] = dataset.articles;
  expect(renderPanel(<MethodPage />, dataset, `${prefix}/method/`)).not.toContain('data-unread');
  const mixed = { ...dataset, articles: [{ ...first!, language: 'fr' }, ...others] };
  const html = renderPanel(<MethodPage />, mixed, `${prefix}/method/`);
  expect(textOf(/<p data-unread.*?<\/p>/.exec(html)?.[0] ?? '')).toMatch(/\bfr\b/);
  // Words of a report are in its own language, those of the others in that of the dataset.
  expect(html).toMatch(/<q lang="fr"/);
  expect(html).toMatch(/<q lang="zh-Hans"/);
});
