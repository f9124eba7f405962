// Not in `schema.ts`: the first view needs these lists, but no schema.

/** How a date is known. */
export const BASES = ['stated', 'derived', 'inferred', 'unstated'] as const;

/** How important a milestone is that nobody has judged. */
export const USUAL_IMPORTANCE = 2;

/** Kinds of milestones. */
export const KINDS = [
  'meeting', // two sides meet: talks, a meeting with the press, a report heard
  'ceremony', // welcome, review, banquet
  'document', // signed, published, in force
  'decision', // decided or agreed
  'figure', // counted
  'programme', // a plan, a theme year, a series
  'condition', // a state that holds over time
  'statement', // said that day; off the axis unless asked for
] as const;

/** Every language the site is published in, the dataset's own first. */
export const LOCALES = ['zh', 'en'] as const;
