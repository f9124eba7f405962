import { LOCALES } from '../dataset/model/locales';
import { loadWords } from './dictionary';

/** For the server and for tests, which speak every language. */
await Promise.all(LOCALES.map(loadWords));
