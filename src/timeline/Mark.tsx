import { memo } from 'react';
import { setHovered, useIsHovered } from '../state/focus';
import { useSay } from '../i18n/use-words';
import type { useLinkProps } from '../state/use-place';
import { MarkBody } from './MarkBody';
import { emphasisOf, type PlacedMark } from './placed-mark';
import type { StageMetrics } from './stage-metrics';
import { useMarkName } from './use-mark-name';

interface Props {
  readonly mark: PlacedMark;
  readonly metrics: StageMetrics;
  readonly tabStop: boolean;
  readonly selected: boolean;
  /** Left out by the lens. */
  readonly ghost: boolean;
  readonly link: ReturnType<typeof useLinkProps>;
}

/** One milestone on the stage: a real link, whose target is its bar and its words. */
export const Mark = memo(function Mark({ mark, metrics, tabStop, selected, ghost, link }: Props) {
  const { milestone } = mark.drawn;
  const say = useSay();
  const emphasis = emphasisOf(selected, useIsHovered(milestone.id), ghost);
  const name = useMarkName(milestone);
  return (
    <a
      {...link({ place: { kind: 'milestone', id: milestone.id } })}
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      aria-current={selected ? 'true' : undefined}
      data-milestone={milestone.id}
      data-emphasis={emphasis}
      className="group outline-none data-[emphasis=ghost]:opacity-35"
      onPointerEnter={() => setHovered(milestone.id)}
      onPointerLeave={() => setHovered(null)}
    >
      <MarkBody
        x0={mark.x0}
        x1={mark.x1}
        y={mark.y}
        fit={mark.fit}
        label={say(milestone.label)}
        shape={mark.drawn.point ? 'point' : 'extent'}
        dashed={mark.drawn.approximate}
        openStart={mark.fadesAtStart}
        openEnd={mark.fadesAtEnd}
        metrics={metrics}
      />
    </a>
  );
});
