import { asFault } from './dataset-fault';

/**
 * The text of a file or, with `ignoreBOM`, of a part that does not begin it: only a file may begin with a byte order mark.
 * @throws DatasetFault if the bytes are not UTF-8.
 */
export function decodeUtf8(bytes: AllowSharedBufferSource, ignoreBOM = false): string {
  try {
    // fatal: broken UTF-8 would otherwise become �, inside quotations that must be exact.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch (cause) {
    throw asFault(cause, 'not-json');
  }
}
