import { group } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { LedgerEntry } from '../../dataset/model/ledger';
import type { Locale, Milestone, Passage } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { isTranslated, languageOf } from '../../dataset/text/languages';
import { LANG } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import { dateOf, headlineOf } from '../../share/article-names';
import { pageTitle } from '../../share/page-title';
import type { Address } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import type { Card } from '../cards/card';
import { META_CSP } from '../host/security';
import { pageAddress, pathOf, type Site } from '../host/site';
import { element, tag } from '../pages/html';
import { rows, strip } from './drawing';
import { discovery } from './oembed';

/** What all embeds are made from. */
export interface EmbedSource {
  readonly index: DatasetIndex;
  readonly site: Site;
  readonly cardOf: (page: Address) => Card;
  /** The built `in-frame.ts` and its style sheet, below the base. */
  readonly script: string;
  readonly style: string;
}

/** The whole page has at most as many milestones as a reader takes in at once. */
const MOST = 12;
const WHOLE = { kind: 'whole' } as const;

/** A link that leaves the frame: the full page refuses to be framed. */
function linkOut(source: EmbedSource, page: Address, text: string, name?: string, hash = ''): string {
  const href = pathOf(source.site, page) + hash;
  return `${tag('a', { class: name, href, target: '_blank', rel: 'noopener' })}${element('span', {}, text)}</a>`;
}

/** The last line: the way to the full page, whose address is printed too if it is known, and the name of what this is from. */
function footer(source: EmbedSource, page: Address, text: string, from: string): string {
  const { site } = source;
  const address = site.origin === null ? '' : element('span', { class: 'address' }, pageAddress(site, page));
  return `<footer>${linkOut(source, page, `${text} →`, 'out')} ${address} ${element('span', { class: 'soft' }, from)}</footer>`;
}

interface Content {
  readonly title: string;
  readonly links?: readonly string[];
  /** HTML of the page; empty parts are left out. */
  readonly main: readonly string[];
  /** The number of the colour of its marks. */
  readonly track?: number | undefined;
}

/**
 * A whole page, in HTML that can be read without its style and script. Neither asks for CORS, so both load in a sandboxed frame of
 * hosts that cannot send headers.
 */
function documentOf(source: EmbedSource, page: Address, { title, links = [], main, track }: Content): string {
  const { site, script, style } = source;
  const { route, locale } = page;
  const head = [
    '<meta charset="utf-8">',
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: META_CSP }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">',
    '<meta name="robots" content="noindex">',
    element('title', {}, title),
    tag('link', { rel: 'canonical', href: pageAddress(site, page) }),
    ...links,
    tag('link', { rel: 'icon', href: `${site.base}favicon.png`, type: 'image/png' }),
    tag('link', { rel: 'stylesheet', href: site.base + style }),
    element('script', { src: site.base + script }, ''),
  ];
  const id = route.kind === 'milestone' ? route.id : source.index.dataset.id;
  return [
    '<!doctype html>',
    // Light until the address asks for another theme: most hosts are light whatever the system is.
    tag('html', { lang: LANG[locale], 'data-theme': 'light', 'data-embed': id }),
    `<head>\n${head.join('\n')}\n</head>`,
    `<body>${tag('main', { 'data-track': track?.toString() })}`,
    ...main.filter((part) => part !== ''),
    '</main></body>',
    '</html>\n',
  ].join('\n');
}

/** Quotations of one speaker in one report: the words as printed, in English our translation, and the editor's remark on an oddity. */
function quotations(
  source: EmbedSource,
  milestone: Milestone,
  passages: readonly Passage[],
  locale: Locale,
): string {
  const { index } = source;
  const [first] = passages;
  if (!first) return '';
  const words = SITE_WORDS[locale];
  const speaker = index.speaker.get(first.speaker)?.name[locale] ?? first.speaker;
  const article = index.article.get(first.article);
  const report = article
    ? words.embed.report(
        words.attribution(article.publisher[locale], dateOf(article, locale)),
        headlineOf(article, locale),
      )
    : first.article;
  const page: Address = { locale, route: { kind: 'milestone', id: milestone.id } };
  return [
    `<figure><figcaption>${element('b', {}, speaker)} ${linkOut(source, page, report, 'soft', `#${first.id}`)}</figcaption>`,
    ...passages.map(({ id, quote, gloss, note, article: of }) =>
      [
        `${tag('blockquote', { id, lang: languageOf(index.dataset, of) })}${element('p', {}, quote)}</blockquote>`,
        locale === 'en' && isTranslated({ quote, gloss }) ? element('p', { class: 'gloss' }, gloss.en) : '',
        note ? element('p', { class: 'gloss soft' }, note[locale]) : '',
      ].join(''),
    ),
    '</figure>',
  ].join('');
}

/** A milestone: its date and title, the words behind it, and where it stands in the whole. */
export function milestoneEmbed(source: EmbedSource, milestone: Milestone, locale: Locale): string {
  const { index, cardOf } = source;
  const page: Address = { locale, route: { kind: 'milestone', id: milestone.id } };
  const card = cardOf(page);
  const bySource = group(milestone.passages, ({ speaker, article }) => `${speaker} ${article}`);
  const title = pageTitle(index, page);
  const main = [
    element('p', { class: 'date' }, card.date ?? dateInWords(null, locale)),
    element('h1', {}, milestone.title[locale]),
    element('p', {}, milestone.summary[locale]),
    strip(card),
    ...[...bySource.values()].map((passages) => quotations(source, milestone, passages, locale)),
    locale === 'en' && milestone.passages.length > 0
      ? element('p', { class: 'soft' }, SITE_WORDS.en.embed.ownGlosses)
      : '',
    footer(source, page, SITE_WORDS[locale].embed.toMilestone, index.dataset.title[locale]),
  ];
  const links = discovery(source.site, page, title);
  return documentOf(source, page, { title, links, main, track: trackNumber(index, milestone.track) });
}

/** The whole timeline: what the reports tell, the milestones that tell the story, and what to know first. */
export function wholeEmbed(source: EmbedSource, locale: Locale): string {
  const { index, cardOf } = source;
  const { dataset, milestones } = index;
  const page: Address = { locale, route: WHOLE };
  const card = cardOf(page);
  const shown = [...milestones].filter(({ importance }) => importance === 1).slice(0, MOST);
  const clauses = (dataset.standfirst ?? []).map((clause) => {
    const to: Address = {
      locale,
      route: clause.milestone === undefined ? WHOLE : { kind: 'milestone', id: clause.milestone },
    };
    return `<li>${linkOut(source, to, clause[locale])}</li>`;
  });
  const main = [
    element('p', { class: 'date' }, dataset.title[locale]),
    element('h1', {}, (dataset.finding ?? dataset.title)[locale]),
    element('p', {}, dataset.dek[locale]),
    shown.length > 0 ? rows(source, locale, shown) : strip(card),
    clauses.length > 0 ? `<ul>${clauses.join('')}</ul>` : '',
    footer(source, page, SITE_WORDS[locale].toWhole, card.attribution),
  ];
  const title = pageTitle(index, page);
  return documentOf(source, page, { title, links: discovery(source.site, page, title), main });
}

/** What became of a milestone that was withdrawn. */
export function withdrawnEmbed(
  source: EmbedSource,
  id: string,
  { date, text }: NonNullable<LedgerEntry['tombstone']>,
  locale: Locale,
): string {
  const words = SITE_WORDS[locale];
  const page: Address = { locale, route: { kind: 'milestone', id } };
  const main = [
    element('p', { class: 'date' }, dateInWords(date, locale)),
    element('h1', {}, words.withdrawn),
    element('p', {}, text),
    footer(source, { locale, route: WHOLE }, words.toWhole, source.index.dataset.title[locale]),
  ];
  return documentOf(source, page, { title: words.withdrawn, main });
}
