import type { Zone } from '../../time/zone';
import { formatView, isLinkable, parseView, type View } from './view';

export type ScaleName = 'expanded' | 'true';

/** Every field of the query. */
export interface Fields {
  readonly t: View | null;
  readonly scale: ScaleName;
  /** Whether statements stand on the axis. */
  readonly statements: boolean;
  readonly track: readonly string[];
  readonly speaker: readonly string[];
  readonly article: readonly string[];
  readonly kind: readonly string[];
  readonly basis: readonly string[];
  readonly q: string;
  readonly data: string | null;
}

/** How a field is read and written, on its own. */
export interface Codec<T> {
  /** What it is where the query says nothing of it, or nothing that can be read. */
  readonly fallback: T;
  /** `null` for rubbish. */
  readonly parse: (text: string) => T | null;
  /** `null` for what goes without saying. */
  readonly format: (value: T) => string | null;
  readonly same: (a: T, b: T) => boolean;
}

export type Codecs = { readonly [F in keyof Fields]: Codec<Fields[F]> };

/** Longer than any word of three articles; a pasted novel is not a query. */
const MAX_QUERY = 120;

/** Comma lists; what is not an id is kept here and named in `parseQuery`, which knows the dataset. */
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
  parse: (text) => (text.length > MAX_QUERY ? null : text),
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

/** One set per zone, since a view in a link is read by a clock of the dataset. */
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
  return {
    t,
    scale,
    statements,
    track: ids,
    speaker: ids,
    article: ids,
    kind: ids,
    basis: ids,
    q,
    data,
  };
}
