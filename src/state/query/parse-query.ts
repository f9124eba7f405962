import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { FilterField } from '../../dataset/search/filter';
import { choicesOf, filterOf } from '../filter-choices';
import type { Query } from './query';
import { type Codec, codecsIn } from './query-fields';

/** A field that could not be honoured, wholly or in part. `value` is as the reader typed it, cut to size. */
export interface LinkFault {
  readonly field: string;
  readonly value: string;
}

/** Any text gives a query and the list of what was not honoured; nothing throws. */
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
  const readIds = (list: FilterField): readonly string[] => {
    const choices = choicesOf(list, index);
    const isWhole = (ids: readonly string[]): boolean =>
      ids.length > 0 && ids.every((id) => choices.includes(id));
    return read(list, codecs[list], isWhole);
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
  return {
    query: { t, scale, statements, filter: filterOf(raw, index), data: read('data', codecs.data) },
    faults,
  };
}
