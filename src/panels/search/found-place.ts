import { createStore } from '../../state/store';

/** What the search box and the reading column show of the results, whose code loads on demand. */
export interface Found {
  /** What is on screen: results, or that there are none. */
  readonly shown: 'results' | 'nothing' | null;
  /** Id of the option that the arrow keys chose. */
  readonly activeId: string | undefined;
  /** How many results no other condition of the filter excludes; `null` without words to search. */
  readonly kept: number | null;
}

export const NOTHING_SEARCHED: Found = { shown: null, activeId: undefined, kept: null };

/** Element id of the list of results. */
export const LIST_ID = 'search-found';

export const found = createStore(NOTHING_SEARCHED);

/** The pane of the reading column in which the results stand. `null` where there is none: there they are a popup of the search box. */
export const { set: setFoundPlace, use: useFoundPlace } = createStore<HTMLElement | null>(null);
