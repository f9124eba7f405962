import { LOCALES } from '../../dataset/model/kinds';
import type { Locale } from '../../dataset/model/schema';

/** What a build knows of its story. `vite.config.ts` writes it into the code in place of this name. */
declare const __STORY__: {
  /** The stem of the files of its dataset. */
  readonly name: string;
  /** The language of the root; the other one is below its own name: `/en/`. */
  readonly locale: Locale;
};

export const STORY = __STORY__;

/** Every language of the site, that of the root first. */
export const SITE_LOCALES: readonly Locale[] = [
  STORY.locale,
  ...LOCALES.filter((locale) => locale !== STORY.locale),
];
