/** Values that are costly to make, kept while they are asked for: at least the last `capacity` of them, at most twice as many. */
export class RecentlyUsed<T> {
  private readonly capacity: number;
  private readonly make: (key: number) => T;
  private young = new Map<number, T>();
  private old = new Map<number, T>();

  constructor(capacity: number, make: (key: number) => T) {
    this.capacity = capacity;
    this.make = make;
  }

  get(key: number): T {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const value = this.old.get(key) ?? this.make(key);
    if (this.young.size === this.capacity) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
    return value;
  }
}
