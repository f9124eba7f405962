import { app } from './app';
import { dataset } from './dataset';
import { panels } from './panels';
import { timeline } from './timeline';

/** Every word of the interface. A key or an argument that another language lacks fails the type check there. */
export const words = { app, dataset, panels, timeline };
export type Words = typeof words;
