import { app } from './app';
import { cite, dataset, method } from './dataset';
import { panels } from './panels';
import { search } from './search';
import { help, timeline } from './timeline';

/** Every word of the interface. Each other language has this type, so a missing key or argument fails to compile. */
export const words = { app, timeline, help, panels, search, dataset, method, cite };
export type Words = typeof words;
