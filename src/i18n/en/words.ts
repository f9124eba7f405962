import { app } from './app';
import { cite, dataset, method } from './dataset';
import { panels } from './panels';
import { search } from './search';
import { help, timeline } from './timeline';
import type { Words } from '../zh/words';

export const words: Words = { app, timeline, help, panels, search, dataset, method, cite };
