import type { Form } from '../search/search';

/** Words to look for in UTF-8, where equal text is equal bytes and no character begins inside another. */
export class Needle {
  private readonly bytes: Uint8Array;
  private readonly whole: boolean;
  /** How far to move on, by the byte under the needle's end (Horspool). */
  private readonly shift: Uint32Array;

  constructor({ text, whole }: Form) {
    this.whole = whole;
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
        if (i === last && !(this.whole && this.cutsNumber(hay, at))) return at;
      }
      at += shift[byte] ?? 1;
    }
    return -1;
  }
  /** As `placeOf` has it of a text: figures are single bytes. */
  private cutsNumber(hay: Uint8Array, at: number): boolean {
    const end = at + this.bytes.length;
    return (isFigure(hay[at]) && isFigure(hay[at - 1])) || (isFigure(hay[end - 1]) && isFigure(hay[end]));
  }
}

function isFigure(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
