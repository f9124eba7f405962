import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { indexDataset } from '../src/dataset/dataset-index';
import { DatasetSchema } from '../src/dataset/schema';

/** The published dataset, read as the app reads it. */
const file = path.join(import.meta.dirname, '..', 'public', 'data', 'partnership.json');

export const index = indexDataset(v.parse(DatasetSchema, JSON.parse(readFileSync(file, 'utf8'))));

/** Those that stand on the axis or the shelf without being asked for. */
export const onAxis = [...index.milestones].filter((milestone) => milestone.kind !== 'statement');
