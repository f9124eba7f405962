import { statedSpan } from '../../dataset/model/bounds';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale, Milestone } from '../../dataset/model/schema';
import { PAGE_WORDS } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import { headlineOf } from '../../share/page-title';
import { type Address, isSide } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { type Instant, instant } from '../../time/instant';
import type { OpenSpan, Span } from '../../time/span';
import { wallClock, type Zone } from '../../time/zone';
import type { Card, CardSpan } from './card';
import type { Palette } from './palette';

/** What the card of a page shows. */
export function cardOf(index: DatasetIndex, { locale, route }: Address, palette: Palette): Card {
  const { dataset, milestone, article } = index;
  const milestones = [...index.milestones];
  const extent = extentOf(milestones);
  const shared = {
    locale,
    years: yearsOf(extent, index.zone),
    ticks: ticksOf(milestones, extent),
    attribution: attributionOf(index, locale),
    palette,
    hue: palette.accent,
    span: null,
  };
  const found = route.kind === 'milestone' ? milestone.get(route.id) : undefined;
  if (found) {
    return {
      ...shared,
      date: found.when.edtf === null ? null : dateInWords(found.when.edtf, locale, found.when.dayPart),
      title: found.title[locale],
      shortTitle: found.label[locale],
      hue: palette.tracks[dataset.tracks.findIndex(({ id }) => id === found.track)] ?? palette.accent,
      span: sharesOf(statedSpan(found), extent),
    };
  }
  const report = route.kind === 'article' ? article.get(route.id) : undefined;
  if (report) {
    return {
      ...shared,
      date: report.date === null ? null : dateInWords(report.date, locale),
      title: headlineOf(report, locale),
      shortTitle: report.label[locale],
      attribution: report.publisher[locale],
    };
  }
  const title = isSide(route) ? PAGE_WORDS[locale][route.kind] : dataset.title[locale];
  return { ...shared, date: null, title, shortTitle: title };
}

/** The publisher and the date. They are the same on every card, because all articles are from one page of one day. */
function attributionOf({ dataset }: DatasetIndex, locale: Locale): string {
  const [first] = dataset.articles;
  if (!first) return dataset.title[locale];
  return SITE_WORDS[locale].attribution({
    publisher: first.publisher[locale],
    ...(first.date === null ? {} : { date: dateInWords(first.date, locale) }),
  });
}

/** From the earliest bound to the latest; `null` when nothing is dated. */
function extentOf(milestones: readonly Milestone[]): Span | null {
  const spans = milestones.map(statedSpan);
  const bounds = spans.flatMap(({ start, end }) => [start, end]).filter((bound) => bound !== null);
  if (bounds.length === 0) return null;
  const [first, ...rest] = bounds.toSorted((a, b) => a - b);
  return first === undefined ? null : { start: first, end: rest.at(-1) ?? first };
}

function yearsOf(extent: Span | null, inZone: Zone): [string, string] {
  if (!extent) return ['', ''];
  const yearAt = (at: Instant): string => String(wallClock(at, inZone).getUTCFullYear());
  // The end is exclusive.
  return [yearAt(extent.start), yearAt(instant(extent.end - 1))];
}

function ticksOf(milestones: readonly Milestone[], extent: Span | null): number[] {
  const starts = milestones
    .map((one) => sharesOf(statedSpan(one), extent)?.from ?? null)
    .filter((at) => at !== null);
  return [...new Set(starts)].toSorted((a, b) => a - b);
}

function sharesOf({ start, end }: OpenSpan, extent: Span | null): CardSpan | null {
  if (!extent || extent.end === extent.start || (start === null && end === null)) return null;
  const share = (bound: Instant): number => (bound - extent.start) / (extent.end - extent.start);
  return { from: start === null ? null : share(start), to: end === null ? null : share(end) };
}
