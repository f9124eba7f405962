/** A date of CSL-JSON, with no more parts than the source gives. */
export type CslDate =
  | {
      readonly 'date-parts': readonly [readonly [number, number?, number?]];
      readonly circa?: true;
    }
  | { readonly literal: string };

/** The fields of a CSL-JSON item that the citations use. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly version?: string;
  readonly language: string;
  readonly note?: string;
}

/** EDTF to a date of CSL-JSON. A value that has no parts there, such as an interval, becomes a literal. */
export function cslDate(edtf: string): CslDate {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~%?]?)$/.exec(edtf);
  const [year, month, day] = (match?.slice(1, 4) ?? []).map((part) => Number(part ?? 0));
  // A season is written as a month above 12.
  if (!year || (month ?? 0) > 12) return { literal: edtf };
  const parts = [year, ...(month ? [month] : []), ...(day ? [day] : [])] as [number, number?, number?];
  return { 'date-parts': [parts], ...(match?.[4] ? { circa: true } : {}) };
}

/** `2026-05-20`, `2026-05` or `2026`. */
export function dateText(date: CslDate): string {
  if ('literal' in date) return date.literal;
  return date['date-parts'][0].map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}
