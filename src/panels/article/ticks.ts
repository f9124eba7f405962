import type { PassageAt } from '../../dataset/dataset-index';

/** A passage's place in its report: 0 is the first character, 1 is past the last. */
export interface Tick extends PassageAt {
  readonly start: number;
  readonly end: number;
}

interface Measured {
  /** Code points. */
  readonly length: number;
  readonly passages: readonly PassageAt[];
}

export function ticksOf(blocks: readonly Measured[]): Tick[] {
  const total = blocks.reduce((sum, { length }) => sum + length, 0) || 1;
  let before = 0;
  return blocks.flatMap(({ length, passages }) => {
    const offset = before;
    before += length;
    return passages.map((at) => ({
      ...at,
      start: (offset + at.passage.start) / total,
      end: (offset + at.passage.end) / total,
    }));
  });
}
