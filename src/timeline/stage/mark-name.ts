import type { TimelineWords } from '../../i18n/zh/timeline';

export interface NameParts {
  readonly at: number;
  readonly total: number;
  readonly date: string;
  readonly title: string;
  readonly label: string;
  readonly basis: string;
  /** The same in a word. */
  readonly briefBasis: string;
  readonly passages: number;
}

/** Longer names are tiring to hear. */
const MAX_NAME = 60;

/**
 * What a mark is called: position, date, title, certainty, number of quotations. Where that is too long the position
 * shrinks and the title gives way to the label, which is never cut: it is what the eye sees.
 */
export function markName(
  { at, total, date, title, label, basis, briefBasis, passages }: NameParts,
  words: TimelineWords,
): string {
  const quotes = words.quotations(passages);
  const [long, short] = [words.position(at, total), words.positionShort(at, total)];
  const variants = [
    [long, date, title, basis, quotes],
    [long, date, label, basis, quotes],
    [short, date, title, basis, quotes],
    [short, date, label, basis, quotes],
    [short, date, label, briefBasis, quotes],
    [short, date, label, basis],
    [short, date, label, briefBasis],
  ].map((parts) => parts.join(words.comma));
  return variants.find((name) => [...name].length <= MAX_NAME) ?? [date, label, briefBasis].join(words.comma);
}
