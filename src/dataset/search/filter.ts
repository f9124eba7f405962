import { rollup } from 'd3';
import { dateInWords } from '../../time/date-words';
import type { MilestoneList } from '../model/milestone-list';
import type { Milestone, Speaker } from '../model/schema';
import { type FilterResult, filterResultOf } from './filter-result';
import { hasTerms, matcher, searched, setForms, termsOf } from './search';

/** What to keep. An empty list keeps every value of that field; `q` is searched in everything a milestone shows. */
export interface Filter {
  readonly track: readonly string[];
  readonly speaker: readonly string[];
  readonly article: readonly string[];
  readonly kind: readonly string[];
  /** How the date is known. */
  readonly basis: readonly string[];
  readonly q: string;
}

export const FILTER_FIELDS = ['track', 'speaker', 'article', 'kind', 'basis'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

export const NO_FIELDS = { track: [], speaker: [], article: [], kind: [], basis: [] } as const;
export const NO_FILTER: Filter = { ...NO_FIELDS, q: '' };

export function isEmptyFilter(filter: Filter): boolean {
  return !hasTerms(filter.q) && FILTER_FIELDS.every((field) => filter[field].length === 0);
}

/** Answers questions about a filter from another thread. Every promise is rejected if the worker dies. */
export interface FilterWorker {
  /** Ordinals of the milestones that the filter keeps, rising. */
  matches(filter: Filter, signal: AbortSignal): Promise<Uint32Array>;
  facets(field: FilterField, filter: Filter, signal: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** Never fulfilled; rejected with a `DatasetFault` when the worker dies. */
  readonly died: Promise<never>;
}

/** What a filter looks at in a milestone. */
interface FilterRow {
  /** Its words, normalised. */
  readonly text: string;
  /** Its values in each field, without duplicates. */
  readonly values: Readonly<Record<FilterField, readonly string[]>>;
}

function filterRow(milestone: Milestone, speakers: ReadonlyMap<string, Speaker>): FilterRow {
  const { track, kind, when, passages } = milestone;
  const texts = Object.values(textsOf(milestone, speakers)).flat(2);
  return {
    text: searched(texts.join('\n')),
    values: {
      track: [track],
      kind: [kind],
      basis: [when.basis],
      speaker: speakersOf(milestone),
      article: [...new Set(passages.map(({ article }) => article))],
    },
  };
}

/** Everything that a milestone shows, by where it stands. */
export function textsOf(milestone: Milestone, speakers: ReadonlyMap<string, Speaker>) {
  const { title, label, summary, when, passages } = milestone;
  const dates = (['zh', 'en'] as const).map((locale) => dateInWords(when.edtf, locale, when.dayPart));
  return {
    title: [title.zh, title.en, label.zh, label.en],
    /** By passage. */
    quotation: passages.map(({ quote, gloss }) => [quote, gloss.en]),
    text: [summary.zh, summary.en],
    speaker: speakersOf(milestone).flatMap((id) => Object.values(speakers.get(id)?.name ?? {})),
    date: when.edtf === null ? dates : [...dates, when.edtf],
  };
}

function speakersOf({ passages }: Milestone): readonly string[] {
  return [...new Set(passages.map(({ speaker }) => speaker))];
}

/** Whether the filter keeps a row: every field must agree, by any one of its values. */
function filterTest(filter: Filter): (row: FilterRow) => boolean {
  const fields = FILTER_FIELDS.filter((field) => filter[field].length > 0);
  const matches = matcher(termsOf(filter.q));
  return ({ text, values }) =>
    fields.every((field) => values[field].some((value) => filter[field].includes(value))) && matches(text);
}

interface Filtered {
  /** In reading order. */
  readonly milestones: Iterable<Milestone>;
  readonly speaker: ReadonlyMap<string, Speaker>;
}

/** Ordinals of the milestones that a filter keeps, rising. */
export function ordinalsOf(filter: Filter, filtered: Filtered): Uint32Array {
  const keeps = filterTest(filter);
  return Uint32Array.from(rowsOf(filtered).flatMap((row, ordinal) => (keeps(row) ? [ordinal] : [])));
}

/** What the filter keeps; `null` when it keeps everything. */
export function applyFilter(
  filter: Filter,
  index: Filtered & { readonly milestones: MilestoneList },
): FilterResult | null {
  return isEmptyFilter(filter) ? null : filterResultOf(ordinalsOf(filter, index), index.milestones);
}

/**
 * How many milestones each value of a field would keep if it were the only one chosen there: the other fields hold, the
 * choices of the field itself do not. Values that no milestone has are absent.
 */
export function facetsOf(
  field: FilterField,
  filter: Filter,
  filtered: Filtered,
): ReadonlyMap<string, number> {
  return rollup(
    rowsOf(filtered)
      .filter(filterTest({ ...filter, [field]: [] }))
      .flatMap(({ values }) => values[field]),
    (alike) => alike.length,
    (value) => value,
  );
}

let rows = new WeakMap<Iterable<Milestone>, readonly FilterRow[]>();

/** Makes every later search more forgiving. */
export async function loadForms(): Promise<void> {
  setForms(await import('./forms'));
  rows = new WeakMap();
}

/** Made for the first filter and then kept. Call it early where there are many milestones: 200,000 take about four seconds. */
export function rowsOf({ milestones, speaker }: Filtered): readonly FilterRow[] {
  const known = rows.get(milestones);
  if (known) return known;
  const made = Array.from(milestones, (milestone) => filterRow(milestone, speaker));
  rows.set(milestones, made);
  return made;
}
