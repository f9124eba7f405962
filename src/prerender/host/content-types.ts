/** By the ending of a file, longer endings first. */
const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['data/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['data/feed.json', 'application/feed+json; charset=utf-8'],
  ['.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ['.bib', 'text/x-bibtex; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.ics', 'text/calendar; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
];

/** The media type of a file of the site. @param file its path, of which the end suffices. */
export function contentType(file: string): string {
  return TYPES.find(([ending]) => file.endsWith(ending))?.[1] ?? 'application/octet-stream';
}
