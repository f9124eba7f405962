/**
 * `?data=` opens another dataset of the same schema, from this site only: a foreign origin could put words into a
 * publisher's mouth under our address. `null` when refused.
 */
export function resolveDataPath(value: string, pageUrl: string): string | null {
  if (value.length > 500 || /[\s\\]/.test(value)) return null;
  let url: URL;
  try {
    url = new URL(value, new URL('/', pageUrl));
  } catch {
    return null;
  }
  if (url.origin !== new URL(pageUrl).origin || url.username || url.password) return null;
  return url.pathname.endsWith('.json') ? url.pathname : null;
}
