export type DatasetFaultCode =
  | 'network'
  | 'timeout'
  | 'status'
  | 'not-json'
  | 'wrong-schema'
  | 'too-large'
  /** The worker that holds a large dataset did not start, or died. */
  | 'worker';

/** Why there is no dataset. The interface has words for `code`; `detail` is for a reader who wants to know more. */
export class DatasetFault extends Error {
  override readonly name = 'DatasetFault';
  readonly code: DatasetFaultCode;
  readonly detail: string;
  /**
   * Whether another try may help: after a fault of the network, 408, 429 and the server's own errors. Not after a time-out:
   * all tries share one time limit.
   */
  readonly transient: boolean;

  /** @param status of the response, if it is the fault. */
  constructor(code: DatasetFaultCode, detail: string, status = 0) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.transient = code === 'network' || status === 408 || status === 429 || status >= 500;
  }
}

/** Anything thrown, as a fault. An unexpected error counts as `code`. */
export function asFault(cause: unknown, code: DatasetFaultCode): DatasetFault {
  if (cause instanceof DatasetFault) return cause;
  return new DatasetFault(code, cause instanceof Error ? cause.message : String(cause));
}
