import * as v from 'valibot';
import { checkDataset } from './check';
import { DatasetFault } from './dataset-fault';
import { type DatasetIndex, indexDataset } from './dataset-index';
import type { LoadProgress } from './large/large-dataset';
import { type Dataset, DatasetSchema } from './schema';

/** A million milestones are about 830 MB: beyond that it is not one of ours. */
const MAX_BYTES = 1024 * 1024 * 1024;
/** Some thousands of milestones: more are read by a worker, so that the page stays quick meanwhile. */
const LARGE_BYTES = 1_500_000;

/**
 * Fetches, validates at the door and indexes. `signal` ends it (navigation or the time limit of the query).
 * `onProgress` hears of a large dataset, and only of such, whenever more of it has been read.
 * @throws DatasetFault
 */
export async function loadDataset(
  url: string,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<DatasetIndex> {
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    if (response.ok) return await read(response, signal, onProgress);
    throw new DatasetFault('status', `${response.status} ${response.statusText}`.trim(), response.status);
  } catch (cause) {
    throw cause instanceof DatasetFault ? cause : interrupted(cause, signal);
  }
}

async function read(
  { body, headers }: Response,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<DatasetIndex> {
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > MAX_BYTES) throw new DatasetFault('wrong-schema', 'larger than any dataset of ours');
  const rest = body?.getReader();
  const received: Uint8Array<ArrayBuffer>[] = [];
  for (let size = announced; size <= LARGE_BYTES; ) {
    const part = await rest?.read();
    if (!part?.value) return indexDataset(parseDataset(textOf(received)));
    received.push(part.value);
    size = Math.max(
      size,
      received.reduce((sum, { length }) => sum + length, 0),
    );
  }
  const { loadLarge } = await import('./large/load-large');
  // Compressed, what is announced is not what comes.
  const total = headers.has('content-encoding') || announced === 0 ? null : announced;
  if (!rest) throw new DatasetFault('not-json', 'nothing came');
  return loadLarge({ received, rest, total, most: MAX_BYTES }, signal, onProgress);
}

function textOf(chunks: readonly Uint8Array[]): string {
  // fatal: broken UTF-8 would otherwise reach the reader as �, in words we promise are exact.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
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
