import { memo, type ReactNode } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useSay } from '../../i18n/use-words';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import { markLabel } from '../plan/drawn-milestone';
import type { StageMetrics } from '../plan/stage-metrics';
import { MarkBody } from './MarkBody';
import { useMarkName } from './mark-name';
import { looksAlike, type RenderedMark } from './placed-mark';

interface Props {
  readonly mark: RenderedMark;
  readonly metrics: StageMetrics;
}

/** One milestone on the stage, drawn from the start of its bar. The group around it moves it to its place. */
export const Mark = memo(
  function Mark({ mark, metrics }: Props) {
    const { drawn, widthPx, fit, lines, fadesAtStart, fadesAtEnd } = mark.placed;
    const say = useSay();
    return (
      <MarkLink milestone={drawn.milestone} tabStop={mark.tabStop} filteredOut={mark.filteredOut}>
        <MarkBody
          widthPx={widthPx}
          fit={fit}
          label={markLabel(drawn.milestone, say)}
          lines={lines}
          shape={drawn.point ? 'point' : 'extent'}
          flags={drawn.flags}
          openStart={fadesAtStart}
          openEnd={fadesAtEnd}
          metrics={metrics}
        />
      </MarkLink>
    );
  },
  (a, b) => a.metrics === b.metrics && looksAlike(a.mark, b.mark),
);

interface LinkProps {
  readonly milestone: Milestone;
  readonly tabStop: boolean;
  readonly filteredOut: boolean;
  readonly children: ReactNode;
}

/** A milestone in the drawing is a real link, on the axis and on the shelf. */
export function MarkLink({ milestone, tabStop, filteredOut, children }: LinkProps) {
  return (
    <a
      {...useMilestoneLink(milestone.id, { filteredOut })}
      tabIndex={tabStop ? 0 : -1}
      aria-label={useMarkName(milestone)}
      className="group outline-none"
    >
      {children}
    </a>
  );
}
