import { readFileSync } from 'node:fs';

/** The page this project is about, for tests that hold the rules to the real text. */
export const REAL_PAGE = readFileSync(
  new URL('../../content/partnership/reports/000_bbad79753845daf8.txt', import.meta.url),
  'utf8',
);
