import type { LedgerEntry } from '../../dataset/model/ledger';
import { LOCALES } from '../../dataset/model/locales';
import { LANG, PAGE_WORDS } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import { escapeHtml } from '../../share/escape-html';
import { type Address, formatPath } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { tag } from './html';
import { pageAddress, type Site } from '../host/site';
import type { Filling } from './template';

type Tombstone = NonNullable<LedgerEntry['tombstone']>;

/** What is not there is kept out of search engines' lists. */
const NO_INDEX = tag('meta', { name: 'robots', content: 'noindex' });

function link(href: string, lang: string, text: string): string {
  return `<p><a class="underline" href="${escapeHtml(href)}" lang="${lang}">${escapeHtml(text)}</a></p>`;
}

function main(content: readonly string[]): string {
  return `<main class="mx-auto max-w-prose px-4 py-16 leading-loose">${content.join('')}</main>`;
}

/** Sent for every unknown path, so in both languages: the path may not tell which one. The app starts afresh. */
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

/** A script of the page's own: `file` is its path below the base. */
export function scriptTag(file: string, { base }: Site): string {
  return `${tag('script', { type: 'module', src: base + file })}</script>`;
}

/** A script that the page waits for, before it paints: `file` imports nothing. */
export function blockingScript(file: string, { base }: Site): string {
  return `${tag('script', { src: base + file })}</script>`;
}

/**
 * An id that was replaced: the reader is sent on at once, by `script` with hash and query, which only a script can
 * take along; without scripts by the page itself, and by a link where that is switched off.
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

/** An id that was taken back: what it was, why and when, in the ledger's own words. */
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
