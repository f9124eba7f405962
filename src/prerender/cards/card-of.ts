import { extent } from 'd3';
import { statedSpan } from '../../dataset/model/bounds';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale } from '../../dataset/model/schema';
import { PAGE_WORDS } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import { dateOf, headlineOf } from '../../share/article-names';
import { type Address, isSide } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { type Instant, instant } from '../../time/instant';
import type { OpenSpan, Span } from '../../time/span';
import { wallClock, type Zone } from '../../time/zone';
import type { Card, CardSpan } from './card';
import type { Palette } from './palette';

/** What all cards of a language share. */
type Shared = Omit<Card, 'title' | 'shortTitle'>;

/** What the card of each page shows. The spans of all milestones, which every card draws, are worked out once. */
export function cardsOf(index: DatasetIndex, palette: Palette): (page: Address) => Card {
  const spans = [...index.milestones].map(statedSpan);
  const whole = wholeOf(spans);
  const starts = spans.map((span) => sharesOf(span, whole)?.from ?? null).filter((at) => at !== null);
  const shared = {
    years: yearsOf(spans, index.zone),
    ticks: [...new Set(starts)].toSorted((a, b) => a - b),
    palette,
    hue: palette.accent,
    span: null,
    date: null,
  };
  return (page) =>
    cardOf(index, page, whole, {
      ...shared,
      locale: page.locale,
      attribution: attributionOf(index, page.locale),
    });
}

function cardOf(
  { dataset, milestone, article }: DatasetIndex,
  { locale, route }: Address,
  whole: Span,
  shared: Shared,
): Card {
  const found = route.kind === 'milestone' ? milestone.get(route.id) : undefined;
  if (found) {
    return {
      ...shared,
      date: found.when.edtf === null ? null : dateInWords(found.when.edtf, locale, found.when.dayPart),
      title: found.title[locale],
      shortTitle: found.label[locale],
      hue: shared.palette.tracks[dataset.tracks.findIndex(({ id }) => id === found.track)] ?? shared.hue,
      span: sharesOf(statedSpan(found), whole),
    };
  }
  const report = route.kind === 'article' ? article.get(route.id) : undefined;
  if (report) {
    return {
      ...shared,
      date: dateOf(report, locale),
      title: headlineOf(report, locale),
      shortTitle: report.label[locale],
      attribution: report.publisher[locale],
    };
  }
  const title = isSide(route) ? PAGE_WORDS[locale][route.kind] : dataset.title[locale];
  return { ...shared, title, shortTitle: title };
}

/** The publisher and the date. They are the same on every card, because all articles are from one page of one day. */
function attributionOf({ dataset }: DatasetIndex, locale: Locale): string {
  const [first] = dataset.articles;
  if (!first) return dataset.title[locale];
  return SITE_WORDS[locale].attribution(first.publisher[locale], dateOf(first, locale));
}

/** The first and the last year; `null` if there is no bound. */
function yearsOf(spans: readonly OpenSpan[], zone: Zone): [string, string] | null {
  // Ends are exclusive.
  const bounds = spans.flatMap(({ start, end }) => [start, end === null ? null : instant(end - 1)]);
  const [first, last] = extent(bounds.filter((bound) => bound !== null));
  const yearAt = (at: Instant): string => String(wallClock(at, zone).getUTCFullYear());
  return first === undefined ? null : [yearAt(first), yearAt(last)];
}

/** From the earliest bound to the latest; empty if there are not two. */
function wholeOf(spans: readonly OpenSpan[]): Span {
  const bounds = spans.flatMap(({ start, end }) => [start, end]).filter((bound) => bound !== null);
  const [start = instant(0), end = start] = extent(bounds);
  return { start, end };
}

/** `null` if the span has no bound, or the only one. */
function sharesOf({ start, end }: OpenSpan, whole: Span): CardSpan | null {
  if ((start === null && end === null) || whole.end === whole.start) return null;
  const share = (bound: Instant): number => (bound - whole.start) / (whole.end - whole.start);
  return { from: start === null ? null : share(start), to: end === null ? null : share(end) };
}
