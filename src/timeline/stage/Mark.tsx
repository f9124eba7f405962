import { memo } from 'react';
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

/**
 * One milestone on the axis or on the shelf, drawn from the start of its bar. It is a real link. The group around it moves
 * it to its place.
 */
export const Mark = memo(
  function Mark({ mark, metrics }: Props) {
    const { drawn, widthPx, fit, lines, fadesAtStart, fadesAtEnd } = mark.placed;
    const say = useSay();
    return (
      <a
        {...useMilestoneLink(drawn.milestone.id, { filteredOut: mark.filteredOut })}
        tabIndex={mark.tabStop ? 0 : -1}
        aria-label={useMarkName(drawn.milestone)}
        className="group outline-none"
      >
        <MarkBody
          widthPx={widthPx}
          fit={fit}
          label={markLabel(drawn.milestone, say)}
          lines={lines}
          shape={drawn.shape}
          flags={drawn.flags}
          openStart={fadesAtStart}
          openEnd={fadesAtEnd}
          metrics={metrics}
        />
      </a>
    );
  },
  (a, b) => a.metrics === b.metrics && looksAlike(a.mark, b.mark),
);
