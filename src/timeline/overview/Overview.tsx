import { memo, useMemo } from 'react';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { isClear, overviewWindow } from '../../geometry/view/overview-window';
import type { ShowView } from '../../state/query/view';
import type { StagePlan } from '../plan/stage-plan';
import type { Measure } from '../use-measure';
import { DayMark } from './DayMark';
import { OverviewMarks } from './OverviewMarks';
import { countedDays } from './overview-layout';
import { ViewWindow } from './ViewWindow';

interface Props {
  readonly plan: StagePlan;
  readonly seen: TimeSpan;
  readonly view: TimeSpan;
  readonly measure: Measure;
  readonly onShow: ShowView;
}

/** The overview: the whole extent on the true-time scale, with the view as a window. While the view moves, only the window renders. */
export const Overview = memo(function Overview({ plan, seen, view, measure, onShow }: Props) {
  const { even, plotPx } = plan;
  const days = useMemo(() => countedDays(plan, measure), [plan, measure]);
  const place = overviewWindow({ x0: even.toPx(seen.start), x1: even.toPx(seen.end) }, plotPx);
  return (
    <g>
      <OverviewMarks plan={plan} measure={measure} days={days} />
      <ViewWindow plan={plan} seen={seen} view={view} place={place} onShow={onShow} />
      {days.map((counted) => (
        <DayMark
          key={counted.day.start}
          plan={plan}
          counted={counted}
          clear={isClear(counted, place)}
          onShow={onShow}
        />
      ))}
    </g>
  );
});
