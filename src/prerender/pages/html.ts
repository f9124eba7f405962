import { escapeHtml } from '../../share/escape-html.ts';

/** `<name a="b">`, for elements without content; attributes in the order given. */
export function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const parts = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${parts.join('')}>`;
}

/**
 * A value inside `<script type="application/ld+json">`: `<` would let the text close the element, and U+2028 and
 * U+2029 end a line in older readers of JSON.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
