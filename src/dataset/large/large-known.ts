import { type Add, addUnknown, blocksIn, checkWords, headIds, type Known, type Shelf } from '../model/check';
import type { DatasetHead, Milestone } from '../model/schema';
import { IdTable } from './id-table';

interface Late {
  readonly shelf: Shelf;
  readonly id: string;
  readonly at: string;
  /** Words that must stand in the quote of the passage, where they are asked for. */
  readonly words: string | null;
}

/** What references are held against while milestones go by: what is not there yet is asked for again at the end. */
export class LargeKnown implements Known {
  readonly milestones = new IdTable();
  readonly passages = new IdTable();
  readonly block: Known['block'];
  private readonly ids: ReturnType<typeof headIds>;
  private readonly add: Add;
  private readonly late: Late[] = [];
  private current: ReadonlyMap<string, string> = new Map();

  constructor(head: DatasetHead, add: Add) {
    this.ids = headIds(head, add);
    this.block = blocksIn(head);
    this.add = add;
  }

  /** The milestone whose references come next. */
  enter({ id, passages }: Milestone): void {
    if (!this.milestones.add(id)) this.add('duplicate-id', `milestones/${id}`, 'an id of its own', id);
    for (const passage of passages) {
      if (!this.passages.add(passage.id))
        this.add('duplicate-id', `passages/${passage.id}`, 'an id of its own', passage.id);
    }
    this.current = new Map(passages.map((passage) => [passage.id, passage.quote]));
  }

  expect(shelf: Shelf, id: string, at: string): void {
    if (shelf === 'milestones' || shelf === 'passages') {
      if (this[shelf].indexOf(id) < 0) this.late.push({ shelf, id, at, words: null });
    } else if (!this.ids[shelf].has(id)) addUnknown(shelf, id, at, this.add);
  }

  expectWords(passage: string, words: string, at: string): void {
    const quote = this.current.get(passage);
    if (quote === undefined) this.late.push({ shelf: 'passages', id: passage, at, words });
    else checkWords(quote, passage, words, at, this.add);
  }

  /** All milestones have gone by. `quoteOf` reads the quote of a passage that is known. */
  settle(quoteOf: (passage: string) => string): void {
    for (const { shelf, id, at, words } of this.late) {
      const table = shelf === 'milestones' ? this.milestones : this.passages;
      if (table.indexOf(id) < 0) addUnknown(shelf, id, at, this.add);
      else if (words !== null) checkWords(quoteOf(id), id, words, at, this.add);
    }
  }
}
