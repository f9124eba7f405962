import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { changeAnchor, atomFeed, jsonFeed } from './feeds';
import { OWN, published, publishedChanges, sourceOf } from './export-source.fixture';

const source = sourceOf('zh');
const atom = atomFeed(source) ?? '';
const json = jsonFeed(source) ?? '';

/** What a feed should say of each change. */
const wanted = publishedChanges.map((change) => ({
  id: `urn:partnership-timeline:${published.id}:${change.version}`,
  title: `${change.title.zh} / ${change.title.en}`,
  date: Date.parse(change.date),
  url: `https://example.org/data/#${changeAnchor(change)}`,
}));

test('two programs read the same entries in the Atom feed', async () => {
  const bySmith = parseAtomFeed(atom);
  expect(
    bySmith.entries?.map(({ id, title, updated, links }) => ({
      id,
      title: typeof title === 'string' ? title : title?.value,
      date: Date.parse(String(updated)),
      url: links?.[0]?.href,
    })),
  ).toEqual(wanted);
  const byRss = await new RssParser().parseString(atom);
  expect(
    byRss.items.map(({ id, title, isoDate, link }) => ({
      id,
      title,
      date: Date.parse(isoDate ?? ''),
      url: link,
    })),
  ).toEqual(wanted);
  expect(byRss.feedUrl).toBe(`https://example.org${OWN}`);
  expect(bySmith.links).toMatchObject([
    { rel: 'self', href: byRss.feedUrl },
    { rel: 'alternate', href: 'https://example.org/data/' },
  ]);
});

test('the JSON feed says the same', () => {
  const feed = parseJsonFeed(JSON.parse(json));
  expect(
    feed.items?.map(({ id, title, url, date_published }) => ({
      id,
      title,
      date: Date.parse(String(date_published)),
      url,
    })),
  ).toEqual(wanted);
  expect(feed).toMatchObject({
    feed_url: `https://example.org${OWN}`,
    home_page_url: 'https://example.org/data/',
  });
});

describe('without an origin', () => {
  const source = sourceOf('zh', published, '');

  test('entries keep their ids, and addresses start at the root of the host or are left out', () => {
    const entries = parseAtomFeed(atomFeed(source) ?? '').entries ?? [];
    expect(entries.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(entries[0]?.links?.[0]?.href).toMatch(/^\/data\/#change-/);
    const feed = JSON.parse(jsonFeed(source) ?? '');
    expect(feed).not.toHaveProperty('feed_url');
    expect(feed.items[0]).not.toHaveProperty('url');
  });
});

test('words that look like markup stay words', async () => {
  const [first] = publishedChanges;
  if (!first) throw new Error('no change');
  const change = { ...first, title: { zh: '<b>&', en: '"]]>' }, text: { zh: '</p><script>', en: '&amp;' } };
  const hostile = { ...source, changes: [change] };
  const byRss = await new RssParser().parseString(atomFeed(hostile) ?? '');
  expect(byRss.items[0]).toMatchObject({ title: '<b>& / "]]>' });
  expect(atomFeed(hostile)).not.toContain('<script>');
  expect(JSON.parse(jsonFeed(hostile) ?? '').items[0].content_html).toContain('&lt;/p&gt;&lt;script&gt;');
});

test('there is no feed without a change', () => {
  expect(atomFeed({ ...source, changes: [] })).toBe(null);
  expect(jsonFeed({ ...source, changes: [] })).toBe(null);
});
