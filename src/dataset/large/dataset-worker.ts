import { DatasetFault } from '../load/dataset-fault';
import { LargeBuilder } from './large-builder';
import { transferables } from './large-dataset';
import type { FilterSearch } from './filter-search';
import type { Answer, Ask } from './messages';

/** Between two words about how far it has come. */
const TELL_MS = 100;
/** The worker listens for a newer question this often. */
const LISTEN_MS = 16;

let builder: LargeBuilder | null = new LargeBuilder();
let search: FilterSearch | null = null;
let keptTicket = 0;

addEventListener('message', ({ data: ask }: MessageEvent<Ask>) => {
  switch (ask.type) {
    case 'chunk':
      guarded((at) => at.push(ask.bytes));
      break;
    case 'end':
      guarded(finish);
      break;
    case 'kept':
      keptTicket = ask.ticket;
      void answerKept(ask);
      break;
    case 'size':
      void answerSize(ask);
      break;
    case 'facets':
      void answerFacets(ask);
      break;
  }
});

function tell(answer: Answer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

/** The first fault is told, and ends it. */
function guarded(deed: (at: LargeBuilder) => void): void {
  if (!builder) return;
  try {
    deed(builder);
  } catch (cause) {
    builder = null;
    const fault = cause instanceof DatasetFault ? cause : new DatasetFault('wrong-schema', String(cause));
    tell({ type: 'fault', code: fault.code, detail: fault.detail });
  }
}

function finish(at: LargeBuilder): void {
  const steps = at.finish();
  let told = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      builder = null;
      search = step.value.search;
      tell({ type: 'ready', data: step.value.data }, transferables(step.value.data));
      return;
    }
    const now = performance.now();
    if (now - told < TELL_MS && step.value.done < step.value.total) continue;
    told = now;
    tell({ type: 'progress', progress: step.value });
  }
}

async function answerKept({ ticket, filter }: Extract<Ask, { type: 'kept' }>): Promise<void> {
  const ordinals = await stepwise(search?.kept(filter), () => ticket === keptTicket);
  if (ordinals) tell({ type: 'kept', ticket, ordinals }, [ordinals.buffer]);
}

async function answerSize({ ticket, filter }: Extract<Ask, { type: 'size' }>): Promise<void> {
  const ordinals = await stepwise(search?.kept(filter), () => true);
  if (ordinals) tell({ type: 'size', ticket, size: ordinals.length });
}

async function answerFacets({ ticket, list, filter }: Extract<Ask, { type: 'facets' }>): Promise<void> {
  const counts = await stepwise(search?.facets(list, filter), () => true);
  if (counts) tell({ type: 'facets', ticket, counts });
}

/** Goes through the steps and listens in between; leaves them when nobody wants the answer any more. */
async function stepwise<T>(steps: Generator<void, T> | undefined, wanted: () => boolean): Promise<T | null> {
  let listened = performance.now();
  for (let step = steps?.next(); step; step = steps?.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - listened < LISTEN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) return null;
    listened = performance.now();
  }
  return null;
}
