import { type Filter, NO_FILTER } from '../../dataset/search/filter';
import { createStore } from '../store';
import { parseField, textOf, withTexts } from './query';
import { type Codecs, type Field, FIELDS, NO_QUERY, type Query } from './query-fields';

interface QueryState extends Query {
  /** The fields of the filter: the same object until one of them changes. */
  readonly filter: Filter;
}

/** The query as the reader sees it now. It changes at once, and the address follows (see `UrlWriter`). */
export class QueryStore {
  /** Replaced when the dataset is loaded again. */
  codecs: Codecs;
  readonly #state = createStore<QueryState>({ ...NO_QUERY, filter: NO_FILTER });
  /** The query string as the address had it last. */
  #address = new URLSearchParams();
  /** What the address will have for each field when everything is written. */
  readonly #texts = new Map<Field, string | null>();

  constructor(codecs: Codecs) {
    this.codecs = codecs;
  }

  /** For components. The server and hydration see no query: there every field has its default. */
  readonly use = this.#state.use;

  get values(): QueryState {
    return this.#state.get();
  }

  get isAhead(): boolean {
    return this.#ahead.length > 0;
  }

  /** The query string of the address with everything that is not in it yet. */
  format(search: string): string {
    return withTexts(
      search,
      this.#ahead.map((field) => [field, this.#textOf(field)]),
    );
  }

  /** The text of a value; `undefined` if nothing changes, such as for a view that moved by less than a link can express. */
  changedText<F extends Field>(field: F, value: Query[F]): string | null | undefined {
    const text = this.codecs[field].format(value);
    const isChanged = text !== this.#textOf(field) || (text === null && value !== this.values[field]);
    return isChanged ? text : undefined;
  }

  set<F extends Field>(field: F, value: Query[F], text = this.changedText(field, value)): void {
    if (text === undefined) return;
    this.#texts.set(field, text);
    this.#show(field, value);
  }

  /** Takes over what changed in the address. With `drop`, changes that are not in the address yet are discarded. */
  read(search: string, drop: boolean): void {
    const before = this.#address;
    this.#address = new URLSearchParams(search);
    for (const field of FIELDS) {
      const text = textOf(this.#address, field);
      if (text === textOf(before, field) && !drop) continue;
      this.#texts.set(field, text);
      this.#follow(field, parseField(this.codecs, field, text));
    }
  }

  /** A value may be finer than its text, so it stays if the address says the same. */
  #follow<F extends Field>(field: F, value: Query[F]): void {
    const { format } = this.codecs[field];
    if (format(value) !== format(this.values[field])) this.#show(field, value);
  }

  #show<F extends Field>(field: F, value: Query[F]): void {
    const state = { ...this.values, [field]: value };
    const { track, speaker, article, kind, basis, q } = state;
    const filter = field in NO_FILTER ? { track, speaker, article, kind, basis, q } : state.filter;
    this.#state.set({ ...state, filter });
  }

  #textOf(field: Field): string | null {
    return this.#texts.get(field) ?? null;
  }

  /** The fields whose value is not in the address yet. */
  get #ahead(): readonly Field[] {
    return FIELDS.filter((field) => this.#textOf(field) !== textOf(this.#address, field));
  }
}
