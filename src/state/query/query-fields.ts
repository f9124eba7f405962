import type { Filter } from '../../dataset/search/filter';
import type { Zone } from '../../time/zone';
import { formatView, isLinkable, parseView, type View } from './view';

export type ScaleName = 'expanded' | 'true';

/** Every field of the query, as a link spells it: `?t=1996..2001&scale=true&track=first`. */
export interface Fields extends Filter {
  readonly t: View | null;
  readonly scale: ScaleName;
  /** Whether statements stand on the axis. */
  readonly statements: boolean;
  /** Site path of another dataset. */
  readonly data: string | null;
}

/** How one field is read and written. */
export interface Codec<T> {
  /** The value if the query does not have the field, or has one that cannot be read. */
  readonly fallback: T;
  /** `null` if the text cannot be read. */
  readonly parse: (text: string) => T | null;
  /** `null` if the value needs no field. */
  readonly format: (value: T) => string | null;
  readonly same: (a: T, b: T) => boolean;
}

export type Codecs = { readonly [F in keyof Fields]: Codec<Fields[F]> };

/** Longer than any word of the articles: a pasted novel is not a search. */
const MAX_SEARCH_LENGTH = 120;

/** Lists separated by commas. Unknown ids are kept here; `parseQuery`, which knows the dataset, reports them. */
const ids: Codec<readonly string[]> = {
  fallback: [],
  parse: (text) => (text.length > 2_000 ? null : [...new Set(text.split(',').filter(Boolean))]),
  format: (list) => list.join(',') || null,
  same: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
};

const scale: Codec<ScaleName> = {
  fallback: 'expanded',
  parse: (text) => (text === 'true' ? 'true' : text === 'false' ? 'expanded' : null),
  format: (name) => (name === 'true' ? 'true' : null),
  same: Object.is,
};

const statements: Codec<boolean> = {
  fallback: false,
  parse: (text) => (text === '1' ? true : text === '0' ? false : null),
  format: (shown) => (shown ? '1' : null),
  same: Object.is,
};

const q: Codec<string> = {
  fallback: '',
  parse: (text) => (text.length > MAX_SEARCH_LENGTH ? null : text),
  format: (text) => text || null,
  same: Object.is,
};

const data: Codec<string | null> = {
  fallback: null,
  parse: (text) => text,
  format: (path) => path,
  same: Object.is,
};

const known = new Map<Zone, Codecs>();

/** One set per zone: a view in a link is read by the clock of the dataset. */
export function codecsIn(inZone: Zone): Codecs {
  const codecs = known.get(inZone) ?? makeCodecs(inZone);
  known.set(inZone, codecs);
  return codecs;
}

function makeCodecs(inZone: Zone): Codecs {
  const t: Codec<View | null> = {
    fallback: null,
    parse: (text) => (text.length > 100 ? null : parseView(text, inZone)),
    format: (view) => (view && isLinkable(view, inZone) ? formatView(view, inZone) : null),
    same: (a, b) => a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end),
  };
  const lists = { track: ids, speaker: ids, article: ids, kind: ids, basis: ids };
  return { t, scale, statements, ...lists, q, data };
}

/** The text of fields, each under its name; `null` if the query is not to have the field. */
export type FieldTexts = Iterable<readonly [field: string, text: string | null]>;

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
