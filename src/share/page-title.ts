import type { DatasetIndex } from '../dataset/model/dataset-index';
import type { Locale, When } from '../dataset/model/schema';
import { PAGE_WORDS } from '../i18n/page-words';
import type { Address } from '../state/route/route';
import { dateInWords } from '../time/date-words';
import { dateOf, headlineOf } from './article-names';

/** WeChat shows this many characters of `<title>`, and nothing else of a page. */
export const TITLE_LENGTH = 32;

const JOIN: Record<Locale, string> = { zh: ' ', en: ': ' };
const SITE: Record<Locale, string> = { zh: '｜', en: ' | ' };

/**
 * The page's `<title>`: date and headline, and the site's name if there is room. Both the built page and
 * `document.title` after a selection use it.
 */
export function pageTitle({ dataset, milestone, article }: DatasetIndex, { locale, route }: Address): string {
  const site = dataset.title[locale];
  switch (route.kind) {
    case 'whole':
      // What stands before a colon says enough: `Thirty years of a partnership: China and Russia`.
      return lengthOf(site) > TITLE_LENGTH ? clip(site.replace(/(?:: |：).*/, '')) : site;
    case 'method':
    case 'print':
    case 'data':
      return withSite(PAGE_WORDS[locale][route.kind], site, locale);
    case 'milestone': {
      const found = milestone.get(route.id);
      if (!found) break;
      return fitting(datesOf(found.when, locale), [found.title[locale], found.label[locale]], site, locale);
    }
    case 'article': {
      const found = article.get(route.id);
      if (!found) break;
      const names = [headlineOf(found, locale), found.label[locale]];
      const date = dateOf(found, locale);
      return fitting(date === null ? [] : [date], names, site, locale);
    }
    case 'unknown':
  }
  return withSite(PAGE_WORDS[locale].notFound, site, locale);
}

/** A whole day in EDTF. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The date in words, then with less and less detail. A single day gives up its year before its day. */
function datesOf({ edtf, dayPart }: When, locale: Locale): string[] {
  if (edtf === null) return [];
  const date = dateInWords(edtf, locale);
  const day = DAY.test(edtf) ? [date.replace(/^\d+年| \d+$/, '')] : [];
  return [dateInWords(edtf, locale, dayPart), date, ...day, dateInWords(yearsOf(edtf), locale)];
}

/** `2026-01/2026-04` -> `2026`; `../2027-12-31` -> `../2027`. */
function yearsOf(edtf: string): string {
  const years = edtf.split('/').map((end) => end.replace(/^(-?\d{4})-[^~?%]*/, '$1'));
  return years[0] === years[1] ? (years[0] ?? edtf) : years.join('/');
}

/**
 * The first that fits of: full date and headline, full date and label, the same with shorter dates, headline, label. A
 * complete label alone says more than a cut one after a year.
 */
function fitting(dates: readonly string[], names: readonly string[], site: string, locale: Locale): string {
  const join = JOIN[locale];
  const dated = dates.flatMap((date) => names.map((name) => `${capital(date)}${join}${name}`));
  const choices = [...dated, ...names];
  const fits = choices.find((choice) => lengthOf(choice) <= TITLE_LENGTH);
  if (fits !== undefined) return withSite(fits, site, locale);
  return clip(choices.at(-1) ?? site);
}

/** A date such as "until 2030" may open the title. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withSite(title: string, site: string, locale: Locale): string {
  const long = `${title}${SITE[locale]}${site}`;
  return lengthOf(long) <= TITLE_LENGTH ? long : clip(title);
}

function lengthOf(text: string): number {
  return [...text].length;
}

function clip(text: string): string {
  const characters = [...text];
  if (characters.length <= TITLE_LENGTH) return text;
  return `${characters
    .slice(0, TITLE_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}
