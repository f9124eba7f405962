import type { ReactNode } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { setHovered, useIsHovered } from '../../state/hover';
import type { useLinkProps } from '../../state/route/use-route';
import { emphasisOf } from './placed-mark';
import { useMarkName } from './use-mark-name';

interface Props {
  readonly milestone: Milestone;
  readonly tabStop: boolean;
  readonly selected: boolean;
  /** Left out by the lens. */
  readonly ghost: boolean;
  readonly link: ReturnType<typeof useLinkProps>;
  /** What is drawn of it. */
  readonly children: ReactNode;
}

/** A milestone in the drawing is a real link, whether it has a place in time or stands on the shelf. */
export function MarkLink({ milestone, tabStop, selected, ghost, link, children }: Props) {
  const { id } = milestone;
  return (
    <a
      {...link({ place: { kind: 'milestone', id } })}
      tabIndex={tabStop ? 0 : -1}
      aria-label={useMarkName(milestone)}
      aria-current={selected ? 'true' : undefined}
      data-milestone={id}
      data-emphasis={emphasisOf(selected, useIsHovered(id), ghost)}
      className="group outline-none"
      onPointerEnter={() => setHovered(id)}
      onPointerLeave={() => setHovered(null)}
    >
      {children}
    </a>
  );
}
