/** Bytes come in whatever pieces the network likes and are kept in pieces of one size: no single buffer of a gigabyte. */
const PIECE = 1 << 24;

export class ByteStore {
  readonly pieces: Uint8Array<ArrayBuffer>[];
  length: number;

  constructor(pieces: Uint8Array<ArrayBuffer>[] = [], length = 0) {
    this.pieces = pieces;
    this.length = length;
  }

  append(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      const offset = this.length % PIECE;
      if (offset === 0) this.pieces.push(new Uint8Array(PIECE));
      const taken = chunk.subarray(at, at + PIECE - offset);
      this.pieces.at(-1)?.set(taken, offset);
      at += taken.length;
      this.length += taken.length;
    }
  }

  /** From `start` up to `end`: a window on the store where it can be, a copy where it spans two pieces. */
  slice(start: number, end: number): Uint8Array<ArrayBuffer> {
    const first = Math.floor(start / PIECE);
    const piece = this.pieces[first] ?? new Uint8Array(0);
    if (end <= (first + 1) * PIECE) return piece.subarray(start - first * PIECE, end - first * PIECE);
    const copy = new Uint8Array(end - start);
    for (let at = start; at < end; ) {
      const from = at % PIECE;
      const part = (this.pieces[Math.floor(at / PIECE)] ?? piece).subarray(
        from,
        Math.min(PIECE, from + end - at),
      );
      copy.set(part, at - start);
      at += part.length;
    }
    return copy;
  }
}
