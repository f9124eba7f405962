import { dateInWords } from '../../time/date-words';
import type { DatasetIndex } from '../model/dataset-index';
import { type FilterResult, filterResultOf } from './filter-result';
import type { Milestone } from '../model/schema';
import { matcher, normalise, searched, termsOf } from './search';

/** What to keep. An empty list keeps all of that field; `q` is searched in everything a milestone shows. */
export interface Filter {
  readonly track: readonly string[];
  readonly speaker: readonly string[];
  readonly article: readonly string[];
  readonly kind: readonly string[];
  /** How the date came about. */
  readonly basis: readonly string[];
  readonly q: string;
}

export const FILTER_FIELDS = ['track', 'speaker', 'article', 'kind', 'basis'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Every list open; the search stands. */
export const NO_FIELDS = { track: [], speaker: [], article: [], kind: [], basis: [] } as const;
export const NO_FILTER: Filter = { ...NO_FIELDS, q: '' };

export function isEmptyFilter(filter: Filter): boolean {
  return termsOf(filter.q).length === 0 && FILTER_FIELDS.every((list) => filter[list].length === 0);
}

/** The values of a milestone that a list of the filter is held against. */
export function valuesOf(milestone: Milestone, list: FilterField): readonly string[] {
  if (list === 'basis') return [milestone.when.basis];
  if (list === 'track' || list === 'kind') return [milestone[list]];
  return milestone.passages.map((passage) => passage[list]);
}

/** What the filter keeps; `null` when it keeps everything. Any of a list's values is enough, every list must agree. */
export function applyFilter(filter: Filter, index: DatasetIndex): FilterResult | null {
  if (isEmptyFilter(filter)) return null;
  const matches = matcher(termsOf(filter.q));
  const ordinals = [...index.milestones].flatMap((m, ordinal) =>
    FILTER_FIELDS.every(
      (list) => filter[list].length === 0 || valuesOf(m, list).some((v) => filter[list].includes(v)),
    ) && matches(searchedText(m, index))
      ? [ordinal]
      : [],
  );
  return filterResultOf(Uint32Array.from(ordinals), index.milestones);
}

const texts = new WeakMap<Milestone, string>();

/** One string per milestone, built on first search and kept. */
function searchedText(milestone: Milestone, index: DatasetIndex): string {
  const known = texts.get(milestone);
  if (known !== undefined) return known;
  const names = milestone.passages.flatMap(({ speaker }) =>
    Object.values(index.speaker.get(speaker)?.name ?? {}),
  );
  const text = searched(normalise([searchableText(milestone), ...names].join('\n')));
  texts.set(milestone, text);
  return text;
}

/** What is searched besides the names of who speaks: everything a milestone shows. */
export function searchableText({ title, label, summary, when, passages }: Milestone): string {
  return [
    ...Object.values(title),
    ...Object.values(label),
    ...Object.values(summary),
    when.edtf ?? '',
    dateInWords(when.edtf, 'zh', when.dayPart),
    dateInWords(when.edtf, 'en', when.dayPart),
    ...passages.flatMap(({ quote, gloss }) => [quote, gloss.en]),
  ].join('\n');
}
