import { memo } from 'react';
import { TARGET_PX } from '../../geometry/view/overview-window';
import { useWords } from '../../i18n/use-words';
import { rangeInWords } from '../axis/time-words';
import { CountedButton } from '../stage/CountedButton';
import { useStage } from '../stage-context';
import { type CountedDay, DAY_MARK } from './overview-layout';

interface Props {
  readonly counted: CountedDay;
  /** The mark covers no handle and leaves room to drag the window: it can be a button. */
  readonly clear: boolean;
}

/** A busy day as one counted mark of the overview. A click shows the day; for the keyboard, the toolbar has a button. */
export const DayMark = memo(function DayMark({ counted, clear }: Props) {
  const { timeline: words } = useWords();
  const { plan, controller, filterResult } = useStage();
  const { day, x, x0, x1, widthPx } = counted;
  const { metrics, index } = plan;
  const r = metrics.smallPx * DAY_MARK.radius;
  const height = Math.max(2 * r, TARGET_PX);
  const y = metrics.overviewPx - height / 2 - 1;
  const kept = day.inside.filter((ordinal) => filterResult?.hasAt(ordinal) ?? true).length;
  const isFilteredOut = kept === 0;
  const count = kept || day.inside.length;
  const name = words.clusterName(count, rangeInWords(day, index.zone, words, plan.clock));
  const drawn = (
    <g className={isFilteredOut ? 'opacity-35' : undefined}>
      <rect
        x={x - widthPx / 2}
        y={y - r}
        width={widthPx}
        height={2 * r}
        rx={r}
        className="fill-accent stroke-paper-raised group-hover:stroke-ink"
      />
      <text
        x={x}
        y={y + metrics.smallPx * 0.36}
        textAnchor="middle"
        fontSize={metrics.smallPx}
        className="fill-on-accent font-semibold"
      >
        {count}
      </text>
    </g>
  );
  // A button under a handle or over the whole window would keep the pointer from dragging them.
  if (!clear)
    return (
      <g aria-hidden="true" data-cluster="" className="pointer-events-none">
        {drawn}
      </g>
    );
  return (
    <CountedButton
      name={name}
      count={count}
      ids={[]}
      tabStop={false}
      selected={false}
      onOpen={() => controller.show(day)}
    >
      <title>{name}</title>
      <rect x={x0} y={y - height / 2} width={x1 - x0} height={height} className="hit-area" />
      {drawn}
    </CountedButton>
  );
});
