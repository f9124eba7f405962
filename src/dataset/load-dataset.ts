import * as v from 'valibot';
import { checkDataset } from './check';
import { type Dataset, DatasetSchema } from './schema';

export type DatasetFaultCode = 'network' | 'timeout' | 'status' | 'not-json' | 'wrong-schema';

/** Why a dataset could not be had: `detail` is for the curious, the interface has words for `code`. */
export class DatasetFault extends Error {
  override readonly name = 'DatasetFault';
  readonly code: DatasetFaultCode;
  readonly detail: string;
  readonly status: number | null;

  constructor(code: DatasetFaultCode, detail: string, status: number | null = null) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.status = status;
  }

  /** Another try may help: the network, a time-out, 408, 429 and the server's own errors. */
  get transient(): boolean {
    if (this.code === 'network' || this.code === 'timeout') return true;
    return this.status !== null && (this.status === 408 || this.status === 429 || this.status >= 500);
  }
}

/** A dataset of 100,000 milestones is about 60 MB: beyond twice that it is not one of ours. */
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * Fetches and validates at the door. `signal` ends it (navigation or the time limit of the query).
 * @throws DatasetFault
 */
export async function loadDataset(url: string, signal: AbortSignal): Promise<Dataset> {
  const response = await request(url, signal);
  if (!response.ok)
    throw new DatasetFault('status', `${response.status} ${response.statusText}`.trim(), response.status);
  return parseDataset(await body(response, signal));
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, credentials: 'same-origin' });
  } catch (cause) {
    throw interrupted(cause, signal);
  }
}

async function body(response: Response, signal: AbortSignal): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) {
    throw new DatasetFault('wrong-schema', 'larger than any dataset of ours');
  }
  const bytes = await response.arrayBuffer().catch((cause: unknown) => {
    throw interrupted(cause, signal);
  });
  try {
    // fatal: broken UTF-8 would otherwise reach the reader as �, in words we promise are exact.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DatasetFault('not-json', cause instanceof Error ? cause.message : String(cause));
  }
}

function interrupted(cause: unknown, signal: AbortSignal): DatasetFault {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new DatasetFault(signal.aborted ? 'timeout' : 'network', detail);
}

/** @throws DatasetFault */
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
