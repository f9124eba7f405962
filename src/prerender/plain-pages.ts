import type { LedgerEntry } from '../dataset/ledger';
import type { Locale } from '../dataset/schema';
import { LANG, PAGE_WORDS } from '../i18n/page-words';
import { type Address, formatPath } from '../state/place';
import { dateInWords } from '../time/date-words';
import { escapeHtml, tag } from './html';
import { pageAddress, type Site } from './site';
import type { Filling } from './template';

type Tombstone = NonNullable<LedgerEntry['tombstone']>;

/** Pages about what is not there: they stand without the app and are kept out of search engines' lists. */
const LOCALES: readonly Locale[] = ['zh', 'en'];
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
    const words = PAGE_WORDS[locale];
    const lang = LANG[locale];
    const whole = base + formatPath({ locale, place: { kind: 'whole' } }).slice(1);
    const heading = locale === 'zh' ? 'h1' : 'h2';
    return [
      `<${heading} class="text-2xl font-bold" lang="${lang}">${escapeHtml(words.notFound)}</${heading}>`,
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

/** An id that was replaced: the reader is sent on at once, with a link where that is switched off. */
export function movedPage(from: Address, to: Address, site: Site): Filling {
  const { locale } = from;
  const words = PAGE_WORDS[locale];
  const local = pageAddress({ ...site, origin: null }, to);
  return {
    lang: LANG[locale],
    head: [
      `<title>${escapeHtml(words.moved)}</title>`,
      tag('meta', { 'http-equiv': 'refresh', content: `0; url=${local}` }),
      tag('link', { rel: 'canonical', href: pageAddress(site, to) }),
    ].join('\n    '),
    body: main([
      `<h1 class="text-2xl font-bold">${escapeHtml(words.moved)}</h1>`,
      link(local, LANG[locale], local),
    ]),
    app: false,
  };
}

/** An id that was taken back: what it was, why and when, in the ledger's own words. */
export function withdrawnPage(page: Address, { date, text }: Tombstone, site: Site): Filling {
  const { locale } = page;
  const words = PAGE_WORDS[locale];
  const whole = pageAddress({ ...site, origin: null }, { locale, place: { kind: 'whole' } });
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
