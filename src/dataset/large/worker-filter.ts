import { type Kept, keptAt } from '../search/filter-result';
import { isWideOpen, type Lens, type LensList } from '../search/filter';
import type { MilestoneList } from '../model/milestone-list';
import type { Answer, Ask } from './messages';

/** As much of a worker as is needed here. */
export interface Port {
  postMessage(ask: Ask, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void;
}

/**
 * The lens of a dataset that another thread searches. While an answer is on its way the last one stays; an answer to
 * what is no longer asked is dropped.
 */
export class FarLens {
  private readonly port: Port;
  private readonly milestones: MilestoneList;
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Map<number, (counts: ReadonlyMap<string, number>) => void>();
  private readonly measuring = new Map<number, (size: number) => void>();
  private lastTicket = 0;
  private keptTicket = 0;
  private wanted = '';
  private current: Kept | null = null;

  constructor(port: Port, milestones: MilestoneList) {
    this.port = port;
    this.milestones = milestones;
    port.addEventListener('message', ({ data }) => this.hear(data));
  }

  /** What is kept, as far as is known; `null` is everything. */
  readonly kept = (): Kept | null => this.current;

  /** Calls back when `kept` answers anew. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for what the lens keeps, once however many want it. */
  want(lens: Lens): void {
    const wanted = JSON.stringify(lens);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.lastTicket += 1;
    this.keptTicket = this.lastTicket;
    if (isWideOpen(lens)) this.keep(null);
    else this.port.postMessage({ type: 'kept', ticket: this.keptTicket, lens }, []);
  }

  /** How many another lens would keep. */
  size(lens: Lens): Promise<number> {
    this.lastTicket += 1;
    const ticket = this.lastTicket;
    return new Promise((resolve) => {
      this.measuring.set(ticket, resolve);
      this.port.postMessage({ type: 'size', ticket, lens }, []);
    });
  }

  /** As `facetsOf`. */
  facets(list: LensList, lens: Lens): Promise<ReadonlyMap<string, number>> {
    this.lastTicket += 1;
    const ticket = this.lastTicket;
    return new Promise((resolve) => {
      this.waiting.set(ticket, resolve);
      this.port.postMessage({ type: 'facets', ticket, list, lens }, []);
    });
  }

  private hear(answer: Answer): void {
    if (answer.type === 'kept' && answer.ticket === this.keptTicket)
      this.keep(keptAt(answer.ordinals, this.milestones));
    if (answer.type === 'size') {
      this.measuring.get(answer.ticket)?.(answer.size);
      this.measuring.delete(answer.ticket);
    }
    if (answer.type === 'facets') {
      this.waiting.get(answer.ticket)?.(new Map(answer.counts));
      this.waiting.delete(answer.ticket);
    }
  }

  private keep(kept: Kept | null): void {
    this.current = kept;
    for (const listener of this.listeners) listener();
  }
}
