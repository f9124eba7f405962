import { countPoints, pointAt } from '../../dataset/model/code-points';
import type { Passage } from '../../dataset/model/schema';

/** In code points of a block, half-open. */
type Stretch = Pick<Passage, 'start' | 'end'>;

/** The end of a sentence, with the quotation marks and brackets that close after it. */
const SENTENCE_END = /[。！？][”’）》」』]*/gu;

/** Where the sentences of a text end, but for ends within a quotation. The last is the end of the text. */
export function sentenceEnds(text: string, quotes: readonly Stretch[]): number[] {
  const ends = Array.from(text.matchAll(SENTENCE_END), (match) =>
    pointAt(text, match.index + match[0].length),
  );
  const last = countPoints(text);
  return [...ends.filter((at) => at < last && !isTornAt(at, quotes)), last];
}

function isTornAt(at: number, quotes: readonly Stretch[]): boolean {
  return quotes.some(({ start, end }) => start < at && at < end);
}

/** About two lines. */
const FEW = 40;

/**
 * A quotation with the rest of its sentence, where that is short; the whole text if that leaves little of it. No quotation is torn.
 */
export function wordsAround(quote: Stretch, text: string, quotes: readonly Stretch[]): [number, number] {
  const ends = [0, ...sentenceEnds(text, quotes)];
  const last = countPoints(text);
  const near = (at: number, end = at): number =>
    Math.abs(at - end) > FEW && !isTornAt(at, quotes) ? at : end;
  const start = near(
    quote.start,
    ends.findLast((at) => at <= quote.start),
  );
  const end = near(
    quote.end,
    ends.find((at) => at >= quote.end),
  );
  return start + last - end > FEW ? [start, end] : [0, last];
}
