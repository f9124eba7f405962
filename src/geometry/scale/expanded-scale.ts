import { range } from 'd3';
import { peakOverlap } from '../packing/share-lanes';
import type { TimeSpan } from './base-scale';
import { findPieces, type ScaleItem } from './find-pieces';
import { guessWidths, type SizedPiece } from './guess-widths';
import { layOutPieces } from './lay-out-pieces';
import { cheapestTrial, type Trial, type TrialInput } from './scale-trial';

export interface ExpandedOptions {
  readonly extent: TimeSpan;
  readonly widthPx: number;
  /** Spans that become one piece each: the parts of a busy day. */
  readonly wholes: readonly TimeSpan[];
  /** Spans before busy days that become one piece each too. */
  readonly leads: readonly TimeSpan[];
  /** Least width of a part of a busy day: its name on the axis has room. */
  readonly wholePx: number;
  /** Width at which the axis has room for the names of the years in a span. */
  readonly namedPx: (span: TimeSpan) => number;
  /** Lanes of all groups together. */
  readonly lanes: number;
  readonly groups: number;
  readonly gapPx: (gap: TimeSpan) => number;
}

export interface Expanded extends Trial {
  /** Whether some items have no room, or only at the cost of others. */
  readonly crowded: boolean;
}

/** Minimum width of a busy piece, unless the whole drawing is narrower. */
const LEAST_PX = 36;
/** Items packed for trial in all, before the first picture. */
const MAX_PACKED = 6_000;
/** From this cost on, see `scale-trial.ts`, fewer items should be shown. */
const CROWDED = 250;

/**
 * A scale in pieces that gives each busy stretch the width its labels need and shortens the gaps. Of the widths that are
 * guessed, those win at which the items, packed for trial, cost a reader least. For some hundred items: a dense dataset has
 * `densityScale`.
 */
export function expandedScale(items: readonly ScaleItem[], options: ExpandedOptions): Expanded {
  const { extent, wholes, leads, lanes, widthPx, gapPx } = options;
  const lanesPerGroup = Math.max(lanes / Math.max(options.groups, 1), 1);
  const stretches = findPieces(items, extent, { wholes, leads }, lanesPerGroup).map((piece): SizedPiece => {
    const { kind, whole, t0: start, t1: end } = piece;
    const namedPx = kind === 'gap' || whole ? 0 : Math.max(options.namedPx({ start, end }), LEAST_PX);
    return { ...piece, namedPx, leastPx: whole ? Math.max(options.wholePx, LEAST_PX) : LEAST_PX };
  });
  const shown = items.filter(({ folded }) => !folded);
  const groups = range(options.groups).map((group) => shown.filter((item) => item.group === group));
  const layout = layOutPieces(stretches, widthPx, gapPx);
  const input: TrialInput = {
    groups,
    stretches,
    layout,
    widthPx,
    lanes,
    // Spans that overlap need separate lanes: zooming never separates them.
    leastLanes: groups.map((group) => Math.max(peakOverlap(group), 1)),
  };
  const guesses = guessWidths(stretches, shown, layout.freePx);
  const most = Math.ceil(MAX_PACKED / Math.max(items.length, 1));
  const best = cheapestTrial(guesses.slice(0, most), input);
  return { ...best, crowded: best.cost > CROWDED };
}
