/** Words to look for in UTF-8, where equal text is equal bytes and no character begins inside another. */
export class Needle {
  private readonly bytes: Uint8Array;
  /** How far to move on, by the byte under the needle's end (Horspool). */
  private readonly shift: Uint32Array;

  constructor(text: string) {
    this.bytes = new TextEncoder().encode(text);
    const { length } = this.bytes;
    this.shift = new Uint32Array(256).fill(length);
    for (let i = 0; i < length - 1; i += 1) this.shift[this.bytes[i] ?? 0] = length - 1 - i;
  }

  /** Where it first stands between `from` and `to`; -1 where it does not. */
  find(hay: Uint8Array, from: number, to: number): number {
    const { bytes, shift } = this;
    const last = bytes.length - 1;
    let at = from;
    while (at + last < to) {
      const byte = hay[at + last] ?? 0;
      if (byte === bytes[last]) {
        let i = 0;
        while (i < last && hay[at + i] === bytes[i]) i += 1;
        if (i === last) return at;
      }
      at += shift[byte] ?? 1;
    }
    return -1;
  }
}
