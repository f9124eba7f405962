import { escapeHtml } from '../../share/escape-html';

/** What a page puts into the built index.html. All are HTML but `lang`, `path` and `checked`. */
export interface Filling {
  readonly lang: string;
  readonly head: string;
  readonly body: string;
  /** Stands before the app's root, which is hydrated as it is rendered. */
  readonly before?: string;
  /** The app path the body was rendered for; without it the client renders afresh instead of hydrating. */
  readonly path?: string;
  /** SHA-256 of the dataset that the build has validated, in hexadecimal: the client trusts that file as it is. */
  readonly checked?: string;
  /** Whether the app is started on the page; `false` leaves plain HTML. */
  readonly app: boolean;
}

const LANG = /<html lang="[^"]*"/;
const HEAD = /<!--page-head-->[^]*?<!--\/page-head-->/;
const ROOT = '<div id="root"></div>';
const SCRIPTS = /\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g;

/**
 * The built index.html, filled for one page.
 * @throws Error when the template lacks a place: a page would go out half empty.
 */
export function fillTemplate(template: string, filling: Filling): string {
  const attributes = attribute('path', filling.path) + attribute('checked', filling.checked);
  // Before it is filled: a page without the app may bring a script of its own.
  const shell = filling.app ? template : template.replace(SCRIPTS, '');
  // Functions, because `$&` in a text would be expanded.
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
