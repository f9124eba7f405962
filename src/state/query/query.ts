import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { type Filter, FILTER_FIELDS } from '../../dataset/search/filter';
import { filterOf } from '../filter-choices';
import { codecsIn, type ScaleName } from './query-fields';
import { pageQuery } from './page-query';
import { withTexts } from './query-text';
import type { View } from './view';

/** What the query of a link says, each field on its own. */
export interface Query {
  readonly t: View | null;
  readonly scale: ScaleName;
  readonly statements: boolean;
  readonly filter: Filter;
  readonly data: string | null;
}

/** The query as the reader sees it, which the address may still be on its way to; without what was not honoured. */
export function readQuery(index: DatasetIndex): Query {
  const { values } = pageQuery(index.zone).store;
  return { ...values, filter: filterOf(values, index) };
}

/** `?…`, or nothing where every field has its default. */
export function formatQuery({ t, scale, statements, filter, data }: Query, index: DatasetIndex): string {
  const codecs = codecsIn(index.zone);
  return withTexts('', [
    ['t', codecs.t.format(t)],
    ['scale', codecs.scale.format(scale)],
    ['statements', codecs.statements.format(statements)],
    ...FILTER_FIELDS.map((list) => [list, codecs[list].format(filter[list])] as const),
    ['q', codecs.q.format(filter.q)],
    ['data', codecs.data.format(data)],
  ]);
}
