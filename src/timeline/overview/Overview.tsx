import { memo, useMemo } from 'react';
import { isClear, overviewWindow } from '../../geometry/view/overview-window';
import { useShown, useStage } from '../stage-context';
import { DayMark } from './DayMark';
import { OverviewMarks } from './OverviewMarks';
import { countedDays } from './overview-layout';
import { ViewWindow } from './ViewWindow';

/** The overview: the whole extent on the true-time scale, with the view as a window. While the view moves, only the window renders. */
export const Overview = memo(function Overview() {
  const { plan, measure, controller } = useStage();
  const seen = useShown((shown) => shown.seen);
  const { trueScale, plotPx } = plan;
  const days = useMemo(() => countedDays(plan, measure), [plan, measure]);
  const place = overviewWindow({ x0: trueScale.toPx(seen.start), x1: trueScale.toPx(seen.end) }, plotPx);
  return (
    <g data-overview="">
      <OverviewMarks plan={plan} measure={measure} days={days} />
      <ViewWindow place={place} />
      {days.map((counted) => (
        <DayMark
          key={counted.day.start}
          plan={plan}
          counted={counted}
          clear={isClear(counted, place)}
          onShow={controller.show}
        />
      ))}
    </g>
  );
});
