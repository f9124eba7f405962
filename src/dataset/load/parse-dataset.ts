import * as v from 'valibot';
import { checkDataset } from '../model/check';
import { DatasetFault } from './dataset-fault';
import { type Dataset, DatasetSchema } from '../model/schema';

/** Validates at the door: the schema first, then what no schema can say. @throws DatasetFault */
export function parseDataset(text: string): Dataset {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DatasetFault('not-json', cause instanceof Error ? cause.message : String(cause));
  }
  const result = v.safeParse(DatasetSchema, json, { abortEarly: true });
  if (result.success) return consistent(result.output);
  const [issue] = result.issues;
  throw new DatasetFault('wrong-schema', `${v.getDotPath(issue) ?? 'dataset'}: ${issue.message}`);
}

/** What no schema can say: ids that are twins or lead nowhere, offsets outside their text. */
function consistent(dataset: Dataset): Dataset {
  const [problem] = checkDataset(dataset);
  if (problem)
    throw new DatasetFault('wrong-schema', `${problem.at}: ${problem.expected}, not ${problem.actual}`);
  return dataset;
}
