/** A list of numbers from 0 to 2^32 - 1 that grows by doubling. */
export class GrowingNumbers {
  private values = new Uint32Array(1024);
  size = 0;

  push(value: number): void {
    if (this.size === this.values.length) {
      const wider = new Uint32Array(this.size * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.size] = value;
    this.size += 1;
  }

  /** 0 beyond the end. */
  at(i: number): number {
    return i < this.size ? (this.values[i] ?? 0) : 0;
  }

  clear(): void {
    this.size = 0;
  }

  /** A copy of its own size. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.values.slice(0, this.size);
  }
}
