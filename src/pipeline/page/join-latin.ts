import type { Reading } from './line-readings';

/** Latin words that stand whole within a line: a break cannot have cut them. */
export function latinWords(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(
      (line) => line.match(/(?<=[^\p{Script=Latin}])\p{Script=Latin}+(?=[^\p{Script=Latin}])/gu) ?? [],
    ),
  );
}

/**
 * What stands between two lines of one sentence. Chinese needs nothing. Between two Latin letters there is a space if a word ends there, and
 * none within a word. The first rule that fits decides:
 * 1. The joined word stands elsewhere on the page: none.
 * 2. The first part ends in a small letter and the second begins with a capital (`World|Trade`), or both are words of the page: a space.
 * 3. Only capitals (`W|TO`) are likely a name: none. Anything else is likely two words. Neither is `sure`.
 * After a hyphen there is nothing, and after a comma or a full stop a space.
 */
export function joinLatin(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): { readonly how: Reading & ('joined' | 'spaced'); readonly sure: boolean } {
  const head = /^\p{Script=Latin}+/u.exec(after)?.[0];
  const tail = /\p{Script=Latin}+$/u.exec(before)?.[0];
  const ends = /\p{Script=Latin}[,.;:!?]["')]?$/u.test(before);
  if (head === undefined || tail === undefined)
    return { how: head !== undefined && ends ? 'spaced' : 'joined', sure: true };
  if (words.has(tail + head)) return { how: 'joined', sure: true };
  if (/\p{Ll}$/u.test(tail) && /^\p{Lu}/u.test(head)) return { how: 'spaced', sure: true };
  if (words.has(tail) && words.has(head)) return { how: 'spaced', sure: true };
  return { how: /^\p{Lu}+$/u.test(tail + head) ? 'joined' : 'spaced', sure: false };
}
