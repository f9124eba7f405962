import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { BASES, KINDS } from '../../dataset/model/kinds';
import { type Filter, type FilterField, NO_FILTER } from '../../dataset/search/filter';
import { finestUnit } from '../../dataset/placing/least-view';
import { formatView, isLinkable, parseView, type View } from './view';

export type ScaleName = 'expanded' | 'true';

/** The tabs of the reading column on wide screens: the milestone, all milestones, the reports, and what a search found. */
export const TABS = ['read', 'all', 'reports', 'found'] as const;
export type Tab = (typeof TABS)[number];

/** What the query of a link says, in its fields: `?t=1996..2001&scale=true&track=first`. */
export interface Query extends Filter {
  readonly t: View | null;
  readonly scale: ScaleName;
  /** Whether statements stand on the axis. */
  readonly statements: boolean;
  /** The open tab; `null` for the one that the path opens. */
  readonly tab: Tab | null;
}

export type Field = keyof Query;
/** The default of every field. */
export const NO_QUERY: Query = { t: null, scale: 'expanded', statements: false, tab: null, ...NO_FILTER };
// A cast at a door: `Object.keys` does not say which keys.
export const FIELDS = Object.keys(NO_QUERY) as Field[];

/** How one field is read and written. */
interface Codec<T> {
  /** `null` if the text cannot be read: then the field has its default. */
  readonly parse: (text: string) => T | null;
  /** `null` if the value needs no field. */
  readonly format: (value: T) => string | null;
}

export type Codecs = { readonly [F in Field]: Codec<Query[F]> };

/** A longer text is refused: it is no search, as every word of the articles is shorter. */
export const MAX_SEARCH_LENGTH = 120;

const scale: Codec<ScaleName> = {
  parse: (text) => (text === 'true' ? 'true' : text === 'false' ? 'expanded' : null),
  format: (name) => (name === 'true' ? 'true' : null),
};

const statements: Codec<boolean> = {
  parse: (text) => (text === '1' ? true : text === '0' ? false : null),
  format: (shown) => (shown ? '1' : null),
};

const tab: Codec<Tab | null> = {
  parse: (text) => TABS.find((name) => name === text) ?? null,
  format: (name) => name,
};

const q: Codec<string> = {
  parse: (text) => (text.length > MAX_SEARCH_LENGTH ? null : text),
  format: (text) => text || null,
};

/** A dataset decides which ids a list may hold, and by which clock a view is read. */
export function codecsIn(index: DatasetIndex): Codecs {
  const { zone, columns } = index;
  const finest = finestUnit(columns);
  const t: Codec<View | null> = {
    parse: (text) => (text.length > 100 ? null : parseView(text, zone)),
    format: (view) => (view && isLinkable(view, zone) ? formatView(view, zone, finest) : null),
  };
  /** Ids separated by commas. */
  const list = (field: FilterField): Codec<readonly string[]> => {
    const choices = choicesOf(field, index);
    return {
      parse: (text) => idsIn(text).filter((id) => choices.includes(id)),
      format: (ids) => ids.join(',') || null,
    };
  };
  return {
    t,
    scale,
    statements,
    tab,
    track: list('track'),
    speaker: list('speaker'),
    article: list('article'),
    kind: list('kind'),
    basis: list('basis'),
    q,
  };
}

/** The ids that a field of the filter may hold. */
export function choicesOf(field: FilterField, index: DatasetIndex): readonly string[] {
  if (field === 'kind') return KINDS;
  if (field === 'basis') return BASES;
  return [...index[field].keys()];
}

/** The ids of a list, each once. */
export function idsIn(text: string): string[] {
  return [...new Set(text.split(',').filter(Boolean))];
}
