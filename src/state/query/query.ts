import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FILTER_FIELDS } from '../../dataset/search/filter';
import {
  choicesOf,
  type Codecs,
  codecsIn,
  type Field,
  FIELDS,
  idsIn,
  NO_QUERY,
  type Query,
} from './query-fields';

/** A field that could not be read, wholly or in part. */
export interface LinkFault {
  readonly field: Field;
  /** What the link has, cut to 60 characters. */
  readonly value: string;
}

/** The fields of a query string that cannot be read. The others are used all the same. */
export function faultsIn(search: string, index: DatasetIndex): readonly LinkFault[] {
  const params = new URLSearchParams(search);
  const codecs = codecsIn(index);
  return FIELDS.flatMap((field) => {
    const text = textOf(params, field);
    if (text === null || isReadable(field, text)) return [];
    return [{ field, value: params.getAll(field).join(',').slice(0, 60) }];
  });

  function isReadable(field: Field, text: string): boolean {
    const list = FILTER_FIELDS.find((name) => name === field);
    if (!list) return codecs[field].parse(text) !== null;
    const ids = idsIn(text);
    return ids.length > 0 && ids.every((id) => choicesOf(list, index).includes(id));
  }
}

/**
 * The text of a field; `null` if the query does not have it. Lists and search words that a link repeats are joined; another field with
 * two values cannot be read. Capitals and the punctuation of a text in which the link stood are forgiven, except in search words.
 */
export function textOf(params: URLSearchParams, field: Field): string | null {
  const texts = [...new Set(params.getAll(field))];
  if (texts.length === 0) return null;
  if (field === 'q') return texts.join(' ');
  const text = texts.join(',');
  // A view may end in two dots, or in a mark of EDTF.
  const [clean = text] = /^.*(?:[\w~?%]|\.\.)/su.exec(text) ?? [];
  return field === 't' ? clean.toUpperCase() : clean.toLowerCase();
}

/** `?…`, or nothing if every field has its default. With `search`, its other parameters are kept. */
export function formatQuery(query: Query, index: DatasetIndex, search = ''): string {
  const codecs = codecsIn(index);
  return withTexts(
    search,
    FIELDS.map((field) => [field, formatField(codecs, field, query)]),
  );
}

/** The default if the field is absent or cannot be read. */
export function parseField<F extends Field>(codecs: Codecs, field: F, text: string | null): Query[F] {
  return (text === null ? null : codecs[field].parse(text)) ?? NO_QUERY[field];
}

function formatField<F extends Field>(codecs: Codecs, field: F, query: Pick<Query, F>): string | null {
  return codecs[field].format(query[field]);
}

/** The text of fields, each under its name; `null` if the query is not to have the field. */
type FieldTexts = Iterable<readonly [field: string, text: string | null]>;

/**
 * The query string with some fields replaced. Every other parameter stays in its place, letter for letter: it may belong to another
 * program, or be a slip that the reader can still mend.
 */
export function withTexts(search: string, texts: FieldTexts): string {
  let parts = search.replace(/^\?/, '').split('&').filter(Boolean);
  for (const [field, text] of texts) {
    const written = text === null ? [] : [`${field}=${escapeText(text)}`];
    const at = parts.findIndex((part) => nameOf(part) === field);
    parts =
      at < 0
        ? [...parts, ...written]
        : parts.flatMap((part, i) => (i === at ? written : nameOf(part) === field ? [] : [part]));
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function nameOf(part: string): string {
  // `URLSearchParams` drops a leading `?`, which here belongs to the name.
  return [...new URLSearchParams(`&${part}`).keys()][0] ?? '';
}

/** Escapes as forms do, except for commas, slashes and colons: a query may hold them, and links read better with them. */
function escapeText(text: string): string {
  return new URLSearchParams([['', text]])
    .toString()
    .slice(1)
    .replace(/%(?:2C|2F|3A)/g, decodeURIComponent);
}
