import { app } from './app';
import { dataset } from './dataset';
import { panels } from './panels';
import { timeline } from './timeline';
import type { Words } from '../zh/words';

export const words: Words = { app, timeline, panels, dataset };
