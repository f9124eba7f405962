import { memo, useMemo } from 'react';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { isClear, overviewWindow } from '../../geometry/view/overview-window';
import type { ShowView } from '../../state/query/view';
import { countedDays } from './counted-days';
import { DayMark } from './DayMark';
import type { StagePlan } from '../plan/stage-plan';
import { OverviewMarks } from './OverviewMarks';
import type { Measure } from '../use-measure';
import { ViewWindow } from './ViewWindow';

interface Props {
  readonly plan: StagePlan;
  readonly seen: TimeSpan;
  readonly view: TimeSpan;
  readonly measure: Measure;
  readonly onShow: ShowView;
}

/** True time: the whole extent on one even scale, with the view as a window. While it moves only the window is drawn. */
export const Strip = memo(function Strip({ plan, seen, view, measure, onShow }: Props) {
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
