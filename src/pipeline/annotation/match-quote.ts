import { countPoints, pointAt, slicePoints } from '../../dataset/model/code-points';
import type { PageBlock } from '../page/page-block';

/** Where a quotation stands: code points into the text of a block, half-open. */
export interface Anchor {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

export interface Selector {
  readonly text: string;
  /** Words right before and right after. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Code points of context kept on either side of a quotation. */
const CONTEXT_POINTS = 32;

/** Every place at which the blocks read exactly so. A quotation never spans blocks. */
export function matchQuote(
  blocks: readonly PageBlock[],
  { text, prefix = '', suffix = '' }: Selector,
): Anchor[] {
  const wanted = prefix + text + suffix;
  if (text === '') return [];
  const anchors: Anchor[] = [];
  for (const block of blocks) {
    for (let at = block.text.indexOf(wanted); at >= 0; at = block.text.indexOf(wanted, at + 1)) {
      const start = pointAt(block.text, at + prefix.length);
      anchors.push({ block: block.id, start, end: start + countPoints(text) });
    }
  }
  return anchors;
}

/** Up to 32 code points before and after, as far as the block goes. */
export function contextOf(text: string, { start, end }: Anchor): { prefix: string; suffix: string } {
  return {
    prefix: slicePoints(text, Math.max(0, start - CONTEXT_POINTS), start),
    suffix: slicePoints(text, end, end + CONTEXT_POINTS),
  };
}
