import type { Change } from '../../dataset/model/changes';
import type { Bilingual } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import { SITE_LOCALES } from '../../state/route/story';
import { escapeHtml } from '../escape-html';
import { type ExportSource, isAbsolute } from './export-source';

/** The id of a change on the page that lists them. */
export function changeAnchor({ version }: Pick<Change, 'version'>): string {
  return `change-${version}`;
}

/** Ids name no host, so that a site that moves does not show readers all changes anew. */
function urnOf(id: string, part: string): string {
  return `urn:partnership-timeline:${id}:${part}`;
}

/** Both languages: a reader follows one feed, and a change is the same in either. */
function both(text: Bilingual): string {
  return SITE_LOCALES.map((locale) => text[locale]).join(' / ');
}

/** Paragraphs of XHTML. `lang` is for browsers, `xml:lang` for XML; a feed reader knows one of them. */
function paragraphs({ text }: Change, attribute: 'lang' | 'xml:lang'): string {
  return SITE_LOCALES.map(
    (locale) => `<p ${attribute}="${LANG[locale]}">${escapeHtml(text[locale])}</p>`,
  ).join('');
}

const utc = (date: string): string => new Date(date).toISOString().replace('.000Z', 'Z');

/** Changes of the data as Atom (RFC 4287); `null` if there are none. */
export function atomFeed({ dataset, changes, pageAddress, ownAddress }: ExportSource): string | null {
  const [latest] = changes;
  if (!latest) return null;
  const page = pageAddress({ kind: 'data' });
  const link = (rel: string, type: string, href: string): string =>
    `<link rel="${rel}" type="${type}" href="${escapeHtml(href)}"/>`;
  const entry = (change: Change): string =>
    [
      '<entry>',
      `<id>${escapeHtml(urnOf(dataset.id, change.version))}</id>`,
      `<title>${escapeHtml(both(change.title))}</title>`,
      `<updated>${utc(change.date)}</updated>`,
      link('alternate', 'text/html', `${page}#${changeAnchor(change)}`),
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphs(change, 'xml:lang')}</div></content>`,
      '</entry>',
    ].join('\n');
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANG.zh}">`,
    `<id>${escapeHtml(urnOf(dataset.id, 'changes'))}</id>`,
    `<title>${escapeHtml(both(dataset.title))}</title>`,
    `<updated>${utc(latest.date)}</updated>`,
    `<author><name>${escapeHtml(both(dataset.title))}</name></author>`,
    ...(ownAddress === null ? [] : [link('self', 'application/atom+xml', ownAddress)]),
    link('alternate', 'text/html', page),
    ...changes.map(entry),
    '</feed>',
  ].join('\n')}\n`;
}

/** The same as JSON Feed 1.1; `null` if there are none. Its addresses must be absolute, so they are left out where the origin is unknown. */
export function jsonFeed({ dataset, changes, pageAddress, ownAddress }: ExportSource): string | null {
  if (changes.length === 0) return null;
  const page = pageAddress({ kind: 'data' });
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: both(dataset.title),
    ...(isAbsolute(page)
      ? { home_page_url: page, ...(ownAddress === null ? {} : { feed_url: ownAddress }) }
      : {}),
    language: LANG.zh,
    authors: [{ name: both(dataset.title) }],
    items: changes.map((change) => ({
      id: urnOf(dataset.id, change.version),
      ...(isAbsolute(page) ? { url: `${page}#${changeAnchor(change)}` } : {}),
      title: both(change.title),
      content_html: paragraphs(change, 'lang'),
      content_text: both(change.text),
      date_published: utc(change.date),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
