import { FLAG, type MilestoneColumns } from '../model/milestone-columns';

export type ShapesIn = ReturnType<typeof shapesIn>;

const POINT_MS = 1_000;

/** The shapes that dates take in a dataset, for the legend to explain. `inferredOrder`: no more than an order is inferred. */
export function shapesIn({ length, start, end, flags }: MilestoneColumns) {
  const some = { extent: false, point: false, open: false, undated: false, inferredOrder: false };
  let all = 0;
  for (let i = 0; i < length; i += 1) {
    const own = flags[i] ?? 0;
    all |= own;
    const span = (end[i] ?? 0) - (start[i] ?? 0);
    if (Number.isNaN(span)) some.undated = true;
    else if (span <= POINT_MS) some.point = true;
    else {
      const unknown = own & (FLAG.unknownStart | FLAG.unknownEnd);
      if (span === Infinity && unknown === 0) some.open = true;
      if ((own & (FLAG.placed | FLAG.about | FLAG.inferred)) === 0) some.extent = true;
      if (own & FLAG.placed && own & FLAG.inferred) some.inferredOrder = true;
    }
  }
  return {
    ...some,
    placed: (all & FLAG.placed) !== 0,
    about: (all & FLAG.about) !== 0,
    inferred: (all & FLAG.inferred) !== 0,
    uncertain: (all & FLAG.uncertain) !== 0,
    unknown: (all & (FLAG.unknownStart | FLAG.unknownEnd)) !== 0,
  };
}
