/**
 * Classes that draw quotation marks around words of a source. Drawn and not written, so that what is copied is the
 * source's; and none beside one that the source prints at that very place.
 */
export function marksAround(words: string): string {
  return /^“|”$/.test(words) ? '' : "before:content-['“'] after:content-['”']";
}
