import { asFault } from './dataset-fault';

/**
 * The text of a file that came in chunks.
 * @throws DatasetFault
 */
export function textOf(chunks: readonly Uint8Array[]): string {
  // fatal: broken UTF-8 would otherwise become �, inside quotations that must be exact.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch (cause) {
    throw asFault(cause, 'not-json');
  }
}
