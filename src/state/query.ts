import { createLoader, createParser, createSerializer, parseAsString, parseAsStringLiteral } from 'nuqs';
import type { DatasetIndex } from '../dataset/dataset-index';
import { KINDS } from '../dataset/schema';
import { type Lens, LENS_LISTS, type LensList } from '../dataset/lens';
import type { Zone } from '../time/zone';
import { formatView, isLinkable, parseView, type View } from './view';

export type ScaleName = 'expanded' | 'true';

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

/** Longer than any word of three articles; a pasted novel is not a query. */
const MAX_QUERY = 120;

/** Comma lists; what is not an id is kept here and named in `parseQuery`, which knows the dataset. */
const parseAsIds = createParser<readonly string[]>({
  parse: (text) => (text.length > 2_000 ? null : [...new Set(text.split(',').filter(Boolean))]),
  serialize: (ids) => ids.join(','),
  eq: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
}).withDefault([]);

const parseAsQuery = createParser<string>({
  parse: (text) => (text.length > MAX_QUERY ? null : text),
  serialize: (text) => text,
}).withDefault('');

const fields = new Map<Zone, ReturnType<typeof makeFields>>();

/** nuqs parsers; one set per zone, since a view in a link is read by a clock of the dataset. */
export function queryFields(inZone: Zone) {
  const known = fields.get(inZone);
  if (known) return known;
  const fresh = makeFields(inZone);
  fields.set(inZone, fresh);
  return fresh;
}

function makeFields(inZone: Zone) {
  const parseAsView = createParser<View>({
    parse: (text) => (text.length > 100 ? null : parseView(text, inZone)),
    serialize: (view) => formatView(view, inZone),
    eq: (a, b) => a.start === b.start && a.end === b.end,
  });
  return {
    t: parseAsView,
    scale: parseAsStringLiteral(['true']),
    track: parseAsIds,
    speaker: parseAsIds,
    article: parseAsIds,
    kind: parseAsIds,
    q: parseAsQuery,
    data: parseAsString,
  };
}

export type RawQuery = Awaited<ReturnType<ReturnType<typeof createLoader<ReturnType<typeof makeFields>>>>>;

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
export function lensOf(raw: Pick<RawQuery, LensList | 'q'>, index: DatasetIndex): Lens {
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
  const raw = createLoader(queryFields(index.zone))(params);
  const lens = lensOf(raw, index);
  const faults: LinkFault[] = [];
  const note = (field: string): void => {
    faults.push({ field, value: (params.get(field) ?? '').slice(0, 60) });
  };
  if (params.has('t') && raw.t === null) note('t');
  if (params.has('scale') && raw.scale === null && params.get('scale') !== 'false') note('scale');
  for (const list of LENS_LISTS) {
    if (params.has(list) && (lens[list].length === 0 || lens[list].length < raw[list].length)) note(list);
  }
  if ((params.get('q') ?? '').length > MAX_QUERY) note('q');
  return {
    query: { t: raw.t, scale: raw.scale === 'true' ? 'true' : 'expanded', lens, data: raw.data },
    faults,
  };
}

/** `?…`, or nothing where every field has its default. */
export function formatQuery(query: Query, index: DatasetIndex): string {
  const { t, scale, lens, data } = query;
  return createSerializer(queryFields(index.zone))({
    t: t && isLinkable(t, index.zone) ? t : null,
    scale: scale === 'true' ? 'true' : null,
    ...lens,
    data,
  });
}
