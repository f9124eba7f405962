import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { nearRoutes } from './near-routes';
import { formatPath, parsePath, pathBelow } from './route';

const index = indexDataset(
  parseDataset(readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8')),
);
const ids = [...index.milestones].map(({ id }) => id);

/** What a link opens: the path of a page, or the paths of those that its page offers. */
function arrivals(link: string): string[] {
  const { pathname } = new URL(link, 'https://example.org');
  const { route } = parsePath(pathBelow('/x', pathname));
  const isThere =
    (route.kind === 'milestone' && index.milestone.has(route.id)) ||
    (route.kind === 'article' && index.article.has(route.id));
  const routes = isThere ? [route] : nearRoutes(route, index);
  return routes.map((one) => formatPath({ locale: 'zh', route: one }));
}

const PUNCTUATION = [
  '',
  '）',
  '。',
  '」',
  '.',
  ',',
  '"',
  '”。',
  '）。',
  '、请看',
  '。）',
  '…',
  '>',
  '!',
  '%EF%BC%89',
  '/）',
  '/.',
];
const CASES = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.replace(/^./, (c) => c.toUpperCase()),
];
const ENDS = ['/', '', '/index.html', '/INDEX.HTML'];
const TRACKERS = [
  '',
  '?fbclid=IwAR0abc',
  '?utm_source=x&utm_medium=y',
  '?from=singlemessage&isappinstalled=0',
  '?gclid=1）',
  '&utm_source=x',
];

test('every milestone is reached by its link with glued punctuation, in any case, with any end and any tracker', () => {
  const lost: string[] = [];
  let tried = 0;
  for (const [i, id] of ids.entries())
    for (const [j, mark] of PUNCTUATION.entries())
      for (const [k, cased] of CASES.entries()) {
        // Each milestone meets every mark in every case; ends and trackers take turns.
        const end = ENDS[(i + j + k) % ENDS.length] ?? '/';
        const tracker = TRACKERS[(i + 2 * j + k) % TRACKERS.length] ?? '';
        const link = `/x/${cased(`milestones/${id}`)}${end}${mark}${tracker}`;
        tried += 1;
        if (arrivals(link)[0] !== `/milestones/${id}/`) lost.push(link);
      }
  expect(lost).toEqual([]);
  expect(tried).toBeGreaterThan(200);
});

test('a link with one slip, another punctuation mark or no folder leads to a page that offers the milestone', () => {
  const slips = (id: string): string[] => {
    const at = Math.floor(id.length / 2);
    const [before, after] = [id.slice(0, at), id.slice(at)];
    return [
      `milestones/${before}${after.slice(1)}/`,
      `milestones/${before}q${after}/`,
      `milestones/${before}q${after.slice(1)}/`,
      `milestones/${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}/`,
      `milestones/${id.replaceAll('-', '_')}/`,
      `milestones/${id.replaceAll('-', '%20')}/`,
      `milestones/${id.replace('-', '')}/`,
      `milestone/${id}/`,
      `en/milestons/${id}`,
      `${id}/`,
      `milestones/${id}）这是转来的文字abc`,
      `milestones/${id}),and`,
      `milestones/${id}/${id}/`,
    ];
  };
  // Each milestone meets every third of them.
  const lost = ids.flatMap((id, i) =>
    slips(id).filter(
      (slip, j) => (i + j) % 3 === 0 && !arrivals(`/x/${slip}`).includes(`/milestones/${id}/`),
    ),
  );
  expect(lost).toEqual([]);
});

test('offers a report that is one slip away, and nothing for a name that is far from all', () => {
  const report = [...index.article.keys()][0] ?? '';
  expect(arrivals(`/x/articles/${report}s/`)).toContain(`/articles/${report}/`);
  for (const path of [
    '/nowhere/at/all/',
    '/milestones/never-was/',
    '/__proto__/',
    `/${'9'.repeat(5_000)}/`,
    '/。/',
    '/',
  ])
    expect(nearRoutes({ kind: 'unknown', path }, index), path).toEqual([]);
});
