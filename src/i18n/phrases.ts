/**
 * A name in quotation marks. A name that has a pair already (“中俄教育年”) gets no second one, and marks inside a name
 * become single, as both languages print them.
 */
export function quoted(name: string): string {
  if (/^“[^“”]*”$/.test(name)) return name;
  return `“${name.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/** A count with its noun in English. Chinese nouns have no plural. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Millions of bytes, to one digit. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
