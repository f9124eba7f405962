/**
 * What the content security policy would block and a reader would see as a page without style or life. Looked
 * for in every page as it is written, since a prerendered React `style` prop becomes an attribute unnoticed.
 */
const DATA_BLOCK = /<script type="application\/ld\+json">[^<]*<\/script>/g;
const JAVASCRIPT_ADDRESS = /<[^>]*\s(?:href|src|action)\s*=\s*["']?\s*javascript:/i;

/** Looked for where quoted values are emptied, so that words in them are not taken for markup. */
const MARKUP: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a style attribute', pattern: /<[a-z][^>]*\sstyle\s*=/i },
  { name: 'a <style> element', pattern: /<style[\s>]/i },
  { name: 'an inline script', pattern: /<script(?![^>]*\ssrc=)[^>]*>/i },
  { name: 'an event attribute', pattern: /<[a-z][^>]*\son[a-z]+\s*=/i },
  { name: 'a <base> element', pattern: /<base[\s>]/i },
];

/** The names of what is forbidden and stands in the page; empty when all is well. */
export function forbiddenIn(html: string): string[] {
  const markup = html.replace(DATA_BLOCK, '').replace(/="[^"]*"/g, '=""');
  return [
    ...MARKUP.filter(({ pattern }) => pattern.test(markup)).map(({ name }) => name),
    ...(JAVASCRIPT_ADDRESS.test(html) ? ['a javascript: address'] : []),
  ];
}
