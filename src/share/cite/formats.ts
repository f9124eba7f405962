import { bibtex } from './bibtex';
import type { CslItem } from './csl-item';
import { gbt7714 } from './gbt7714';

/** Ways to write a citation down, in the order they are offered. */
export const FORMATS = ['gbt7714', 'csl-json', 'bibtex'] as const;
export type Format = (typeof FORMATS)[number];

export function writeCitation(item: CslItem, format: Format): string {
  switch (format) {
    case 'gbt7714':
      return gbt7714(item);
    case 'csl-json':
      // Programs that read the format expect a list.
      return JSON.stringify([item], null, 2);
    case 'bibtex':
      return bibtex(item);
  }
}
