import { pairs } from 'd3';
import { slicePoints } from '../../../dataset/model/code-points';
import type { PassageAt } from '../../../dataset/model/dataset-index';
import { sentenceEnds } from '../../shared/sentences';

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

/** Punctuation alone needs no translation. */
const WORD = /[\p{L}\p{N}]/u;

export function linesOf(text: string, passages: readonly PassageAt[]): Line[] {
  const outer = outermost(passages);
  const ends = sentenceEnds(
    text,
    outer.map(({ passage }) => passage),
  );
  const hasWords = (from = 0, to = 0): boolean => WORD.test(slicePoints(text, from, to));
  return pairs([0, ...ends], (start, end) => {
    const owners = outer.filter(({ passage }) => passage.start >= start && passage.end <= end);
    /** Before each gloss, and after all of them: where the words begin that the glosses before do not translate. */
    const told = [start, ...owners.map(({ passage }) => passage.end)];
    const glosses = owners.map((owner, i) => ({
      owner,
      ids: [...new Set(passages.filter(isWithin(owner)).map(({ milestone }) => milestone.id))],
      afterGap: hasWords(told[i], owner.passage.start),
    }));
    return { start, end, glosses, endsInGap: hasWords(told.at(-1), end) };
  });
}

function isWithin({ passage: outer }: PassageAt) {
  return ({ passage }: PassageAt): boolean => outer.start <= passage.start && passage.end <= outer.end;
}

/** The passages that no other one contains, in the order of the text; of equal ones the first. */
function outermost(passages: readonly PassageAt[]): PassageAt[] {
  const outer: PassageAt[] = [];
  const longFirst = passages.toSorted(({ passage: a }, { passage: b }) => a.start - b.start || b.end - a.end);
  for (const at of longFirst) if (!outer.some((other) => isWithin(other)(at))) outer.push(at);
  return outer;
}
