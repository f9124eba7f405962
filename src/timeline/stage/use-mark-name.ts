import { useMemo } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useLanguage, useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { markName } from './mark-name';

/** The accessible name of a mark, the same on the stage and on the phone. */
export function useMarkName(milestone: Milestone): string {
  const { milestones } = useDataset();
  const locale = useLanguage();
  const say = useSay();
  const { timeline, dataset } = useWords();
  const { when, title, label, passages } = milestone;
  return useMemo(
    () =>
      markName(
        {
          at: milestones.indexOf(milestone.id) + 1,
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
    [milestones, milestone, when, title, label, passages, locale, say, timeline, dataset],
  );
}
