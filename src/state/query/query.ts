import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { BASES, KINDS } from '../../dataset/model/kinds';
import { type Filter, FILTER_FIELDS, type FilterField, NO_FILTER } from '../../dataset/search/filter';
import { type Codec, codecsIn, type Fields, type ScaleName, withTexts } from './query-fields';
import type { View } from './view';

/** What the query of a link says. */
export interface Query {
  readonly t: View | null;
  readonly scale: ScaleName;
  readonly statements: boolean;
  readonly filter: Filter;
  readonly data: string | null;
}

/** A field that could not be read, wholly or in part. `value` is what the reader typed, cut to 60 characters. */
export interface LinkFault {
  readonly field: string;
  readonly value: string;
}

/** Any text gives a query and the fields that could not be read; nothing throws. */
export function parseQuery(search: string, index: DatasetIndex): { query: Query; faults: LinkFault[] } {
  const params = new URLSearchParams(search);
  const codecs = codecsIn(index.zone);
  const faults: LinkFault[] = [];
  const read = <T>(field: string, { parse, fallback }: Codec<T>, isWhole?: (value: T) => boolean): T => {
    const text = params.get(field);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === null || isWhole?.(value) === false) faults.push({ field, value: text.slice(0, 60) });
    return value ?? fallback;
  };
  const readIds = (field: FilterField): readonly string[] => {
    const choices = choicesOf(field, index);
    return read(field, codecs[field], (ids) => ids.length > 0 && ids.every((id) => choices.includes(id)));
  };
  const t = read('t', codecs.t);
  const scale = read('scale', codecs.scale);
  const statements = read('statements', codecs.statements);
  const raw = {
    track: readIds('track'),
    speaker: readIds('speaker'),
    article: readIds('article'),
    kind: readIds('kind'),
    basis: readIds('basis'),
    q: read('q', codecs.q),
  };
  const data = read('data', codecs.data);
  return { query: { t, scale, statements, filter: filterOf(raw, index), data }, faults };
}

/** `?…`, or nothing if every field has its default. */
export function formatQuery({ t, scale, statements, filter, data }: Query, index: DatasetIndex): string {
  const codecs = codecsIn(index.zone);
  return withTexts('', [
    ['t', codecs.t.format(t)],
    ['scale', codecs.scale.format(scale)],
    ['statements', codecs.statements.format(statements)],
    ...FILTER_FIELDS.map((field) => [field, codecs[field].format(filter[field])] as const),
    ['q', codecs.q.format(filter.q)],
    ['data', codecs.data.format(data)],
  ]);
}

/** The ids that a field of the filter may hold. */
export function choicesOf(field: FilterField, index: DatasetIndex): readonly string[] {
  if (field === 'kind') return KINDS;
  if (field === 'basis') return BASES;
  return [...index[field].keys()];
}

/** The filter without ids that the dataset does not have. */
export function filterOf(raw: Pick<Fields, FilterField | 'q'>, index: DatasetIndex): Filter {
  const filter: { -readonly [F in keyof Filter]: Filter[F] } = { ...NO_FILTER, q: raw.q };
  for (const field of FILTER_FIELDS) {
    const choices = choicesOf(field, index);
    filter[field] = raw[field].filter((id) => choices.includes(id));
  }
  return filter;
}
