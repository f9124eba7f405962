import { SITE_LOCALES, STORY } from '../../state/route/story';
import { type LedgerEntry, ledgerKey } from '../../dataset/model/ledger';
import type { Dataset, Locale } from '../../dataset/model/schema';
import { LANG, PAGE_WORDS } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import type { Address } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { pageAddress, pathOf, type Site } from '../host/site';
import { element, tag } from './html';
import type { Filling } from './template';

/** Keeps pages of unknown and withdrawn addresses out of search engines. */
const NO_INDEX = tag('meta', { name: 'robots', content: 'noindex' });
const HEADING = { class: 'text-2xl font-bold' };

function linkToWhole(locale: Locale, site: Site): string {
  const href = pathOf(site, { locale, route: { kind: 'whole' } });
  return `<p>${element('a', { class: 'underline', href, lang: LANG[locale] }, SITE_WORDS[locale].toWhole)}</p>`;
}

/** The parts of a page that is not the app's. `locale` is the language of the page. */
function plainPage(
  locale: Locale,
  title: string,
  head: readonly string[],
  body: readonly string[],
): Omit<Filling, 'app'> {
  return {
    lang: LANG[locale],
    head: [element('title', {}, title), ...head],
    body: `<main class="mx-auto max-w-prose px-4 py-16 leading-loose">${body.join('')}</main>`,
  };
}

/** The page for every unknown path, in both languages, because the path may not tell which one the reader wants. */
export function notFoundPage(site: Site): Filling {
  const body = SITE_LOCALES.flatMap((locale) => {
    const lang = LANG[locale];
    return [
      element(locale === STORY.locale ? 'h1' : 'h2', { ...HEADING, lang }, PAGE_WORDS[locale].notFound),
      element('p', { lang }, SITE_WORDS[locale].notFoundText),
      linkToWhole(locale, site),
    ];
  });
  const title = SITE_LOCALES.map((locale) => PAGE_WORDS[locale].notFound).join(' | ');
  return { ...plainPage(STORY.locale, title, [NO_INDEX], body), app: true };
}

/** A module script. `file` is its path below the base. */
export function scriptTag(file: string, { base }: Site): string {
  return element('script', { type: 'module', src: base + file }, '');
}

/** A classic script, which runs before the page paints. `file` must not import anything. `data` are its data attributes. */
export function blockingScript(file: string, { base }: Site, data: Record<string, string> = {}): string {
  return element('script', { src: base + file, ...data }, '');
}

/**
 * The page of an id that was replaced. It redirects at once: by `script`, which keeps the hash and the query; without
 * scripts by a refresh; and by a link where both are switched off.
 */
function movedPage({ locale }: Address, to: Address, site: Site, script: string): Filling {
  const { moved } = SITE_WORDS[locale];
  const href = pathOf(site, to);
  const head = [
    `<noscript>${tag('meta', { 'http-equiv': 'refresh', content: `0; url=${href}` })}</noscript>`,
    tag('link', { rel: 'canonical', href: pageAddress(site, to) }),
    scriptTag(script, site),
  ];
  const body = [
    element('h1', HEADING, moved),
    `<p>${element('a', { class: 'underline', href, 'data-moved': '' }, href)}</p>`,
  ];
  return { ...plainPage(locale, moved, head, body), app: false };
}

/** The page of an id that was withdrawn, with the date and the reason from the ledger. */
function withdrawnPage(
  { locale }: Address,
  { date, text }: NonNullable<LedgerEntry['tombstone']>,
  site: Site,
): Filling {
  const { withdrawn } = SITE_WORDS[locale];
  const body = [
    element('h1', HEADING, withdrawn),
    element('p', {}, dateInWords(date, locale)),
    element('p', {}, text),
    linkToWhole(locale, site),
  ];
  return { ...plainPage(locale, withdrawn, [NO_INDEX], body), app: false };
}

/**
 * A page for every published id that is no longer in the dataset, so that no link dies. Passages have no page:
 * `retiredHtml` puts them on the page of a milestone. `script` goes into the pages of replaced ids.
 * @throws Error for an id that the ledger neither withdraws nor replaces by one of the dataset.
 */
export function retiredPages(
  ledger: readonly LedgerEntry[],
  dataset: Dataset,
  site: Site,
  script: string,
): { page: Address; filling: Filling }[] {
  const present = new Set([
    ...dataset.milestones.map(({ id }) => ledgerKey({ kind: 'milestone', id })),
    ...dataset.articles.map(({ id }) => ledgerKey({ kind: 'article', id })),
  ]);
  return ledger.flatMap((entry) => {
    const { kind, id, aliasOf, tombstone } = entry;
    if (kind === 'passage' || present.has(ledgerKey(entry))) return [];
    return SITE_LOCALES.map((locale) => {
      const page: Address = { locale, route: { kind, id } };
      if (tombstone) return { page, filling: withdrawnPage(page, tombstone, site) };
      if (aliasOf === undefined || !present.has(ledgerKey({ kind, id: aliasOf }))) {
        throw new Error(`the ledger neither withdraws ${kind} ${id} nor replaces it by one of the dataset`);
      }
      return { page, filling: movedPage(page, { locale, route: { kind, id: aliasOf } }, site, script) };
    });
  });
}
