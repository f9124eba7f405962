/** Bytes come in whatever pieces the network likes and are kept in pieces of one size: no single buffer of a gigabyte. */
export const PIECE = 1 << 24;

export class ByteStore {
  readonly pieces: Uint8Array<ArrayBuffer>[];
  length: number;
  private readonly piece: number;

  /** With `pieces` of another store, all of one size, and the length of what stands in them. */
  constructor(piece = PIECE, pieces: Uint8Array<ArrayBuffer>[] = [], length = 0) {
    this.piece = pieces[0]?.length ?? piece;
    this.pieces = pieces;
    this.length = length;
  }

  append(chunk: Uint8Array): void {
    const { piece: size } = this;
    for (let at = 0; at < chunk.length; ) {
      const offset = this.length % size;
      if (offset === 0) this.pieces.push(new Uint8Array(size));
      const taken = chunk.subarray(at, at + size - offset);
      this.pieces.at(-1)?.set(taken, offset);
      at += taken.length;
      this.length += taken.length;
    }
  }

  /** From `start` up to `end`: a window on the store where it can be, a copy where it spans two pieces. */
  slice(start: number, end: number): Uint8Array<ArrayBuffer> {
    const { piece: size } = this;
    const first = Math.floor(start / size);
    const piece = this.pieces[first] ?? new Uint8Array(0);
    if (end <= (first + 1) * size) return piece.subarray(start - first * size, end - first * size);
    const copy = new Uint8Array(end - start);
    for (let at = start; at < end; ) {
      const from = at % size;
      const part = (this.pieces[Math.floor(at / size)] ?? piece).subarray(
        from,
        Math.min(size, from + end - at),
      );
      copy.set(part, at - start);
      at += part.length;
    }
    return copy;
  }
}
