import type { PassageAt } from '../../dataset/model/dataset-index';

/** A passage's place in its report: 0 is the first character, 1 is past the last. */
export interface Tick extends PassageAt {
  readonly start: number;
  readonly end: number;
}

/** Stretches of a report that hold ticks, where there are more of them than can be told apart. */
export function binsOf(ticks: readonly Tick[], bins: number): { start: number; end: number }[] {
  const full = new Uint8Array(bins);
  for (const { start, end } of ticks) {
    const last = Math.max(Math.ceil(end * bins) - 1, Math.floor(start * bins));
    for (let bin = Math.floor(start * bins); bin <= Math.min(last, bins - 1); bin++) full[bin] = 1;
  }
  const stretches: { start: number; end: number }[] = [];
  full.forEach((is, bin) => {
    if (is === 0) return;
    const open = stretches.at(-1);
    if (open && open.end === bin / bins) open.end = (bin + 1) / bins;
    else stretches.push({ start: bin / bins, end: (bin + 1) / bins });
  });
  return stretches;
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
