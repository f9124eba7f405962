import { createStore } from './store';

/** Whether something needs the drawing of wide screens where it is not in the page: a phone then draws it out of sight. */
export const offscreen = createStore(false);
