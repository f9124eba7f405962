import type { ReactNode } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { setHovered, useIsHovered } from '../../state/hover';
import type { useLinkProps } from '../../state/route/use-route';
import { emphasisOf } from '../../ui/emphasis';
import { useMarkName } from './use-mark-name';

interface Props {
  readonly milestone: Milestone;
  readonly tabStop: boolean;
  readonly selected: boolean;
  /** Left out by the filter. */
  readonly filteredOut: boolean;
  readonly link: ReturnType<typeof useLinkProps>;
  /** What is drawn of it. */
  readonly children: ReactNode;
}

/** A milestone in the drawing is a real link, whether it has a place in time or stands on the shelf. */
export function MarkLink({ milestone, tabStop, selected, filteredOut, link, children }: Props) {
  const { id } = milestone;
  return (
    <a
      {...link({ route: { kind: 'milestone', id } })}
      tabIndex={tabStop ? 0 : -1}
      aria-label={useMarkName(milestone)}
      aria-current={selected ? 'true' : undefined}
      data-milestone={id}
      data-emphasis={emphasisOf({ selected, hovered: useIsHovered(id), filteredOut })}
      className="group outline-none"
      onPointerEnter={() => setHovered(id)}
      onPointerLeave={() => setHovered(null)}
    >
      {children}
    </a>
  );
}
