/**
 * A name in quotation marks. One that is quoted by itself (“中俄教育年”) gets no second pair, and quotation marks
 * inside a name become single ones, as both languages print them.
 */
export function quoted(name: string): string {
  if (/^“[^“”]*”$/.test(name)) return name;
  return `“${name.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
