/** The part of jsonld that the tests use; the package has no types. */
declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  interface Options {
    /** Fails on what other programs would drop in silence: unknown terms, addresses without a base. */
    readonly safe: boolean;
    readonly base: string;
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
  }
  const jsonld: { expand(document: object, options: Options): Promise<unknown[]> };
  export default jsonld;
}
