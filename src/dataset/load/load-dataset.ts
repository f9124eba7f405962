import type { LoadProgress } from '../large/messages';
import type { DatasetIndex } from '../model/dataset-index';
import type { Dataset } from '../model/schema';
import { indexDataset } from '../placing/index-dataset';
import { asFault, DatasetFault } from './dataset-fault';
import { decodeUtf8 } from './decode-utf8';

/** The 200,000 milestones that are allowed take about 172 MB. Half as much again leaves room for longer texts. */
const MAX_BYTES = 256 * 1024 * 1024;
/**
 * A longer file is parsed by a worker, so that the page stays responsive: parsing and validating 1.5 MB takes about a
 * tenth of a second. `isDense` decides separately what is drawn.
 */
const WORKER_BYTES = 1_500_000;

interface LoadOptions {
  /** SHA-256, in hexadecimal, of the file that the build has validated. */
  readonly checked?: string | null;
  /** Called for large datasets only, whenever more has been read or checked. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/**
 * Fetches, validates and indexes a dataset. `signal` ends it.
 * @throws DatasetFault
 */
export async function loadDataset(
  url: string,
  signal: AbortSignal,
  options: LoadOptions = {},
): Promise<DatasetIndex> {
  // The code of the checks comes with the file.
  if (!options.checked) void importChecks().catch(() => {});
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    if (!response.ok)
      throw new DatasetFault('status', `${response.status} ${response.statusText}`.trim(), response.status);
    return await read(response, signal, options);
  } catch (cause) {
    throw asFault(cause, signal.aborted ? 'timeout' : 'network');
  }
}

async function read(
  { body, headers }: Response,
  signal: AbortSignal,
  { checked = null, onProgress = () => {} }: LoadOptions,
): Promise<DatasetIndex> {
  if (!body) throw new DatasetFault('not-json', 'the response has no body');
  const announced = Number(headers.get('content-length') ?? 0);
  if (announced > MAX_BYTES) throw new DatasetFault('too-large', `${announced} bytes`);
  // The announced length of a compressed file is not the length that arrives.
  const total = headers.has('content-encoding') || announced === 0 ? null : announced;
  const reader = body.getReader();
  try {
    const read: Uint8Array<ArrayBuffer>[] = [];
    for (let bytes = 0; Math.max(announced, bytes) <= WORKER_BYTES; ) {
      const { value } = await reader.read();
      if (!value) return indexDataset(await parse(read, checked));
      read.push(value);
      bytes += value.length;
    }
    const { chunksOf, loadLarge } = await import('../large/load-large');
    return await loadLarge(chunksOf(read, reader, MAX_BYTES), total, signal, onProgress);
  } catch (cause) {
    // Also where the worker does not start: nobody would read the rest.
    void reader.cancel().catch(() => {});
    throw cause;
  }
}

const importChecks = async () => await import('./parse-dataset');

/** A file that is byte for byte the one that the build has validated is not validated again; then valibot is never loaded. */
async function parse(chunks: readonly Uint8Array<ArrayBuffer>[], checked: string | null): Promise<Dataset> {
  const bytes = await new Blob([...chunks]).arrayBuffer();
  const text = decodeUtf8(bytes);
  if (checked !== null && (await sha256(bytes)) === checked) return JSON.parse(text) as Dataset;
  const { parseDataset } = await importChecks();
  return parseDataset(text);
}

/** In hexadecimal; `null` on a page without HTTPS, where browsers offer no hashes. */
async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return null;
  const digest = await subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
