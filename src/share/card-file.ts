import type { Address } from '../state/route/route';

/**
 * The file of a page's card, below the base. A milestone and an article may share an id, so articles have a folder of their own.
 */
export function cardFileOf({ locale, route }: Address): string {
  switch (route.kind) {
    case 'milestone':
      return `cards/${route.id}.${locale}.png`;
    case 'article':
      return `cards/articles/${route.id}.${locale}.png`;
    case 'method':
    case 'print':
    case 'data':
      return `card.${route.kind}.${locale}.png`;
    case 'whole':
    case 'unknown':
      return `card.${locale}.png`;
  }
}
