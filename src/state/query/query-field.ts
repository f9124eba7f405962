import type { Codec } from './query-fields';

/**
 * A field of the query as the reader sees it now. It moves at once and is then ahead of the address, which follows; what
 * the address says anew is taken over. Whoever reads `get` gets the same object until the value is another.
 */
export class QueryField<T> {
  readonly #codec: Codec<T>;
  readonly #listeners = new Set<() => void>();
  #value: T;
  #said: string | null = null;
  #ahead = false;

  constructor(codec: Codec<T>) {
    this.#codec = codec;
    this.#value = codec.fallback;
  }

  readonly get = (): T => this.#value;
  /** On the server, and in the first render in the browser. */
  readonly getFallback = (): T => this.#codec.fallback;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get isAhead(): boolean {
    return this.#ahead;
  }

  /** What the address says of it once it has caught up. */
  get text(): string | null {
    return this.#ahead ? this.#codec.format(this.#value) : this.#said;
  }

  /** A view moved by less than a link can tell is the view it was. */
  differs(value: T): boolean {
    const text = this.#codec.format(value);
    return text !== this.text || (text === null && !this.#codec.same(value, this.#value));
  }

  set(value: T): void {
    if (!this.differs(value)) return;
    this.#ahead = this.#codec.format(value) !== this.#said;
    this.#show(value);
  }

  /** Takes over what the address says of it, if that is news; `anew` if it is to be read even where it is not. */
  read(said: string | null, anew: boolean): void {
    if (said === this.#said && !(anew && this.#ahead)) return;
    this.#said = said;
    this.#ahead = false;
    // Our own words: the value itself may be finer than they are.
    if (said === this.#codec.format(this.#value)) return;
    this.#show((said === null ? null : this.#codec.parse(said)) ?? this.#codec.fallback);
  }

  #show(value: T): void {
    if (this.#codec.same(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}
