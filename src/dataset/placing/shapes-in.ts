import { DAY_MS, SECOND_MS } from '../../time/units';
import { DOUBTFUL, FLAG, type MilestoneColumns } from '../model/milestone-columns';

export type ShapesIn = ReturnType<typeof shapesIn>;

/** The shapes that dates take in a dataset, for the legend to explain. */
export function shapesIn({ length, start, end, flags, importance }: MilestoneColumns) {
  const some = { major: false, extent: false, day: false, point: false, undated: false, detail: false };
  let all = 0;
  for (let i = 0; i < length; i += 1) {
    const own = flags[i] ?? 0;
    all |= own;
    const span = (end[i] ?? 0) - (start[i] ?? 0);
    if (importance[i] === 1) some.major = true;
    if (importance[i] === 3 && (own & FLAG.statement) === 0) some.detail = true;
    if (Number.isNaN(span)) some.undated = true;
    else if (span <= SECOND_MS) some.point = true;
    else if (span === DAY_MS && (own & (FLAG.placed | OPEN)) === 0) some.day = true;
    else if ((own & (FLAG.placed | OPEN | DOUBTFUL)) === 0) some.extent = true;
  }
  return {
    ...some,
    doubtful: (all & (FLAG.placed | DOUBTFUL)) !== 0,
    uncertain: (all & FLAG.uncertain) !== 0,
    open: (all & OPEN) !== 0,
  };
}

const OPEN = FLAG.openStart | FLAG.openEnd;
