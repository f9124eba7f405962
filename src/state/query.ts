import type { DatasetIndex } from '../dataset/dataset-index';
import { KINDS } from '../dataset/kinds';
import { type Lens, LENS_LISTS, type LensList } from '../dataset/lens';
import { type Codec, codecsIn, type Fields, type ScaleName } from './query-fields';
import { withTexts } from './query-text';
import type { View } from './view';

/** What the query of a link says, each field on its own. */
export interface Query {
  readonly t: View | null;
  readonly scale: ScaleName;
  readonly lens: Lens;
  readonly data: string | null;
}

/** A field that could not be honoured, wholly or in part. `value` is as the reader typed it, cut to size. */
export interface LinkFault {
  readonly field: string;
  readonly value: string;
}

/** The ids that a list of the lens may hold. */
export function choicesOf(list: LensList, index: DatasetIndex): readonly string[] {
  switch (list) {
    case 'track':
      return [...index.track.keys()];
    case 'speaker':
      return [...index.speaker.keys()];
    case 'article':
      return [...index.article.keys()];
    case 'kind':
      return KINDS;
  }
}

/** The raw fields with unknown ids left out. */
export function lensOf(raw: Pick<Fields, LensList | 'q'>, index: DatasetIndex): Lens {
  const known = (list: LensList): string[] => raw[list].filter((id) => choicesOf(list, index).includes(id));
  return {
    track: known('track'),
    speaker: known('speaker'),
    article: known('article'),
    kind: known('kind'),
    q: raw.q,
  };
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
  const readIds = (list: LensList): readonly string[] => {
    const choices = choicesOf(list, index);
    const isWhole = (ids: readonly string[]): boolean =>
      ids.length > 0 && ids.every((id) => choices.includes(id));
    return read(list, codecs[list], isWhole);
  };
  const t = read('t', codecs.t);
  const scale = read('scale', codecs.scale);
  const raw = {
    track: readIds('track'),
    speaker: readIds('speaker'),
    article: readIds('article'),
    kind: readIds('kind'),
    q: read('q', codecs.q),
  };
  return { query: { t, scale, lens: lensOf(raw, index), data: read('data', codecs.data) }, faults };
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
