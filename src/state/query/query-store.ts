import { QueryField } from './query-field';
import type { Codec, Codecs, Fields } from './query-fields';
import { withTexts } from './query-text';

/** The query as the reader sees it now: the truth, which the address follows. */
export class QueryStore {
  readonly fields: { readonly [F in keyof Fields]: QueryField<Fields[F]> };

  constructor(codecs: Codecs) {
    // A cast at a door: the types of entries forget which of them belong together.
    const fields = Object.entries(codecs).map(([name, codec]) => [
      name,
      new QueryField(codec as Codec<unknown>),
    ]);
    this.fields = Object.fromEntries(fields);
  }

  /** Of every field, as it is now. */
  get values(): Fields {
    const values = Object.entries(this.fields).map(([name, field]) => [name, field.get()]);
    return Object.fromEntries(values);
  }

  get isAhead(): boolean {
    return Object.values(this.fields).some((field) => field.isAhead);
  }

  /** The query of the address as it is once the address has caught up. */
  format(search: string): string {
    const ahead = Object.entries(this.fields).filter(([, field]) => field.isAhead);
    if (ahead.length === 0) return search;
    return withTexts(
      search,
      ahead.map(([name, field]) => [name, field.text]),
    );
  }

  /** Takes over what the address says; `anew` drops what is ahead of it. */
  read(search: string, anew: boolean): void {
    const params = new URLSearchParams(search);
    for (const [name, field] of Object.entries(this.fields)) field.read(params.get(name), anew);
  }
}
