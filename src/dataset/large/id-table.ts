/** What a table of ids is made of; all of it can be handed to another thread. */
export interface IdTableParts {
  /** The ids one after another, in ASCII. */
  readonly text: Uint8Array<ArrayBuffer>;
  /** Where each ends; the one before it ends where it begins. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** A hash table with room to spare: one more than the place of an id, 0 for nothing. */
  readonly slots: Uint32Array<ArrayBuffer>;
}

/**
 * The place of each id among all, exactly: hashes are verified against the id itself. A `Map` of a million strings is
 * ten times as large and cannot be handed over. Ids are ASCII, as the schema has them.
 */
export class IdTable {
  size: number;
  private text: Uint8Array<ArrayBuffer>;
  private ends: Uint32Array<ArrayBuffer>;
  private slots: Uint32Array<ArrayBuffer>;

  constructor(parts?: IdTableParts) {
    this.size = parts?.ends.length ?? 0;
    this.text = parts?.text ?? new Uint8Array(1 << 14);
    this.ends = parts?.ends ?? new Uint32Array(1 << 10);
    this.slots = parts?.slots ?? new Uint32Array(1 << 11);
  }

  /** `false` when it is there already. */
  add(id: string): boolean {
    if (2 * (this.size + 1) > this.slots.length) this.rehash();
    const slot = this.slotOf(id);
    if (this.slots[slot] !== 0) return false;
    const from = this.endOf(this.size - 1);
    const to = from + id.length;
    if (to > this.text.length) this.text = widened(this.text, new Uint8Array(2 * to));
    if (this.size === this.ends.length) this.ends = widened(this.ends, new Uint32Array(2 * this.size));
    for (let i = 0; i < id.length; i += 1) this.text[from + i] = id.charCodeAt(i);
    this.ends[this.size] = to;
    this.size += 1;
    this.slots[slot] = this.size;
    return true;
  }

  /** -1 for an id that is not there. */
  indexOf(id: string): number {
    return (this.slots[this.slotOf(id)] ?? 0) - 1;
  }

  /** The id at a place; empty outside. */
  at(place: number): string {
    return String.fromCharCode(...this.text.subarray(this.endOf(place - 1), this.endOf(place)));
  }

  /** Copies of their own size. */
  parts(): IdTableParts {
    return {
      text: this.text.slice(0, this.endOf(this.size - 1)),
      ends: this.ends.slice(0, this.size),
      slots: this.slots.slice(),
    };
  }

  private endOf(place: number): number {
    return place < 0 ? 0 : (this.ends[place] ?? 0);
  }

  /** The slot that holds the id, or the free one where it belongs. */
  private slotOf(id: string): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(id.length, (i) => id.charCodeAt(i)) & mask;
    for (let held = this.slots[slot] ?? 0; held !== 0; held = this.slots[slot] ?? 0) {
      if (this.holds(held - 1, id)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private holds(place: number, id: string): boolean {
    const from = this.endOf(place - 1);
    if (this.endOf(place) - from !== id.length) return false;
    for (let i = 0; i < id.length; i += 1) if (this.text[from + i] !== id.charCodeAt(i)) return false;
    return true;
  }

  private rehash(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Uint32Array(mask + 1);
    for (let place = 0; place < this.size; place += 1) {
      const from = this.endOf(place - 1);
      let slot = hashOf(this.endOf(place) - from, (i) => this.text[from + i] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = place + 1;
    }
  }
}

/** FNV-1a, with its upper half folded into the lower, which is the one that is used. */
function hashOf(length: number, codeAt: (i: number) => number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ codeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function widened<T extends Uint8Array | Uint32Array>(values: T, wider: T): T {
  wider.set(values);
  return wider;
}
