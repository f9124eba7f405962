import { createStore } from '../../state/store';

/** What the search box and the reading column show of the results, whose code loads on demand. */
export interface Found {
  /** Whether the results are on screen, or that there are none. */
  readonly open: boolean;
  /** Id of the option that the arrow keys chose. */
  readonly activeId: string | undefined;
  /** How many results there are; `null` without words to search. */
  readonly total: number | null;
  /** How many of them no other condition of the filter excludes. */
  readonly kept: number | null;
}

export const NOTHING_SEARCHED: Found = { open: false, activeId: undefined, total: null, kept: null };

/** Element id of the list of results. */
export const LIST_ID = 'search-found';

export const found = createStore(NOTHING_SEARCHED);

/** The pane of the reading column in which the results stand. `null` where there is none: there they are a popup of the search box. */
export const { set: setFoundPlace, use: useFoundPlace } = createStore<HTMLElement | null>(null);
