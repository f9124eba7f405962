/** The part of `edtf` 4.11.1 that the tests use. The package has no types. All times are UTC. */
declare module 'edtf' {
  interface ExtDateTime {
    readonly type: string;
    /** ms; ±Infinity for an open bound, `null` for an unknown one. */
    readonly min: number | null;
    /** The last ms inside, not the first one after. */
    readonly max: number | null;
  }
  /** @throws Error on text that is not EDTF. */
  export default function edtf(text: string): ExtDateTime;
}
