import type { PassageAt } from '../../../dataset/model/dataset-index';
import type { Passage } from '../../../dataset/model/schema';

/** The English of one passage in a line. */
export interface LineGloss {
  readonly owner: PassageAt;
  /** Ids of its milestone, and of those whose passages lie within. */
  readonly ids: readonly string[];
  /** Whether words stand before it, or between it and the gloss before, that no gloss translates. */
  readonly afterGap: boolean;
}

/**
 * Whole sentences of a block, as few as no passage crosses the end of: the English of a line stands below it, and no quotation is
 * torn. All lines together cover the block.
 */
export interface Line {
  /** In code points from the start of the block, half-open. */
  readonly start: number;
  readonly end: number;
  /** In the order of the text. A passage within another one needs no gloss of its own. */
  readonly glosses: readonly LineGloss[];
  /** Whether words follow the last gloss that no gloss translates. */
  readonly endsInGap: boolean;
}

/** The end of a sentence, with the quotation marks and brackets that close after it. */
const SENTENCE_END = /[。！？][”’）》」』]*/gu;
/** Punctuation alone needs no translation. */
const WORD = /[\p{L}\p{N}]/u;

export function linesOf(text: string, passages: readonly PassageAt[]): Line[] {
  const points = Array.from(text);
  const outer = outermost(passages);
  const crossed = (at: number): boolean =>
    outer.some(({ passage }) => passage.start < at && at < passage.end);
  const ends = [...text.matchAll(SENTENCE_END)]
    .map((match) => Array.from(text.slice(0, match.index + match[0].length)).length)
    .filter((at) => at < points.length && !crossed(at));
  const bounds = [0, ...ends, points.length];
  const hasWords = (from: number, to: number): boolean => WORD.test(points.slice(from, to).join(''));
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? 0;
    let told = start;
    const glosses = outer
      .filter(({ passage }) => passage.start >= start && passage.end <= end)
      .map((owner) => {
        const afterGap = hasWords(told, owner.passage.start);
        told = Math.max(told, owner.passage.end);
        const within = passages.filter(({ passage }) => contains(owner, passage));
        return {
          owner,
          ids: [...new Set([owner, ...within].map(({ milestone }) => milestone.id))],
          afterGap,
        };
      });
    return { start, end, glosses, endsInGap: hasWords(told, end) };
  });
}

function contains({ passage }: Pick<PassageAt, 'passage'>, other: Passage): boolean {
  return passage.start <= other.start && other.end <= passage.end;
}

/** The passages that no other one contains, in the order of the text; of equal ones the first. */
function outermost(passages: readonly PassageAt[]): PassageAt[] {
  return passages
    .filter(
      ({ passage }, i) =>
        !passages.some(
          (other, j) =>
            i !== j && contains(other, passage) && (j < i || !contains({ passage }, other.passage)),
        ),
    )
    .toSorted((a, b) => a.passage.start - b.passage.start);
}
