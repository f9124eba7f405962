import type { DatasetHead, Milestone } from '../model/schema';
import { GrowingNumbers } from './growing-numbers';

/** Where the passages of a large dataset stand, as numbers, in the order of the file. */
export class PassageColumns {
  /** Route in the file of the milestone each belongs to. */
  private readonly owner = new GrowingNumbers();
  /** Which of its passages. */
  private readonly nth = new GrowingNumbers();
  private readonly block = new GrowingNumbers();
  private readonly start = new GrowingNumbers();
  private readonly end = new GrowingNumbers();
  private readonly blocks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  private readonly blockCount: number;

  constructor(head: DatasetHead) {
    this.blocks = blockNumbers(head);
    this.blockCount = head.articles.reduce((sum, { blocks }) => sum + blocks.length, 0);
  }

  add({ passages }: Milestone, owner: number): void {
    passages.forEach((passage, nth) => {
      this.owner.push(owner);
      this.nth.push(nth);
      this.block.push(this.blocks.get(passage.article)?.get(passage.block) ?? 0);
      this.start.push(passage.start);
      this.end.push(passage.end);
    });
  }

  ownerOf(passage: number): number {
    return this.owner.at(passage);
  }

  /** `ranks` are the places in reading order. In each block by start, longer first, then in reading order. */
  inOrder(ranks: Uint32Array) {
    const { owner, nth, block, start, end } = this;
    const rankOf = (k: number): number => ranks[owner.at(k)] ?? 0;
    const sorted = Uint32Array.from({ length: owner.size }, (_, k) => k).sort(
      (a, b) =>
        block.at(a) - block.at(b) ||
        start.at(a) - start.at(b) ||
        end.at(b) - end.at(a) ||
        rankOf(a) - rankOf(b) ||
        nth.at(a) - nth.at(b),
    );
    const first = new Uint32Array(this.blockCount + 1);
    for (let k = 0; k < owner.size; k += 1) first[block.at(k) + 1] = (first[block.at(k) + 1] ?? 0) + 1;
    for (let b = 0; b < this.blockCount; b += 1) first[b + 1] = (first[b + 1] ?? 0) + (first[b] ?? 0);
    return {
      passageOwner: Uint32Array.from({ length: owner.size }, (_, k) => rankOf(k)),
      passageNth: nth.toArray(),
      inBlock: { first, to: sorted },
    };
  }
}

/** The number of each block, counted through all articles, by article and block. */
export function blockNumbers({ articles }: DatasetHead): Map<string, Map<string, number>> {
  let number = 0;
  return new Map(
    articles.map(({ id, blocks }) => [
      id,
      new Map(
        blocks.map((block) => {
          number += 1;
          return [block.id, number - 1];
        }),
      ),
    ]),
  );
}
