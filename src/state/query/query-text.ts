/** What a query says of fields, each under its name; `null` where it says nothing. */
export type FieldTexts = Iterable<readonly [field: string, text: string | null]>;

/**
 * The query with what it says of some fields replaced. Every other parameter stays as it is, to the letter and in its
 * place: it may be somebody else's, or a slip that the reader can still mend.
 */
export function withTexts(search: string, texts: FieldTexts): string {
  let parts = search.replace(/^\?/, '').split('&').filter(Boolean);
  for (const [field, text] of texts) {
    const fresh = text === null ? [] : [`${field}=${escapeText(text)}`];
    const at = parts.findIndex((part) => nameOf(part) === field);
    parts =
      at < 0
        ? [...parts, ...fresh]
        : parts.flatMap((part, i) => (i === at ? fresh : nameOf(part) === field ? [] : [part]));
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function nameOf(part: string): string {
  // After an `&`, since a `?` in front would be taken for the mark of a query.
  return [...new URLSearchParams(`&${part}`).keys()][0] ?? '';
}

/** Escaped as forms are, but for what a query may hold and a link reads better with. */
function escapeText(text: string): string {
  return new URLSearchParams([['', text]])
    .toString()
    .slice(1)
    .replace(/%(?:2C|2F|3A)/g, decodeURIComponent);
}
