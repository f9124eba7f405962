import { QueryField } from './query-field';
import type { Codecs, Fields } from './query-fields';
import { withTexts } from './query-text';

/** The query as the reader sees it now: the truth, which the address follows. */
export class QueryStore {
  readonly fields: { readonly [F in keyof Fields]: QueryField<Fields[F]> };

  constructor(codecs: Codecs) {
    this.fields = {
      t: new QueryField(codecs.t),
      scale: new QueryField(codecs.scale),
      track: new QueryField(codecs.track),
      speaker: new QueryField(codecs.speaker),
      article: new QueryField(codecs.article),
      kind: new QueryField(codecs.kind),
      q: new QueryField(codecs.q),
      data: new QueryField(codecs.data),
    };
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
