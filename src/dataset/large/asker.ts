import { asFault, DatasetFault } from '../load/dataset-fault';
import type { Answers, FromWorker, Port, Question, ToWorker } from './messages';

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** Events after which a worker answers no more: a failed script, an unreadable message, a closed port. */
const DEATHS = ['error', 'messageerror', 'close'] as const;

/** Numbers each question, so that its answer resolves the right promise. */
export function createAsker(port: Port<ToWorker>) {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  const died = new Promise<never>((_, reject) => {
    for (const type of DEATHS) {
      port.addEventListener(type, (event) => {
        const { message } = event as Partial<ErrorEvent>;
        reject(new DatasetFault('worker', message || `the worker has stopped (${type})`));
      });
    }
  });
  // Callers of `ask` get the error already: this handler only keeps the browser from reporting `died` as unhandled.
  died.catch(() => {});

  port.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<FromWorker>;
    const question = pending.get(data.id);
    pending.delete(data.id);
    if (data.type === 'answer') question?.resolve(data.value as never);
    else question?.reject(new DatasetFault(data.code, data.detail));
  });

  const send = (question: Question, signal: AbortSignal): Promise<never> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(asFault(signal.reason, 'timeout'));
      lastId += 1;
      const id = lastId;
      pending.set(id, { resolve, reject });
      port.postMessage({ type: 'question', id, question }, []);
      signal.addEventListener('abort', () => reject(asFault(signal.reason, 'timeout')));
    });

  return {
    /** Hands over the next bytes of the file. */
    give: (bytes: Uint8Array<ArrayBuffer>, total: number | null): void =>
      port.postMessage({ type: 'bytes', bytes, total }, [bytes.buffer]),
    /** Never fulfilled; rejected when the worker dies. */
    died,
    /** Rejected when `signal` aborts, when the worker answers with a fault, and when it dies. */
    ask: <Q extends Question>(question: Q, signal: AbortSignal): Promise<Answers[Q['type']]> =>
      Promise.race([died, send(question, signal)]),
  };
}
