import { LOCALES } from '../dataset/model/kinds';
import { loadWords } from './dictionary';

/** Loads every language: the prerender and the tests need them all at once. */
await Promise.all(LOCALES.map(loadWords));
