import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { indexDataset } from '../src/dataset/placing/index-dataset';
import { DatasetSchema } from '../src/dataset/model/schema';

/** The published dataset, read as the app reads it. */
const file = path.join(import.meta.dirname, '..', 'public', 'data', 'partnership.json');

export const index = indexDataset(v.parse(DatasetSchema, JSON.parse(readFileSync(file, 'utf8'))));

/** Those that stand on the axis or the shelf without being asked for. */
export const onAxis = [...index.milestones].filter((milestone) => milestone.kind !== 'statement');

/** A passage, by ids, and the milestone it vouches for. */
export interface Told {
  readonly article: string;
  readonly passage: string;
  readonly milestone: string;
}

/** Every one that is quoted from a report. */
export const passagesOf = (article: string): Told[] =>
  [...index.milestones].flatMap(({ id, passages }) =>
    passages
      .filter((passage) => passage.article === article)
      .map((passage) => ({ article, passage: passage.id, milestone: id })),
  );
