import { group } from 'd3';
import { blockKey, buildIndex, type DatasetIndex, passagesOf } from '../model/dataset-index';
import type { Dataset } from '../model/schema';
import { placeMilestones } from './place-milestones';

/** The index of a dataset in memory. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const { milestones, numbers } = placeMilestones(dataset);
  const ordinals = new Map(milestones.map(({ id }, ordinal) => [id, ordinal]));
  const passages = passagesOf(milestones);
  return buildIndex(dataset, {
    numbers,
    milestones: {
      length: milestones.length,
      at: (ordinal) => milestones[ordinal],
      indexOf: (id) => ordinals.get(id) ?? -1,
      [Symbol.iterator]: () => milestones.values(),
    },
    passage: new Map(passages.map((at) => [at.passage.id, at])),
    passagesIn: group(passages, ({ passage }) => blockKey(passage.article, passage.block)),
    worker: null,
  });
}
