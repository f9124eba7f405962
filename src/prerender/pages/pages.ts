import { LOCALES } from '../../dataset/model/locales';
import type { Dataset } from '../../dataset/model/schema';
import { type Address, formatPath, type Route, SIDE_KINDS } from '../../state/route/route';

/** Every page the dataset gives, Chinese first: the whole, the pages beside it, each milestone, each article. */
export function pagesOf(dataset: Dataset): Address[] {
  const routes: Route[] = [
    { kind: 'whole' },
    ...SIDE_KINDS.map((kind) => ({ kind })),
    ...dataset.milestones.map(({ id }) => ({ kind: 'milestone' as const, id })),
    ...dataset.articles.map(({ id }) => ({ kind: 'article' as const, id })),
  ];
  return LOCALES.flatMap((locale) => routes.map((route) => ({ locale, route })));
}

/** The same place in every language, its own included. */
export function alternatesOf({ route }: Address): Address[] {
  return LOCALES.map((locale) => ({ locale, route }));
}

/** The file a static host serves for a page: `/en/milestones/talks/` -> `en/milestones/talks/index.html`. */
export function fileOf(page: Address): string {
  return `${formatPath(page).slice(1)}index.html`;
}

/**
 * The file of the page's card. A milestone and an article may share an id, and no id of either holds a slash, so
 * the three forms never meet.
 */
export function cardFileOf({ locale, route }: Address): string {
  switch (route.kind) {
    case 'milestone':
      return `cards/${route.id}.${locale}.png`;
    case 'article':
      return `cards/articles/${route.id}.${locale}.png`;
    case 'method':
    case 'print':
      return `card.${route.kind}.${locale}.png`;
    case 'whole':
    case 'unknown':
      return `card.${locale}.png`;
  }
}
