import { LABEL } from '../../geometry/packing/fit-label';
import type { ShownStatements } from '../plan/shown-statements';
import { SHELF_EDGE_PX, SHELF_MARGIN_PX, type StagePlan } from '../plan/stage-plan';
import type { PlacedShelf, ShelvedCluster, ShelvedMark } from './placed-mark';

/** Stacks undated milestones in the rows of their tracks. Where they are too many, the last lane counts the others. */
export function placeShelf(plan: StagePlan, statements: ShownStatements): PlacedShelf {
  const marks: ShelvedMark[] = [];
  const clusters: ShelvedCluster[] = [];
  const room = plan.shelfPx - SHELF_MARGIN_PX - SHELF_EDGE_PX - 2 * LABEL.padPx;
  plan.rows.forEach((row, track) => {
    const members = membersOf(plan, track, statements);
    const shown = members.length > row.lanes ? members.subarray(0, row.lanes - 1) : members;
    shown.forEach((ordinal, lane) => {
      const milestone = plan.index.milestones.at(ordinal);
      const y = row.laneY + lane * plan.metrics.pitchPx;
      if (milestone)
        marks.push({ milestone, ordinal, track, y, labelled: plan.labelPx(ordinal) <= room + 0.5 });
    });
    if (shown.length < members.length) {
      const y = row.laneY + shown.length * plan.metrics.pitchPx;
      clusters.push({ key: `shelf:${track}`, ordinals: members.subarray(shown.length), track, y });
    }
  });
  return { marks, clusters };
}

function membersOf({ tracks }: StagePlan, track: number, statements: ShownStatements): Uint32Array {
  const { undated, undatedSaid } = tracks[track] ?? {
    undated: new Uint32Array(),
    undatedSaid: new Uint32Array(),
  };
  if (statements === 'none' || undatedSaid.length === 0) return undated;
  const shown = statements === 'all' ? undatedSaid : undatedSaid.filter((i) => i === statements);
  return Uint32Array.from([...undated, ...shown]);
}
