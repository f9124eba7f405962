import type { Locale } from '../dataset/schema';
import { appWords } from './app-words';
import { datasetWords } from './dataset-words';
import { panelWords } from './panel-words';
import { timelineWords } from './timeline-words';

const zh = {
  app: appWords.zh,
  dataset: datasetWords.zh,
  panels: panelWords.zh,
  timeline: timelineWords.zh,
};

/** Every word of the interface. A key or an argument that one language lacks fails the type check. */
export type Words = typeof zh;

const en: Words = {
  app: appWords.en,
  dataset: datasetWords.en,
  panels: panelWords.en,
  timeline: timelineWords.en,
};

export const DICTIONARY: Record<Locale, Words> = { zh, en };
