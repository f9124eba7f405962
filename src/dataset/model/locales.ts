import type { Locale } from './schema';

/** Every language the site is published in, the dataset's own first. */
export const LOCALES: readonly Locale[] = ['zh', 'en'];
