import { createStore, type Store } from '../store';
import { type Codec, type Codecs, type Fields, withTexts } from './query-fields';

/** The query as the reader sees it now. It changes at once, and the address follows (see `UrlWriter`). */
export class QueryStore {
  readonly fields: { readonly [F in keyof Fields]: QueryField<Fields[F]> };

  constructor(codecs: Codecs) {
    // The cast is needed because `Object.entries` forgets which codec belongs to which field.
    const fields = Object.entries(codecs).map(([name, codec]) => [
      name,
      new QueryField(codec as Codec<unknown>),
    ]);
    this.fields = Object.fromEntries(fields);
  }

  get values(): Fields {
    const values = Object.entries(this.fields).map(([name, field]) => [name, field.get()]);
    return Object.fromEntries(values);
  }

  /** Whether some field is not in the address yet. */
  get isAhead(): boolean {
    return Object.values(this.fields).some((field) => field.isAhead);
  }

  /** The query string of the address with everything that is not in it yet. */
  format(search: string): string {
    const ahead = Object.entries(this.fields).filter(([, field]) => field.isAhead);
    if (ahead.length === 0) return search;
    return withTexts(
      search,
      ahead.map(([name, field]) => [name, field.text]),
    );
  }

  /** Takes over what changed in the address. With `drop`, also what the reader changed since and the address does not have yet. */
  read(search: string, drop: boolean): void {
    const params = new URLSearchParams(search);
    for (const [name, field] of Object.entries(this.fields)) field.read(params.get(name), drop);
  }
}

/** One field of the query. `get` returns the same object until the value changes. */
export class QueryField<T> {
  readonly #codec: Codec<T>;
  readonly #value: Store<T>;
  /** What the address has for this field. */
  #inAddress: string | null = null;
  #ahead = false;

  constructor(codec: Codec<T>) {
    this.#codec = codec;
    this.#value = createStore(codec.fallback);
  }

  readonly get = (): T => this.#value.get();
  /** For the server and for hydration, which see no query. */
  readonly getFallback = (): T => this.#codec.fallback;
  readonly subscribe = (listener: () => void): (() => void) => this.#value.subscribe(listener);

  /** Whether the value is not in the address yet. */
  get isAhead(): boolean {
    return this.#ahead;
  }

  /** What the address has for this field once it has followed. */
  get text(): string | null {
    return this.#ahead ? this.#codec.format(this.#value.get()) : this.#inAddress;
  }

  /** False for a view that moved by less than a link can express. */
  differs(value: T): boolean {
    const text = this.#codec.format(value);
    return text !== this.text || (text === null && !this.#codec.same(value, this.#value.get()));
  }

  set(value: T): void {
    if (!this.differs(value)) return;
    this.#ahead = this.#codec.format(value) !== this.#inAddress;
    this.#show(value);
  }

  read(text: string | null, drop: boolean): void {
    if (text === this.#inAddress && !(drop && this.#ahead)) return;
    this.#inAddress = text;
    this.#ahead = false;
    // The address has what was written for this value, and the value may be finer than its text.
    if (text === this.#codec.format(this.#value.get())) return;
    this.#show((text === null ? null : this.#codec.parse(text)) ?? this.#codec.fallback);
  }

  #show(value: T): void {
    if (!this.#codec.same(value, this.#value.get())) this.#value.set(value);
  }
}
