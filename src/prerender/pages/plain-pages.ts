import { type LedgerEntry, ledgerKey } from '../../dataset/model/ledger';
import { LOCALES } from '../../dataset/model/kinds';
import { LANG, PAGE_WORDS } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import { escapeHtml } from '../../share/escape-html';
import { type Address, formatPath } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { tag } from './html';
import { pageAddress, type Site } from '../host/site';
import { knownIds, resolveAlias } from './retired-passages';
import type { Filling } from './template';
import type { Dataset } from '../../dataset/model/schema';

type Tombstone = NonNullable<LedgerEntry['tombstone']>;

/** Keeps pages of unknown and withdrawn addresses out of search engines. */
const NO_INDEX = tag('meta', { name: 'robots', content: 'noindex' });

function link(href: string, lang: string, text: string): string {
  return `<p><a class="underline" href="${escapeHtml(href)}" lang="${lang}">${escapeHtml(text)}</a></p>`;
}

function main(content: readonly string[]): string {
  return `<main class="mx-auto max-w-prose px-4 py-16 leading-loose">${content.join('')}</main>`;
}

/** The page for every unknown path, in both languages, because the path may not tell which one the reader wants. */
export function notFoundPage({ base }: Site): Filling {
  const both = LOCALES.map((locale) => PAGE_WORDS[locale].notFound);
  const parts = LOCALES.flatMap((locale) => {
    const words = SITE_WORDS[locale];
    const lang = LANG[locale];
    const whole = base + formatPath({ locale, route: { kind: 'whole' } }).slice(1);
    const heading = locale === 'zh' ? 'h1' : 'h2';
    return [
      `<${heading} class="text-2xl font-bold" lang="${lang}">${escapeHtml(PAGE_WORDS[locale].notFound)}</${heading}>`,
      `<p lang="${lang}">${escapeHtml(words.notFoundText)}</p>`,
      link(whole, lang, words.toWhole),
    ];
  });
  return {
    lang: LANG.zh,
    head: [`<title>${escapeHtml(both.join(' | '))}</title>`, NO_INDEX].join('\n    '),
    body: main(parts),
    app: true,
  };
}

/** A module script. `file` is its path below the base. */
export function scriptTag(file: string, { base }: Site): string {
  return `${tag('script', { type: 'module', src: base + file })}</script>`;
}

/** A classic script, which runs before the page paints. `file` must not import anything. */
export function blockingScript(file: string, { base }: Site): string {
  return `${tag('script', { src: base + file })}</script>`;
}

/**
 * The page of an id that was replaced. It redirects at once: by `script`, which keeps the hash and the query; without
 * scripts by a refresh; and by a link where both are switched off.
 */
export function movedPage(from: Address, to: Address, site: Site, script: string): Filling {
  const { locale } = from;
  const words = SITE_WORDS[locale];
  const local = pageAddress({ ...site, origin: null }, to);
  return {
    lang: LANG[locale],
    head: [
      `<title>${escapeHtml(words.moved)}</title>`,
      `<noscript>${tag('meta', { 'http-equiv': 'refresh', content: `0; url=${local}` })}</noscript>`,
      tag('link', { rel: 'canonical', href: pageAddress(site, to) }),
      scriptTag(script, site),
    ].join('\n    '),
    body: main([
      `<h1 class="text-2xl font-bold">${escapeHtml(words.moved)}</h1>`,
      `<p>${tag('a', { class: 'underline', href: local, 'data-moved': '' })}${escapeHtml(local)}</a></p>`,
    ]),
    app: false,
  };
}

/** The page of an id that was withdrawn, with the date and the reason from the ledger. */
export function withdrawnPage(page: Address, { date, text }: Tombstone, site: Site): Filling {
  const { locale } = page;
  const words = SITE_WORDS[locale];
  const whole = pageAddress({ ...site, origin: null }, { locale, route: { kind: 'whole' } });
  return {
    lang: LANG[locale],
    head: [`<title>${escapeHtml(words.withdrawn)}</title>`, NO_INDEX].join('\n    '),
    body: main([
      `<h1 class="text-2xl font-bold">${escapeHtml(words.withdrawn)}</h1>`,
      `<p>${escapeHtml(dateInWords(date, locale))}</p>`,
      `<p>${escapeHtml(text)}</p>`,
      link(whole, LANG[locale], words.toWhole),
    ]),
    app: false,
  };
}

/**
 * A page for every published id that is no longer in the dataset, so that no link dies. Passages have no page of their
 * own: `retiredHtml` puts them on the page of a milestone. `script` goes into the pages of replaced ids.
 * @throws Error for an id that is gone without an alias or a tombstone in the ledger.
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
  const known = knownIds(ledger);
  return ledger.flatMap((entry) => {
    const { kind, id, tombstone } = entry;
    if (kind === 'passage' || present.has(ledgerKey(entry))) return [];
    return LOCALES.map((locale) => {
      const page: Address = { locale, route: { kind, id } };
      if (tombstone !== undefined) return { page, filling: withdrawnPage(page, tombstone, site) };
      const to = resolveAlias(entry, known).id;
      if (to === id)
        throw new Error(`the ledger's ${kind} ${id} is neither in the dataset, an alias nor a tombstone`);
      return { page, filling: movedPage(page, { locale, route: { kind, id: to } }, site, script) };
    });
  });
}
