import type { Milestone } from '../../dataset/model/schema';
import { useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { MilestoneLink } from '../shared/MilestoneLink';
import { MoreButton } from '../shared/MoreButton';
import { useBounded } from '../shared/use-bounded';

interface Props {
  readonly title: string;
  readonly milestones: readonly Milestone[];
  /** Where their dates are not the one that stands above. */
  readonly dated?: boolean;
}

/** More than any part of a day in one newspaper has. */
const STEP = 40;

/** A headed list of milestones; nothing where there are none. */
export function MilestoneLinks({ title, milestones, dated = false }: Props) {
  const locale = useLocale();
  const { shown, rest, more } = useBounded(milestones, STEP);
  if (milestones.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="text-sm font-bold text-ink-soft">
        <span>{title}</span>
      </h3>
      <ul className="mt-1 flex flex-col gap-y-0.5">
        {shown.map((milestone) => (
          <li key={milestone.id} className="flex flex-wrap items-baseline gap-x-2">
            <MilestoneLink milestone={milestone} />
            {dated ? (
              <span className="text-sm text-ink-soft">
                {dateInWords(milestone.when.edtf, locale, milestone.when.dayPart)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <MoreButton rest={rest} onMore={more} />
    </section>
  );
}
