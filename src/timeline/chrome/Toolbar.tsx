import { sum } from 'd3';
import { memo, type ReactNode, type Ref, useEffect, useMemo, useRef } from 'react';
import { countWithin } from '../../dataset/placing/intervals';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { useWords } from '../../i18n/use-words';
import { announce } from '../../state/announce';
import { instant } from '../../time/instant';
import type { Zone } from '../../time/zone';
import { namedStops, type Stop, same } from '../plan/named-stops';
import type { StagePlan } from '../plan/stage-plan';
import { useAskedView, useShown, useStage } from '../stage-context';
import { StatementToggle } from './StatementToggle';
import { momentIn, rangeInWords } from '../axis/time-words';
import { ZOOM_STEP } from '../input/view-controller';

/** A button for every gesture, and the named stops. While the view moves, only the bounds render. */
export const Toolbar = memo(function Toolbar({ barRef }: { readonly barRef: Ref<HTMLDivElement> }) {
  const { timeline: words } = useWords();
  const { plan, controller, statements, openHelp } = useStage();
  const { index } = plan;
  const stops = useMemo(() => namedStops(plan), [plan]);
  const shownStop = useShown(({ view, isWhole }) =>
    stops.find(({ kind, span }) => (kind === 'whole' ? isWhole : same(span, view))),
  );
  const scale = useShown((shown) => shown.scale);
  const isWhole = useShown((shown) => shown.isWhole);
  const isShortest = useShown((shown) => shown.isShortest);
  const buttons = [
    [words.zoomOut, isWhole, () => controller.zoomBy(1 / ZOOM_STEP), 'M3 8h10'],
    [words.zoomIn, isShortest, () => controller.zoomBy(ZOOM_STEP), 'M3 8h10M8 3v10'],
    [words.reset, isWhole, controller.reset, 'M9.5 3H13v3.5M13 3 9 7M6.5 13H3V9.5M3 13l4-4'],
    [words.helpButton, false, openHelp, 'M5 5.6a3 3 0 1 1 4.4 2.6C8.4 8.7 8 9.2 8 10.3M8 12.2v1.6'],
  ] as const;
  return (
    <div ref={barRef} role="group" aria-label={words.toolbar} className="timeline-bar">
      <div role="group" aria-label={words.stops}>
        {stops.map((stop) => (
          <Choice key={stop.kind} pressed={stop === shownStop} onClick={() => controller.show(stop.span)}>
            {stopName(stop, index.zone, words)}
          </Choice>
        ))}
      </div>
      <StatementToggle pressed={statements} />
      <Bounds />
      <div className="timeline-bar-end">
        <div role="group" aria-label={words.scale} className="flex flex-wrap items-center">
          <span aria-hidden="true" className="roomy">
            {words.scale}
          </span>
          <Choice pressed={scale === 'expanded'} onClick={() => controller.showScale('expanded')}>
            {words.expanded}
          </Choice>
          <Choice pressed={scale === 'true'} onClick={() => controller.showScale('true')}>
            {words.even}
          </Choice>
        </div>
        <div className="flex">
          {buttons.map(([name, disabled, deed, icon]) => (
            <button
              key={icon}
              type="button"
              aria-label={name}
              aria-keyshortcuts={deed === openHelp ? '?' : undefined}
              title={name}
              // Not `disabled`, which would lose the focus at the last step.
              aria-disabled={disabled}
              onClick={() => !disabled && deed()}
              className="grid size-8 place-items-center rounded-full focus-visible:outline-offset-0 hover:bg-paper-sunken hover:text-ink aria-disabled:opacity-40"
            >
              <svg
                aria-hidden="true"
                viewBox="0 0 16 16"
                className="size-4 fill-none stroke-current stroke-[1.6]"
              >
                <path d={icon} />
              </svg>
            </button>
          ))}
        </div>
      </div>
    </div>
  );
});

function stopName({ kind, span }: Stop, zone: Zone, words: TimelineWords): string {
  const { year, month, day } = momentIn(span.start, zone);
  const names = {
    whole: words.whole,
    decade: words.lastTenYears,
    year: words.yearAlone(year),
    day: words.dayOfMonth(month, day),
  };
  return names[kind];
}

function Choice(props: { pressed: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" aria-pressed={props.pressed} onClick={props.onClick}>
      {props.children}
    </button>
  );
}

/** A screen reader hears the bounds once the view has rested for this long; the live region waits 250 ms more. */
const REST_MS = 150;

/** The bounds of the view in words. A screen reader hears them once the view has come to rest, but not on arrival. */
function Bounds() {
  const { plan, statements } = useStage();
  const view = useAskedView();
  const { timeline: words, dataset } = useWords();
  const span = { start: instant(view.start), end: instant(view.end) };
  const range = rangeInWords(span, plan.index.zone, words, plan.clock);
  const announced = useRef(view);
  useEffect(() => {
    if (same(announced.current, view)) return;
    const timer = setTimeout(() => {
      announced.current = view;
      announce(words.inView(range, countInView(plan, view, statements)));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [plan, view, statements, words, range]);
  return (
    <span data-bounds="" title={dataset.beijingTime}>
      {range}
      <span className="roomy">{` · ${dataset.beijingTime}`}</span>
    </span>
  );
}

/** Milestones in view, drawn or counted, but for a selected statement alone. */
function countInView(plan: StagePlan, { start, end }: TimeSpan, statements: boolean): number {
  const lists = plan.tracks.flatMap(({ happened, said }) => (statements ? [happened, said] : [happened]));
  return sum(lists, (list) => countWithin(list, start, end));
}
