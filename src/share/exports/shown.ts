import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { FilterResult } from '../../dataset/search/filter-result';
import type { ExportSource } from './export-source';

/** The source for files of what a filter shows: its milestones and the reports that they quote. `null` shows everything. */
export function shownSource(
  { dataset, milestones }: DatasetIndex,
  result: FilterResult | null,
  page: Pick<ExportSource, 'locale' | 'words' | 'stamp' | 'pageAddress' | 'textAddress'>,
): ExportSource {
  if (result === null) return { ...page, dataset, milestones: [...milestones], ...UNPUBLISHED };
  const shown = Array.from(result.ordinals, (ordinal) => milestones.at(ordinal)).filter(
    (milestone) => milestone !== undefined,
  );
  const quoted = new Set(shown.flatMap(({ passages }) => passages.map(({ article }) => article)));
  const articles = dataset.articles.filter(({ id }) => quoted.has(id));
  return { ...page, dataset: { ...dataset, articles }, milestones: shown, ...UNPUBLISHED };
}

/** A file made in a browser has no address, and no published changes. */
const UNPUBLISHED = { changes: [], ownAddress: null };
