import { escapeHtml } from '../../share/escape-html.ts';

/** A start tag: `<name a="b">`, with the attributes in the order given, without those that are undefined. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${parts.join('')}>`;
}

/** An element that contains only text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, text: string): string {
  return `${tag(name, attributes)}${escapeHtml(text)}</${name}>`;
}

/**
 * JSON for `<script type="application/ld+json">`. It escapes `<`, which could close the element, and U+2028 and
 * U+2029, which older JSON parsers take for line ends.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
