import { ascending } from 'd3';
import { chipWidth, flowChips, MAX_CHIPS } from '../plan/chip-rows';
import type { StagePlan } from '../plan/stage-plan';
import type { PlacedChips } from './placed-mark';

/** Places the undated milestones in rows under the stage, in reading order. The last chip counts those without room. */
export function placeChips(plan: StagePlan, statements: boolean, selected: number | null): PlacedChips {
  const { tracks, metrics, widthPx, chips, markAt } = plan;
  const ordinals = tracks
    .flatMap(({ undated, undatedSaid }) => [
      ...undated,
      ...undatedSaid.filter((ordinal) => statements || ordinal === selected),
    ])
    .sort(ascending);
  const first = ordinals.slice(0, MAX_CHIPS).flatMap((ordinal) => {
    const drawn = markAt(ordinal);
    return drawn ? { drawn, widthPx: chipWidth(drawn.labelPx, metrics, widthPx) } : [];
  });
  const flow = flowChips(
    first.map((chip) => chip.widthPx),
    ordinals.length,
    chips,
  );
  const marks = flow.places.flatMap((place, i) => (first[i] ? { ...first[i], ...place } : []));
  return {
    count: ordinals.length,
    marks,
    more: flow.more && { key: 'undated', ordinals: ordinals.slice(marks.length), ...flow.more },
  };
}
