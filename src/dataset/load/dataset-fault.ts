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
