import { bareFit, LABEL, oneLineFits } from '../../geometry/packing/fit-label';
import type { StageMilestone } from '../plan/drawn-milestone';
import { SHELF_EDGE_PX, SHELF_MARGIN_PX, type ShownStatements, type StagePlan } from '../plan/stage-plan';
import type { PlacedMark, PlacedShelf } from './placed-mark';

/** Stacks undated milestones in the rows of their tracks. If there are more than lanes, the last lane counts the others. */
export function placeShelf(plan: StagePlan, statements: ShownStatements): PlacedShelf {
  const shelves = plan.rows.map((row, track) => {
    const { undated = [], undatedSaid = [] } = plan.tracks[track] ?? {};
    const said = undatedSaid.filter((ordinal) => statements === 'all' || statements === ordinal);
    const ordinals = Uint32Array.from([...undated, ...said]);
    const shown = ordinals.length > row.lanes ? row.lanes - 1 : ordinals.length;
    const yOf = (lane: number): number => row.laneY + lane * plan.metrics.pitchPx;
    const marks = [...ordinals.subarray(0, shown)].flatMap((ordinal, lane) => {
      const drawn = plan.markAt(ordinal);
      return drawn ? shelved(drawn, yOf(lane), plan) : [];
    });
    const rest = { key: `shelf:${track}`, ordinals: ordinals.subarray(shown), track, y: yOf(shown) };
    return { marks, clusters: rest.ordinals.length > 0 ? [rest] : [] };
  });
  return {
    marks: shelves.flatMap(({ marks }) => marks),
    clusters: shelves.flatMap(({ clusters }) => clusters),
  };
}

/** If the label is too long for the shelf, the mark has none. */
function shelved(drawn: StageMilestone, y: number, { plotPx, shelfPx }: StagePlan): PlacedMark {
  const { labelPx } = drawn;
  const labelledPx = labelPx + 2 * LABEL.padPx;
  const roomPx = shelfPx - SHELF_MARGIN_PX - SHELF_EDGE_PX;
  const widthPx = labelledPx <= roomPx + 0.5 ? labelledPx : LABEL.targetPx;
  const bar = { start: 0, end: widthPx, labelPx };
  return {
    drawn,
    x: plotPx + SHELF_MARGIN_PX,
    y,
    widthPx,
    fit: oneLineFits(bar, widthPx)[0] ?? bareFit(bar, widthPx),
    kind: 'undated',
    openStart: false,
    openEnd: false,
  };
}
