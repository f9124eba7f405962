import { asFault, type DatasetFault } from './dataset-fault';

/** Decodes a file while its chunks come. */
export function decodeFile() {
  // fatal: broken UTF-8 would otherwise become �, inside quotations that must be exact.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  let fault: DatasetFault | undefined;
  const decode = (chunk?: Uint8Array): void => {
    try {
      texts.push(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch (cause) {
      fault ??= asFault(cause, 'not-json');
    }
  };
  return {
    add: decode,
    /**
     * The text, which is not kept here.
     * @throws DatasetFault if any chunk is not UTF-8.
     */
    end(): string {
      decode();
      if (fault) throw fault;
      return texts.splice(0).join('');
    },
  };
}
