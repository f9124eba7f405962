import type { Locale } from '../../dataset/model/schema';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { estimateText } from '../../geometry/packing/estimate-text';
import { cellsOf } from '../../geometry/packing/fit-label';
import { viewTransform } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { layOutAxis } from '../axis/axis-labels';
import { placeChips } from '../stage/Chips';
import { placeOn } from './real-stage.fixture';
import { stageHeight } from './stage-metrics';
import type { StagePlan } from './stage-plan';

// For tests: what a drawing shows in a view, and where.

/** Ordinals of the milestones whose dates are in view. */
export function inView(stage: StagePlan, view: TimeSpan, withStatements: boolean): number[] {
  return Array.from({ length: stage.columns.length }, (_, i) => i).filter((i) => {
    const drawn = stage.drawnAt(i);
    if (!drawn || (!withStatements && drawn.milestone.kind === 'statement')) return false;
    return drawn.start < view.end && drawn.end > view.start;
  });
}

export interface Box {
  readonly what: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Every box on the stage: marks with their labels and leaders, counted marks, chips, the labels of the axis. */
export function boxesOf(
  stage: StagePlan,
  scale: 'expanded' | 'trueScale',
  view: TimeSpan,
  locale: Locale,
  statements: boolean,
  selected: number | null = null,
): Box[] {
  const words = wordsIn(locale).timeline;
  const base = stage[scale];
  const transform = viewTransform(base, view);
  const { pitchPx, smallPx } = stage.metrics;
  const clusterPx = (n: number): number => estimateText(words.items(n), smallPx) + 20;
  const { marks, clusters, rows } = placeOn(stage, view, { base, statements, selected, clusterPx });
  const axis = layOutAxis({
    base,
    transform,
    survey: stage,
    words,
    measure: (text) => estimateText(text, smallPx),
    now: Date.UTC(2026, 10, 29),
  });
  const { chips, plotX, stageY } = stage;
  const stagePx = stageHeight(rows);
  return [
    ...marks.flatMap(({ drawn, fit, x, y }) =>
      cellsOf(fit, 0, stage.plotPx - x).map(({ lane, start, end }) => ({
        what: drawn.milestone.id,
        x0: x + start,
        x1: x + end,
        y0: y + lane * pitchPx,
        y1: y + (lane + 1) * pitchPx,
      })),
    ),
    ...clusters.map(({ key, whole, x, widthPx, y }) => ({
      // The number of its details stands in the label of a mark.
      what: whole?.milestone.id ?? key,
      x0: x,
      x1: x + widthPx,
      y0: y,
      y1: y + pitchPx,
    })),
    ...placeChips(stage, statements, selected).marks.map(({ drawn, x, row, widthPx }) => ({
      what: drawn.milestone.id,
      x0: x - plotX,
      x1: x + widthPx - plotX,
      y0: stageY + stagePx + row * chips.pitchPx,
      y1: stageY + stagePx + row * chips.pitchPx + chips.chipPx,
    })),
    ...axis.labels.map((label) => ({
      what: label.key,
      x0: label.x,
      x1: label.x + label.widthPx,
      y0: stageY - (label.row + 1) * smallPx * 1.5,
      y1: stageY - label.row * smallPx * 1.5,
    })),
  ];
}

/** Pairs of boxes of different owners that overlap. */
export function touching(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.what !== b.what)
      .filter((b) => a.x0 < b.x1 - 0.02 && b.x0 < a.x1 - 0.02 && a.y0 < b.y1 - 0.02 && b.y0 < a.y1 - 0.02)
      .map((b) => `${a.what} × ${b.what}`),
  );
}
