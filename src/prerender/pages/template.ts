import { escapeHtml } from '../../share/escape-html';

/** What a page puts into the built index.html. All values are HTML except `lang`, `path` and `checked`. */
export interface Filling {
  readonly lang: string;
  readonly head: string;
  readonly body: string;
  /** Goes before the root of the app, because hydration allows nothing extra inside it. */
  readonly before?: string;
  /** The app path that the body was rendered for. Without it the client renders the page again and does not hydrate. */
  readonly path?: string;
  /** SHA-256, in hexadecimal, of the dataset that the build has validated. The client need not validate it again. */
  readonly checked?: string;
  /** `false` removes the app's scripts: the page is plain HTML. */
  readonly app: boolean;
}

const LANG = /<html lang="[^"]*"/;
const HEAD = /<!--page-head-->[^]*?<!--\/page-head-->/;
const ROOT = '<div id="root"></div>';
const SCRIPTS = /\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g;

/**
 * Fills the built index.html for one page.
 * @throws Error when the template lacks a place to fill, so that no page is published half empty.
 */
export function fillTemplate(template: string, filling: Filling): string {
  const attributes = attribute('path', filling.path) + attribute('checked', filling.checked);
  // Remove scripts before filling: the head of a page without the app may hold a script of its own.
  const shell = filling.app ? template : template.replace(SCRIPTS, '');
  // The replacements are functions, because `replace` expands `$&` in a string.
  return put(
    put(
      put(shell, LANG, () => `<html lang="${escapeHtml(filling.lang)}"`),
      HEAD,
      () => filling.head,
    ),
    ROOT,
    () => `${filling.before ?? ''}<div id="root"${attributes}>${filling.body}</div>`,
  );
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` data-${name}="${escapeHtml(value)}"`;
}

function put(text: string, place: RegExp | string, replacement: () => string): string {
  const found = typeof place === 'string' ? text.includes(place) : place.test(text);
  if (!found) throw new Error(`index.html lacks ${String(place)}`);
  return text.replace(place, replacement);
}

const DATA_BLOCK = /<script type="application\/ld\+json">[^<]*<\/script>/g;
const JAVASCRIPT_ADDRESS = /<[^>]*\s(?:href|src|action)\s*=\s*["']?\s*javascript:/i;

/** Markup that the content security policy blocks: the page would lose its style or its scripts. */
const MARKUP: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'a style attribute', pattern: /<[a-z][^>]*\sstyle\s*=/i },
  { name: 'a <style> element', pattern: /<style[\s>]/i },
  { name: 'an inline script', pattern: /<script(?![^>]*\ssrc=)[^>]*>/i },
  { name: 'an event attribute', pattern: /<[a-z][^>]*\son[a-z]+\s*=/i },
  { name: 'a <base> element', pattern: /<base[\s>]/i },
];

/**
 * Names the forbidden markup in a page. Every page is checked, because a React `style` prop becomes an attribute when
 * it is prerendered.
 */
export function forbiddenIn(html: string): string[] {
  // Attribute values are emptied, so that words in them are not taken for markup.
  const markup = html.replace(DATA_BLOCK, '').replace(/="[^"]*"/g, '=""');
  return [
    ...MARKUP.filter(({ pattern }) => pattern.test(markup)).map(({ name }) => name),
    ...(JAVASCRIPT_ADDRESS.test(html) ? ['a javascript: address'] : []),
  ];
}
