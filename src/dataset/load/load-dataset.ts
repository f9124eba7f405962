import { DatasetFault } from './dataset-fault';
import { type DatasetIndex, indexDataset } from '../model/dataset-index';
import type { LoadProgress } from '../large/large-dataset';
import type { Dataset } from '../model/schema';

/** A million milestones are about 830 MB: beyond that it is not one of ours. */
const MAX_BYTES = 1024 * 1024 * 1024;
/** Some thousands of milestones: more are read by a worker, so that the page stays quick meanwhile. */
const LARGE_BYTES = 1_500_000;

/**
 * Fetches, validates at the door and indexes. `signal` ends it (navigation or the time limit of the query).
 * `checked` is the SHA-256 of the file that the build has validated, in hexadecimal; `null` where none is known.
 * `onProgress` hears of a large dataset, and only of such, whenever more of it has been read.
 * @throws DatasetFault
 */
export async function loadDataset(
  url: string,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void = () => {},
  checked: string | null = null,
): Promise<DatasetIndex> {
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    if (response.ok) return await read(response, signal, onProgress, checked);
    throw new DatasetFault('status', `${response.status} ${response.statusText}`.trim(), response.status);
  } catch (cause) {
    throw cause instanceof DatasetFault ? cause : interrupted(cause, signal);
  }
}

async function read(
  { body, headers }: Response,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
  checked: string | null,
): Promise<DatasetIndex> {
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > MAX_BYTES) throw new DatasetFault('wrong-schema', 'larger than any dataset of ours');
  const rest = body?.getReader();
  const received: Uint8Array<ArrayBuffer>[] = [];
  for (let size = announced; size <= LARGE_BYTES; ) {
    const part = await rest?.read();
    if (!part?.value) return indexDataset(await validated(received, checked));
    received.push(part.value);
    size = Math.max(
      size,
      received.reduce((sum, { length }) => sum + length, 0),
    );
  }
  const { loadLarge } = await import('../large/load-large');
  // Compressed, what is announced is not what comes.
  const total = headers.has('content-encoding') || announced === 0 ? null : announced;
  if (!rest) throw new DatasetFault('not-json', 'nothing came');
  return loadLarge({ received, rest, total, most: MAX_BYTES }, signal, onProgress);
}

/**
 * What is byte for byte the file that the build has validated is valid. Anything else is held against the schema here,
 * by code that a first view then has no use for.
 * @throws DatasetFault for what is wrong with it; whatever keeps that code from coming.
 */
async function validated(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  checked: string | null,
): Promise<Dataset> {
  const text = textOf(chunks);
  if (checked !== null && (await sha256(chunks)) === checked) return JSON.parse(text) as Dataset;
  const { parseDataset } = await import('./parse-dataset');
  return parseDataset(text);
}

/** In hexadecimal; `null` on a page that is not served securely, where browsers do not offer it. */
async function sha256(chunks: readonly Uint8Array<ArrayBuffer>[]): Promise<string | null> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', await new Blob([...chunks]).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
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
