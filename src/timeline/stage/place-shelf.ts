import { LABEL } from '../../geometry/packing/fit-label';
import type { StageMilestone } from '../plan/drawn-milestone';
import { SHELF_EDGE_PX, SHELF_MARGIN_PX, type ShownStatements, type StagePlan } from '../plan/stage-plan';
import type { PlacedMark, PlacedShelf } from './placed-mark';

/** Stacks undated milestones in the rows of their tracks. Where they are too many, the last lane counts the others. */
export function placeShelf(plan: StagePlan, statements: ShownStatements): PlacedShelf {
  const { tracks, rows, metrics } = plan;
  const shelves = rows.map((row, track) => {
    const { undated = [], undatedSaid = [] } = tracks[track] ?? {};
    const said = undatedSaid.filter((ordinal) => statements === 'all' || statements === ordinal);
    const ordinals = Uint32Array.of(...undated, ...said);
    const shown = ordinals.length > row.lanes ? row.lanes - 1 : ordinals.length;
    return { track, ordinals, shown, yOf: (lane: number): number => row.laneY + lane * metrics.pitchPx };
  });
  return {
    marks: shelves.flatMap(({ ordinals, shown, yOf }) =>
      [...ordinals.subarray(0, shown)].flatMap((ordinal, lane) => {
        const drawn = plan.markAt(ordinal);
        return drawn ? shelved(drawn, yOf(lane), plan) : [];
      }),
    ),
    clusters: shelves
      .filter(({ ordinals, shown }) => shown < ordinals.length)
      .map(({ track, ordinals, shown, yOf }) => ({
        key: `shelf:${track}`,
        ordinals: ordinals.subarray(shown),
        track,
        y: yOf(shown),
      })),
  };
}

/** A label that is too long for the shelf leaves a mark without words. */
function shelved(drawn: StageMilestone, y: number, { plotPx, shelfPx }: StagePlan): PlacedMark {
  const { labelPx } = drawn;
  const room = shelfPx - SHELF_MARGIN_PX - SHELF_EDGE_PX - 2 * LABEL.padPx;
  const labelled = labelPx <= room + 0.5;
  const widthPx = labelled ? labelPx + 2 * LABEL.padPx : LABEL.targetPx;
  return {
    drawn,
    x: plotPx + SHELF_MARGIN_PX,
    y,
    widthPx,
    fit: {
      side: labelled ? 'inside' : 'none',
      boxStart: 0,
      boxEnd: widthPx,
      labelStart: LABEL.padPx,
      labelEnd: widthPx - LABEL.padPx,
      lines: 1,
      laneStep: 0,
      leaderX: null,
    },
    fadesAtStart: false,
    fadesAtEnd: false,
  };
}
