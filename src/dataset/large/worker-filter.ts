import { type FilterResult, filterResultOf } from '../search/filter-result';
import { isEmptyFilter, type Filter, type FilterField } from '../search/filter';
import type { MilestoneList } from '../model/milestone-list';
import type { Answer, Ask } from './messages';

/** As much of a worker as is needed here. */
export interface Port {
  postMessage(ask: Ask, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void;
}

/**
 * The filter of a dataset that another thread searches. While an answer is on its way the last one stays; an answer to
 * what is no longer asked is dropped.
 */
export class WorkerFilter {
  private readonly port: Port;
  private readonly milestones: MilestoneList;
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Map<number, (counts: ReadonlyMap<string, number>) => void>();
  private readonly measuring = new Map<number, (size: number) => void>();
  private lastTicket = 0;
  private keptTicket = 0;
  private wanted = '';
  private current: FilterResult | null = null;

  constructor(port: Port, milestones: MilestoneList) {
    this.port = port;
    this.milestones = milestones;
    port.addEventListener('message', ({ data }) => this.hear(data));
  }

  /** What is kept, as far as is known; `null` is everything. */
  readonly kept = (): FilterResult | null => this.current;

  /** Calls back when `kept` answers anew. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for what the filter keeps, once however many want it. */
  want(filter: Filter): void {
    const wanted = JSON.stringify(filter);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.lastTicket += 1;
    this.keptTicket = this.lastTicket;
    if (isEmptyFilter(filter)) this.keep(null);
    else this.port.postMessage({ type: 'kept', ticket: this.keptTicket, filter }, []);
  }

  /** How many another filter would keep. */
  size(filter: Filter): Promise<number> {
    this.lastTicket += 1;
    const ticket = this.lastTicket;
    return new Promise((resolve) => {
      this.measuring.set(ticket, resolve);
      this.port.postMessage({ type: 'size', ticket, filter }, []);
    });
  }

  /** As `facetsOf`. */
  facets(list: FilterField, filter: Filter): Promise<ReadonlyMap<string, number>> {
    this.lastTicket += 1;
    const ticket = this.lastTicket;
    return new Promise((resolve) => {
      this.waiting.set(ticket, resolve);
      this.port.postMessage({ type: 'facets', ticket, list, filter }, []);
    });
  }

  private hear(answer: Answer): void {
    if (answer.type === 'kept' && answer.ticket === this.keptTicket)
      this.keep(filterResultOf(answer.ordinals, this.milestones));
    if (answer.type === 'size') {
      this.measuring.get(answer.ticket)?.(answer.size);
      this.measuring.delete(answer.ticket);
    }
    if (answer.type === 'facets') {
      this.waiting.get(answer.ticket)?.(new Map(answer.counts));
      this.waiting.delete(answer.ticket);
    }
  }

  private keep(kept: FilterResult | null): void {
    this.current = kept;
    for (const listener of this.listeners) listener();
  }
}
