import { memo } from 'react';
import { useSay } from '../i18n/use-words';
import type { useLinkProps } from '../state/use-place';
import { markLabel } from './mark-label';
import { MarkBody } from './MarkBody';
import { MarkLink } from './MarkLink';
import type { PlacedMark } from './placed-mark';
import type { StageMetrics } from './stage-metrics';

interface Props {
  readonly mark: PlacedMark;
  readonly metrics: StageMetrics;
  readonly tabStop: boolean;
  readonly selected: boolean;
  /** Left out by the lens. */
  readonly ghost: boolean;
  readonly link: ReturnType<typeof useLinkProps>;
}

/** One milestone on the stage; its bar and its words are the target. */
export const Mark = memo(function Mark({ mark, metrics, tabStop, selected, ghost, link }: Props) {
  const { milestone } = mark.drawn;
  const say = useSay();
  return (
    <MarkLink milestone={milestone} tabStop={tabStop} selected={selected} ghost={ghost} link={link}>
      <MarkBody
        x0={mark.x0}
        x1={mark.x1}
        y={mark.y}
        fit={mark.fit}
        label={markLabel(milestone, say)}
        lines={mark.lines}
        shape={mark.drawn.point ? 'point' : 'extent'}
        flags={mark.drawn.flags}
        openStart={mark.fadesAtStart}
        openEnd={mark.fadesAtEnd}
        metrics={metrics}
      />
    </MarkLink>
  );
});
