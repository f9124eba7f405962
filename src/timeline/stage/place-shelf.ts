import { LABEL } from '../../geometry/packing/fit-label';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import { SHELF_EDGE_PX, SHELF_MARGIN_PX, type ShownStatements, type StagePlan } from '../plan/stage-plan';
import type { PlacedMark, PlacedShelf, ShelvedCluster } from './placed-mark';

/** Stacks undated milestones in the rows of their tracks. Where they are too many, the last lane counts the others. */
export function placeShelf(plan: StagePlan, statements: ShownStatements): PlacedShelf {
  const marks: PlacedMark[] = [];
  const clusters: ShelvedCluster[] = [];
  plan.rows.forEach((row, track) => {
    const members = membersOf(plan, track, statements);
    const shown = members.length > row.lanes ? members.subarray(0, row.lanes - 1) : members;
    shown.forEach((ordinal, lane) => {
      const drawn = undated(plan, ordinal, track);
      if (drawn) marks.push(placed(drawn, row.laneY + lane * plan.metrics.pitchPx, plan));
    });
    if (shown.length < members.length) {
      const y = row.laneY + shown.length * plan.metrics.pitchPx;
      clusters.push({ key: `shelf:${track}`, ordinals: members.subarray(shown.length), track, y });
    }
  });
  return { marks, clusters };
}

function membersOf({ tracks }: StagePlan, track: number, statements: ShownStatements): Uint32Array {
  const none = new Uint32Array();
  const { undated: happened, undatedSaid: said } = tracks[track] ?? { undated: none, undatedSaid: none };
  if (statements === 'none' || said.length === 0) return happened;
  const shown = statements === 'all' ? said : said.filter((i) => i === statements);
  return Uint32Array.from([...happened, ...shown]);
}

function undated({ index }: StagePlan, ordinal: number, track: number): DrawnMilestone | null {
  const milestone = index.milestones.at(ordinal);
  const none = { start: Number.NaN, end: Number.NaN, openStart: false, openEnd: false };
  return milestone
    ? { ...none, milestone, ordinal, track, shape: 'undated', approximate: false, flags: 0 }
    : null;
}

/** A label that is too long for the shelf leaves a mark without words. */
function placed(drawn: DrawnMilestone, y: number, plan: StagePlan): PlacedMark {
  const labelPx = plan.labelPx(drawn.ordinal);
  const room = plan.shelfPx - SHELF_MARGIN_PX - SHELF_EDGE_PX - 2 * LABEL.padPx;
  const labelled = labelPx <= room + 0.5;
  const widthPx = labelled ? labelPx + 2 * LABEL.padPx : LABEL.targetPx;
  return {
    drawn,
    x: plan.plotPx + SHELF_MARGIN_PX,
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
