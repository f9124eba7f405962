import { app } from './app';
import { dataset } from './dataset';
import { panels } from './panels';
import { timeline } from './timeline';

/** Every word of the interface. Each other language has this type, so a missing key or argument fails to compile. */
export const words = { app, timeline, panels, dataset };
export type Words = typeof words;
