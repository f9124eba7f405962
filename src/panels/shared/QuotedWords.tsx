/**
 * Classes that draw quotation marks around words of a source. Drawn and not written, so that what is copied is the
 * source's; and none around words that have marks of their own: inner ones would have to be single, and what is printed
 * is not changed.
 */
export function marksAround(words: string): string {
  return /[“”]/.test(words) ? '' : "before:content-['“'] after:content-['”']";
}
