import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { indexDataset } from '../src/dataset/placing/index-dataset';
import { DatasetSchema } from '../src/dataset/model/schema';

/** The published dataset, parsed as in the app. */
const file = path.join(import.meta.dirname, '..', 'public', 'data', 'partnership.json');

export const index = indexDataset(v.parse(DatasetSchema, JSON.parse(readFileSync(file, 'utf8'))));

/** Milestones that the timeline draws without being asked: all but statements. */
export const onAxis = [...index.milestones].filter((milestone) => milestone.kind !== 'statement');

/** A passage and the milestone it vouches for, by their ids. */
export interface QuotedPassage {
  readonly article: string;
  readonly passage: string;
  readonly milestone: string;
}

/** Every passage that is quoted from an article. */
export const passagesOf = (article: string): QuotedPassage[] =>
  [...index.milestones].flatMap(({ id, passages }) =>
    passages
      .filter((passage) => passage.article === article)
      .map((passage) => ({ article, passage: passage.id, milestone: id })),
  );
