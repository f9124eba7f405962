import { useMemo } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useLanguage, useSay, useWords } from '../../i18n/use-words';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';

interface NameParts {
  readonly at: number;
  readonly total: number;
  readonly date: string;
  readonly title: string;
  readonly label: string;
  readonly basis: string;
  /** The basis in one word. */
  readonly briefBasis: string;
  readonly passages: number;
}

/** A screen reader takes too long over a longer name. */
const MAX_NAME = 60;

/**
 * The accessible name of a mark: position, date, title, certainty, number of quotations. A name that is too long has a
 * shorter position, and the label instead of the title. The label is never cut, since it is what the eye sees.
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

/** The same name in both forms of the timeline. */
export function useMarkName(milestone: Milestone): string {
  const { milestones } = useDataset();
  const locale = useLanguage();
  const say = useSay();
  const { timeline, dataset } = useWords();
  const { id, when, title, label, passages } = milestone;
  return useMemo(
    () =>
      markName(
        {
          at: milestones.indexOf(id) + 1,
          total: milestones.length,
          date: dateInWords(when.edtf, locale, when.dayPart),
          title: say(title),
          label: say(label),
          basis: dataset.basis[when.basis],
          briefBasis: timeline.briefBasis[when.basis],
          passages: passages.length,
        },
        timeline,
      ),
    [milestones, id, when, title, label, passages, locale, say, timeline, dataset],
  );
}
