import { memo } from 'react';
import { useSay } from '../../i18n/use-words';
import type { useLinkProps } from '../../state/route/use-route';
import { markLabel } from '../plan/mark-label';
import { MarkBody } from './MarkBody';
import { MarkLink } from './MarkLink';
import { fromItself, looksAlike, type PlacedMark } from './placed-mark';
import type { StageMetrics } from '../plan/stage-metrics';

interface Props {
  readonly mark: PlacedMark;
  readonly metrics: StageMetrics;
  readonly tabStop: boolean;
  readonly selected: boolean;
  /** Left out by the filter. */
  readonly filteredOut: boolean;
  readonly link: ReturnType<typeof useLinkProps>;
}

/** One milestone on the stage, drawn from its own start: whoever holds it moves it. Its bar and its words are the target. */
export const Mark = memo(function Mark({ mark, metrics, tabStop, selected, filteredOut, link }: Props) {
  const { milestone } = mark.drawn;
  const say = useSay();
  const { widthPx, fit } = fromItself(mark);
  return (
    <MarkLink
      milestone={milestone}
      tabStop={tabStop}
      selected={selected}
      filteredOut={filteredOut}
      link={link}
    >
      <MarkBody
        x0={0}
        x1={widthPx}
        y={0}
        fit={fit}
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
}, sameButMoved);

/** Panning moves marks and changes nothing else of them: then nothing is drawn anew. */
function sameButMoved(a: Props, b: Props): boolean {
  return (
    a.metrics === b.metrics &&
    a.tabStop === b.tabStop &&
    a.selected === b.selected &&
    a.filteredOut === b.filteredOut &&
    a.link === b.link &&
    looksAlike(a.mark, b.mark)
  );
}
