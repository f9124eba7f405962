import * as v from 'valibot';
import { type Zone, zone } from '../../time/zone';
import { type Add, checkCycles, checkHead, checkMilestone, type Problem } from '../model/check';
import { DatasetFault } from '../load/dataset-fault';
import type { Edges } from '../model/find-cycle';
import { type Links, linked } from '../model/links';
import { type MilestoneNumbers, MilestoneRows } from '../placing/milestone-rows';
import { type DatasetHead, DatasetSchema, type Milestone } from '../model/schema';
import { ByteStore, PIECE } from './byte-store';
import { type ByteSpan, DatasetScanner } from './dataset-scanner';
import { type LargeDataset, type CheckProgress } from './large-dataset';
import { LargeKnown } from './large-known';
import { FilterSearch } from './filter-search';
import { PassageColumns } from './passage-columns';

/** Milestones are parsed so many bytes at a time: one by one, most of the time goes into starting. */
const BATCH_BYTES = 1 << 17;
const MilestoneSchema = DatasetSchema.entries.milestones.item;

interface Built {
  readonly data: LargeDataset;
  readonly search: FilterSearch;
}

/**
 * Makes a large dataset from its bytes as they come: the same rules as for any other, the same order and the same
 * places, and nothing kept of a milestone but numbers and its normalised words. `finish` stops after every batch, for
 * whoever shows how far it has come.
 */
export class LargeBuilder {
  private readonly bytes: ByteStore;
  private readonly scanner = new DatasetScanner();
  private readonly piece: number;

  constructor(piece = PIECE) {
    this.piece = piece;
    this.bytes = new ByteStore(piece);
  }

  /** @throws DatasetFault */
  push(chunk: Uint8Array): void {
    this.bytes.append(chunk);
    this.scanner.push(chunk);
  }

  /** @throws DatasetFault */
  *finish(): Generator<CheckProgress, Built> {
    this.scanner.end();
    const { starts, ends } = this.scanner;
    const total = starts.size;
    const head = this.readHead();
    const reading = new Reading(head, total, this.piece);
    for (let first = 0; first < total; ) {
      let last = first;
      while (last + 1 < total && ends.at(last + 1) - starts.at(first) <= BATCH_BYTES) last += 1;
      const batch = parse(this.bytes, { start: starts.at(first), end: ends.at(last) }, ['[', ']']);
      (batch as unknown[]).forEach((raw) => reading.take(raw));
      first = last + 1;
      yield { phase: 'check', done: first, total };
    }
    reading.settle((place) => this.milestoneAt(place));
    yield { phase: 'check', done: total, total };
    const order = reading.inOrder();
    yield { phase: 'check', done: total, total };
    const numbers = reading.numbers(order);
    const { known, search, passages } = reading;
    const ranks = new Uint32Array(total);
    order.forEach((place, rank) => (ranks[place] = rank));
    const data: LargeDataset = {
      head,
      pieces: this.bytes.pieces,
      length: this.bytes.length,
      starts: order.map((place) => starts.at(place)),
      ends: order.map((place) => ends.at(place)),
      numbers,
      ids: known.milestones.parts(),
      ranks,
      passageIds: known.passages.parts(),
      ...passages.inOrder(ranks),
    };
    return { data, search };
  }

  private milestoneAt(place: number): Milestone {
    const { starts, ends } = this.scanner;
    // Validated when it went by.
    return parse(this.bytes, { start: starts.at(place), end: ends.at(place) }) as Milestone;
  }

  private readHead(): DatasetHead {
    const { fields, listed } = this.scanner;
    const raw = Object.fromEntries([...fields].map(([name, span]) => [name, parse(this.bytes, span)]));
    if (listed) raw['milestones'] = [];
    const result = v.safeParse(DatasetSchema, raw, { abortEarly: true });
    if (!result.success) throw wrongShape(result.issues[0], '');
    const { milestones: _, ...head } = result.output;
    return head;
  }
}

/** Milestones as they go by. */
class Reading {
  readonly known: LargeKnown;
  readonly search: FilterSearch;
  readonly passages: PassageColumns;
  private readonly head: DatasetHead;
  private readonly rows: MilestoneRows;
  private readonly inZone: Zone;
  private readonly problems: Problem[] = [];
  private readonly add: Add = (rule, at, expected, actual) => {
    // The first is told; a file in which everything is wrong must not fill the memory with the others.
    if (this.problems.length === 0) this.problems.push({ rule, at, expected, actual });
  };
  private size = 0;
  private fault: DatasetFault | null = null;

  constructor(head: DatasetHead, total: number, piece: number) {
    this.head = head;
    this.known = new LargeKnown(head, this.add);
    this.search = new FilterSearch(head, piece);
    this.passages = new PassageColumns(head);
    this.rows = new MilestoneRows(total, head);
    this.inZone = zone(head.timeZone);
  }

  take(raw: unknown): void {
    const place = this.size;
    this.size += 1;
    // Only what comes later may still be no JSON at all, which is the worse fault.
    if (this.fault) return;
    const result = v.safeParse(MilestoneSchema, raw, { abortEarly: true });
    if (!result.success) {
      this.fault = wrongShape(result.issues[0], `milestones.${place}.`);
      return;
    }
    const milestone = result.output;
    this.known.enter(milestone);
    checkMilestone(milestone, this.known, this.inZone, this.add);
    this.rows.add(milestone);
    this.search.add(milestone);
    this.passages.add(milestone, place);
  }

  /** @throws DatasetFault when there was anything wrong. */
  settle(read: (place: number) => Milestone): void {
    if (this.fault) throw this.fault;
    checkHead(this.head, this.known, this.add);
    this.known.settle((id) => {
      const owner = read(this.passages.ownerOf(this.known.passages.indexOf(id)));
      return owner.passages.find((passage) => passage.id === id)?.quote ?? '';
    });
    this.throwProblem();
  }

  inOrder(): Uint32Array {
    const order = this.rows.inOrder(this.placeOf);
    this.search.inOrder(order);
    return order;
  }

  /** @throws DatasetFault when an order or parts run in a circle. */
  numbers(order: Uint32Array): MilestoneNumbers {
    const numbers = this.rows.numbers(order, this.placeOf);
    const { later, columns, parts } = numbers;
    const wholes: Edges<number> = {
      keys: () => parts.to.toSorted(),
      has: (place) => (columns.parent[place] ?? -1) >= 0,
      get: (place) => columns.parent.subarray(place, place + 1),
    };
    const idOf = (place: number): string => this.known.milestones.at(order[place] ?? 0);
    checkCycles(edgesOf(later), wholes, idOf, this.add);
    this.throwProblem();
    return numbers;
  }

  private readonly placeOf = (id: string): number => this.known.milestones.indexOf(id);

  private throwProblem(): void {
    const [problem] = this.problems;
    if (!problem) return;
    throw new DatasetFault('wrong-schema', `${problem.at}: ${problem.expected}, not ${problem.actual}`);
  }
}

function edgesOf(links: Links): Edges<number> {
  const has = (place: number): boolean => links.first[place] !== links.first[place + 1];
  return {
    has,
    get: (place) => linked(links, place),
    *keys() {
      for (let place = 0; place + 1 < links.first.length; place += 1) if (has(place)) yield place;
    },
  };
}

// fatal: broken UTF-8 would otherwise reach the reader as �, in words we promise are exact.
const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws DatasetFault */
function parse(bytes: ByteStore, { start, end }: ByteSpan, [open, close] = ['', '']): unknown {
  try {
    return JSON.parse(open + decoder.decode(bytes.slice(start, end)) + close);
  } catch (cause) {
    throw new DatasetFault('not-json', cause instanceof Error ? cause.message : String(cause));
  }
}

function wrongShape(issue: v.BaseIssue<unknown>, prefix: string): DatasetFault {
  return new DatasetFault('wrong-schema', `${prefix}${v.getDotPath(issue) ?? 'dataset'}: ${issue.message}`);
}
