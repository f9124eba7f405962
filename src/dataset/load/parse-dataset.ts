import * as v from 'valibot';
import { checkDataset } from '../model/check';
import { type Dataset, DatasetSchema, type Milestone } from '../model/schema';
import { asFault, DatasetFault } from './dataset-fault';

/** More milestones than this are refused: at about 860 bytes each they are 172 MB of text. */
export const MOST_MILESTONES = 200_000;

const HeadSchema = v.object({ ...DatasetSchema.entries, milestones: v.array(v.unknown()) });
const MilestoneSchema = DatasetSchema.entries.milestones.item;

/**
 * Parses and validates: the schema first, then the rules that no schema can state.
 * @throws DatasetFault that names the first problem.
 */
export function parseDataset(text: string): Dataset {
  const { milestones, ...head } = parseHead(text);
  if (milestones.length > MOST_MILESTONES)
    throw new DatasetFault('too-large', `${milestones.length} milestones`);
  return checked({ ...head, milestones: milestones.map(validMilestone) });
}

/** A dataset whose milestones are not validated yet. */
export function parseHead(text: string): v.InferOutput<typeof HeadSchema> {
  return validate(HeadSchema, parseJson(text));
}

export function validMilestone(value: unknown, place: number): Milestone {
  return validate(MilestoneSchema, value, `milestones.${place}`);
}

/** A dataset that fits the schema, if it keeps the rules that no schema can state. */
export function checked(dataset: Dataset): Dataset {
  const [problem] = checkDataset(dataset);
  if (!problem) return dataset;
  throw new DatasetFault('wrong-schema', `${problem.at}: ${problem.expected}, not ${problem.actual}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw asFault(cause, 'not-json');
  }
}

/** @param at The path of the value in the file. */
function validate<const S extends v.GenericSchema>(schema: S, value: unknown, at?: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = [at, v.getDotPath(issue)].filter(Boolean).join('.') || 'dataset';
  throw new DatasetFault('wrong-schema', `${where}: ${issue.message}`);
}
