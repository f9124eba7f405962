import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../dataset/model/ledger';
import { formatPath } from '../../state/route/route';
import { notFoundPage, retiredPages } from './plain-pages';
import { SAMPLE } from '../sample-dataset.fixture';
import type { Site } from '../host/site';

const site: Site = { base: '/x/', origin: 'https://example.org' };
const retired = (...ledger: LedgerEntry[]) => retiredPages(ledger, SAMPLE, site, 'assets/moved-1.js');

describe('an id once published', () => {
  test('that is still in the dataset needs no second page, and a passage needs none', () => {
    expect(retired({ kind: 'milestone', id: 'talks' }, { kind: 'passage', id: 'gone.a' })).toEqual([]);
  });

  test('that was replaced redirects the reader to its successor, in each language', () => {
    const pages = retired(
      { kind: 'milestone', id: 'old', aliasOf: 'talks' },
      { kind: 'milestone', id: 'talks' },
    );
    expect(pages.map(({ page }) => formatPath(page))).toEqual(['/milestones/old/', '/en/milestones/old/']);
    for (const { page, filling } of pages) {
      const prefix = page.locale === 'en' ? '/x/en' : '/x';
      expect(filling.head).toContain(
        `<noscript><meta http-equiv="refresh" content="0; url=${prefix}/milestones/talks/"></noscript>`,
      );
      expect(filling.head).toContain('<script type="module" src="/x/assets/moved-1.js"></script>');
      expect(filling.head.join()).toContain(
        `rel="canonical" href="https://example.org${prefix}/milestones/talks/"`,
      );
      expect(filling.body).toContain(`href="${prefix}/milestones/talks/" data-moved=""`);
      expect(filling.app).toBe(false);
    }
  });

  test('that was withdrawn says why and when, and links to the whole timeline', () => {
    const tombstone = { date: '2026-11-23', text: 'Counted twice & <removed>.' };
    const [zh, en] = retired({ kind: 'article', id: 'gone', tombstone });
    expect(zh?.filling.body).toContain('2026年11月23日');
    expect(en?.filling.body).toContain('23 November 2026');
    expect(en?.filling.body).toContain('Counted twice &amp; &lt;removed&gt;.');
    expect(en?.filling.body).toContain('href="/x/en/"');
    expect(en?.filling.head.join()).toContain('noindex');
  });

  test('that was lost, or whose successor was, stops the build', () => {
    expect(() => retired({ kind: 'milestone', id: 'lost' })).toThrow('milestone lost');
    expect(() => retired({ kind: 'milestone', id: 'old', aliasOf: 'lost' })).toThrow('milestone old');
  });
});

test('the page for unknown paths has both languages and links to the whole timeline, under the base', () => {
  const { body, head, path } = notFoundPage(site);
  expect(body).toContain('<h1 class="text-2xl font-bold" lang="zh-Hans">没有这一页</h1>');
  expect(body).toContain('lang="en">No such page');
  expect(body).toContain('href="/x/"');
  expect(body).toContain('href="/x/en/"');
  expect(head.join()).toContain('noindex');
  expect(path).toBeUndefined();
});
