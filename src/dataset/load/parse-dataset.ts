import * as v from 'valibot';
import { checkDataset } from '../model/check';
import { type Dataset, DatasetSchema, type Milestone } from '../model/schema';
import { asFault, DatasetFault } from './dataset-fault';

/** More milestones than this are refused: at about 860 bytes each they are 172 MB of text. */
export const MOST_MILESTONES = 200_000;

const HeadSchema = v.object({ ...DatasetSchema.entries, milestones: v.array(v.unknown()) });
const MilestoneSchema = DatasetSchema.entries.milestones.item;

/**
 * Parses and validates: the schema first, then the rules that no schema can state. `onChecked` is called with the number
 * of milestones that fit the schema so far.
 * @throws DatasetFault that names the first problem.
 */
export function parseDataset(
  text: string,
  onChecked: (done: number, total: number) => void = () => {},
): Dataset {
  const { milestones: raw, ...head } = validate(HeadSchema, parseJson(text), '');
  if (raw.length > MOST_MILESTONES) throw new DatasetFault('too-large', `${raw.length} milestones`);
  const milestones: Milestone[] = [];
  for (const [i, milestone] of raw.entries()) {
    onChecked(i, raw.length);
    milestones.push(validate(MilestoneSchema, milestone, `milestones.${i}.`));
    // Validation copies: release the original, or a large dataset would be in memory twice.
    raw[i] = null;
  }
  onChecked(raw.length, raw.length);
  const dataset: Dataset = { ...head, milestones };
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

function validate<const S extends v.GenericSchema>(schema: S, value: unknown, at: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DatasetFault('wrong-schema', `${at}${v.getDotPath(issue) ?? 'dataset'}: ${issue.message}`);
}
