import { bibtex } from './bibtex';
import { type CslItem, dateText } from './csl-item';

/** The formats of a citation, in the order of the menu. */
export const FORMATS = ['gbt7714', 'csl-json', 'bibtex'] as const;
export type Format = (typeof FORMATS)[number];

export function writeCitation(item: CslItem, format: Format): string {
  switch (format) {
    case 'gbt7714':
      return gbt7714(item);
    case 'csl-json':
      // Programs that import the format expect a list.
      return JSON.stringify([item], null, 2);
    case 'bibtex':
      return bibtex(item);
  }
}

/**
 * A reference in the numeric system of GB/T 7714—2025 (in force since 1 July 2026), with its full-width punctuation.
 * Missing elements are left out, as the standard demands for missing authors.
 */
export function gbt7714(item: CslItem): string {
  const carrier = item.URL === undefined ? '' : '/OL';
  const parts =
    item.type === 'webpage'
      ? [`${item.title}[EB${carrier}]`, dates(item), item.URL]
      : [`${item.title}[N${carrier}]`, source(item), item.URL];
  const text = parts.filter(Boolean).join('. ');
  // The standard leaves the last full stop free, and chats would take it for a part of the address.
  return item.URL === undefined ? `${text}.` : text;
}

function dates({ issued, accessed }: CslItem): string {
  return `${issued ? `（${dateText(issued)}）` : ''}${accessed ? `[${dateText(accessed)}]` : ''}`;
}

function source({ 'container-title': container, issued }: CslItem): string {
  // A full stop would end the element, so those in the name of a newspaper are dropped.
  return [container?.replaceAll('.', ''), issued && dateText(issued)].filter(Boolean).join('，');
}
