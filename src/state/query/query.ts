import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { type Lens, LENS_LISTS } from '../../dataset/search/filter';
import { lensOf } from '../filter-choices';
import { codecsIn, type ScaleName } from './query-fields';
import { queryNow } from './page-query';
import { withTexts } from './query-text';
import type { View } from './view';

/** What the query of a link says, each field on its own. */
export interface Query {
  readonly t: View | null;
  readonly scale: ScaleName;
  readonly lens: Lens;
  readonly data: string | null;
}

/** The query as the reader sees it, which the address may still be on its way to; without what was not honoured. */
export function readQuery(index: DatasetIndex): Query {
  const { values } = queryNow(index.zone).store;
  return { ...values, lens: lensOf(values, index) };
}

/** `?…`, or nothing where every field has its default. */
export function formatQuery({ t, scale, lens, data }: Query, index: DatasetIndex): string {
  const codecs = codecsIn(index.zone);
  return withTexts('', [
    ['t', codecs.t.format(t)],
    ['scale', codecs.scale.format(scale)],
    ...LENS_LISTS.map((list) => [list, codecs[list].format(lens[list])] as const),
    ['q', codecs.q.format(lens.q)],
    ['data', codecs.data.format(data)],
  ]);
}
