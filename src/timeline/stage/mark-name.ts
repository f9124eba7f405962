import { useMemo } from 'react';
import type { MilestoneList } from '../../dataset/model/milestone-list';
import type { Locale, Milestone } from '../../dataset/model/schema';
import type { Words } from '../../i18n/dictionary';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';

/** A screen reader takes too long to read a longer name. */
const MAX_NAME = 60;

/**
 * The accessible name of a mark: position, date, title, certainty, number of quotations. A name that is too long gets
 * a shorter position, and the label instead of the title. The label is never cut, because it is the visible text.
 */
export function markName(
  milestone: Milestone,
  milestones: Pick<MilestoneList, 'length' | 'indexOf'>,
  locale: Locale,
  { timeline: words, dataset }: Words,
): string {
  const { id, when } = milestone;
  const [at, total] = [milestones.indexOf(id) + 1, milestones.length];
  const [long, short] = [words.position(at, total), words.positionShort(at, total)];
  const date = dateInWords(when.edtf, locale, when.dayPart);
  const [title, label] = [milestone.title[locale], milestone.label[locale]];
  const [basis, briefBasis] = [dataset.basis[when.basis], words.briefBasis[when.basis]];
  const quotes = words.quotations(milestone.passages.length);
  const names = [
    [long, date, title, basis, quotes],
    [long, date, label, basis, quotes],
    [short, date, title, basis, quotes],
    [short, date, label, basis, quotes],
    [short, date, label, briefBasis, quotes],
    [short, date, label, basis],
    [short, date, label, briefBasis],
    [date, label, briefBasis],
  ].map((parts) => parts.join(words.comma));
  return names.find((name) => [...name].length <= MAX_NAME) ?? names.at(-1) ?? label;
}

/** For both forms of the timeline. */
export function useMarkName(milestone: Milestone): string {
  const { milestones } = useDataset();
  const locale = useLanguage();
  const words = useWords();
  return useMemo(
    () => markName(milestone, milestones, locale, words),
    [milestone, milestones, locale, words],
  );
}
