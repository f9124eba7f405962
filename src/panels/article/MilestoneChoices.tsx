import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { type useLinkProps, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { MoreButton } from '../shared/MoreButton';
import { useBounded } from '../shared/use-bounded';

interface Props {
  readonly title: string;
  readonly milestones: readonly Milestone[];
  readonly link: ReturnType<typeof useLinkProps>;
  readonly onChosen: () => void;
}

/** As many as stand in a menu without making a list of it. */
const STEP = 12;

/** Milestones to choose from, under what they have in common; nothing where there are none. */
export function MilestoneChoices({ title, milestones, link, onChosen }: Props) {
  const index = useDataset();
  const say = useSay();
  const locale = useLocale();
  const { shown, rest, more } = useBounded(milestones, STEP);
  if (milestones.length === 0) return null;
  return (
    <section className="not-first:mt-2 not-first:border-t not-first:border-line not-first:pt-1.5">
      <p className="px-2 pt-0.5 pb-1 text-sm text-ink-soft">
        <span>{title}</span>
      </p>
      <ul>
        {shown.map((milestone) => {
          const { href, onClick } = link({ route: { kind: 'milestone', id: milestone.id } });
          return (
            <li key={milestone.id}>
              <a
                href={href}
                data-milestone={milestone.id}
                onClick={(event) => {
                  onClick(event);
                  if (event.defaultPrevented) onChosen();
                }}
                data-track={trackNumber(index, milestone.track)}
                className="flex min-h-11 flex-col justify-center rounded border-l-4 border-track px-2.5 py-1 hover:bg-track-wash"
              >
                <span>{say(milestone.title)}</span>
                <span className="text-[0.8125rem] text-ink-soft">
                  {dateInWords(milestone.when.edtf, locale, milestone.when.dayPart)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <MoreButton rest={rest} onMore={more} />
    </section>
  );
}
