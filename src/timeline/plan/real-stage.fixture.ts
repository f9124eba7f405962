import { readFileSync } from 'node:fs';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { parseDataset } from '../../dataset/load/parse-dataset';
import type { Locale } from '../../dataset/model/schema';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { estimateText } from '../../geometry/packing/estimate-text';
import { countTracks } from '../dense/count-marks';
import { placeMarks } from '../stage/place-marks';
import type { Placed, PlaceInput } from '../stage/placed-mark';
import { planStage, surveyOf } from './plan-stage';
import type { StagePlan } from './stage-plan';

// For tests: the stage of the published dataset and of others. Widths of texts are estimated, since there is no browser.

export const dataset = parseDataset(
  readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8'),
);
export const index = indexDataset(dataset);

export function realStage(widthPx: number, locale: Locale, rootPx = 16): StagePlan {
  return stageOf(index, widthPx, locale, rootPx);
}

export function stageOf(of: DatasetIndex, widthPx: number, locale: Locale, rootPx = 16): StagePlan {
  return planStage({
    survey: surveyOf(of),
    widthPx,
    // The box of the frame less its toolbar: taller where it is narrow.
    heightPx: (widthPx < 900 ? 53.5 : widthPx < 1_100 ? 51.5 : 47.5) * rootPx,
    rootPx,
    locale,
    measure: estimateText,
  });
}

export function placeOn(stage: StagePlan, view: TimeSpan, change: Partial<PlaceInput> = {}): Placed {
  return placeMarks({
    plan: stage,
    base: stage.expanded,
    view,
    widthPx: stage.plotPx,
    statements: false,
    selected: null,
    held: null,
    clusterPx: () => 48,
    countTracks: stage.dense ? countTracks : null,
    ...change,
  });
}
