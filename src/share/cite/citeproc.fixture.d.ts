/** The part of citeproc-js that the tests use. The package has no types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(lang: string): string;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    constructor(system: System, style: string, lang?: string, force?: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]];
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}

/** Citation.js: BibTeX to CSL-JSON. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
