import { type CslItem, dateText } from './csl-item';

/**
 * A reference by GB/T 7714—2025 (numeric, in force since 1 July 2026), with its full-width punctuation. What the item
 * does not say is left out, as the standard has it for authors in the numeric system.
 */
export function gbt7714(item: CslItem): string {
  const carrier = item.URL === undefined ? '' : '/OL';
  const parts =
    item.type === 'webpage'
      ? [`${item.title}[EB${carrier}]`, dates(item), item.URL]
      : [`${item.title}[N${carrier}]`, source(item), item.URL];
  return `${parts.filter(Boolean).join('. ')}.`;
}

function dates({ issued, accessed }: CslItem): string {
  return `${issued ? `（${dateText(issued)}）` : ''}${accessed ? `[${dateText(accessed)}]` : ''}`;
}

function source({ 'container-title': container, issued }: CslItem): string {
  // Full stops inside the name of a newspaper are dropped: they would end the element.
  return [container?.replaceAll('.', ''), issued && dateText(issued)].filter(Boolean).join('，');
}
