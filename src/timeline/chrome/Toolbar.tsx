import { memo, type ReactNode, type Ref } from 'react';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { useWords } from '../../i18n/use-words';
import type { ScaleName } from '../../state/query/query-fields';
import type { Zone } from '../../time/zone';
import { Bounds } from './Bounds';
import type { Stop } from '../plan/named-stops';
import type { StagePlan } from '../plan/stage-plan';
import { StatementCount } from './StatementCount';
import { momentIn } from '../axis/time-words';
import { ZOOM_STEP } from '../plan/zoom-step';

interface Props {
  readonly plan: StagePlan;
  readonly stops: readonly Stop[];
  /** The one that is shown. */
  readonly shown: Stop | undefined;
  readonly onShow: (view: TimeSpan) => void;
  readonly scale: ScaleName;
  readonly onScale: (scale: ScaleName) => void;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
  readonly whole: boolean;
  readonly nearest: boolean;
  readonly statements: number;
  readonly withStatements: boolean;
  readonly onStatements: (shown: boolean) => void;
  readonly onHelp: () => void;
  readonly barRef: Ref<HTMLDivElement>;
}

/**
 * A button for every gesture, and the named stops. Of a view that moves only its bounds are drawn, which hear of it
 * themselves.
 */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { timeline: words } = useWords();
  const { barRef, plan, stops, onShow, scale, onScale, onZoom, whole } = props;
  return (
    <div ref={barRef} role="group" aria-label={words.toolbar} className="timeline-bar">
      <div role="group" aria-label={words.stops}>
        {stops.map((stop) => (
          <Choice key={stop.kind} pressed={stop === props.shown} onClick={() => onShow(stop.span)}>
            {stopName(stop, plan.index.zone, words)}
          </Choice>
        ))}
      </div>
      {props.statements > 0 ? (
        <Choice pressed={props.withStatements} onClick={() => props.onStatements(!props.withStatements)}>
          <StatementCount all={props.statements} />
        </Choice>
      ) : null}
      <Bounds plan={plan} />
      <div className="timeline-bar-end">
        <div role="group" aria-label={words.scale} className="flex flex-wrap items-center gap-1">
          <span aria-hidden="true" className="roomy">
            {words.scale}
          </span>
          <Choice pressed={scale === 'expanded'} onClick={() => onScale('expanded')}>
            {words.expanded}
          </Choice>
          <Choice pressed={scale === 'true'} onClick={() => onScale('true')}>
            {words.even}
          </Choice>
        </div>
        <div className="flex">
          <IconButton name={words.zoomOut} disabled={whole} onClick={() => onZoom(1 / ZOOM_STEP)}>
            <path d="M3 8h10" />
          </IconButton>
          <IconButton name={words.zoomIn} disabled={props.nearest} onClick={() => onZoom(ZOOM_STEP)}>
            <path d="M3 8h10M8 3v10" />
          </IconButton>
          <IconButton name={words.reset} disabled={whole} onClick={props.onReset}>
            <path d="M9.5 3H13v3.5M13 3 9 7M6.5 13H3V9.5M3 13l4-4" />
          </IconButton>
          <IconButton name={words.helpButton} disabled={false} onClick={props.onHelp}>
            <path d="M5 5.6a3 3 0 1 1 4.4 2.6C8.4 8.7 8 9.2 8 10.3M8 12.2v1.6" />
          </IconButton>
        </div>
      </div>
    </div>
  );
});

function stopName({ kind, span }: Stop, zone: Zone, words: TimelineWords): string {
  const { year, month, day } = momentIn(span.start, zone);
  switch (kind) {
    case 'whole':
      return words.whole;
    case 'decade':
      return words.lastTenYears;
    case 'year':
      return words.yearAlone(year);
    case 'day':
      return words.dayOfMonth(month, day);
  }
}

function Choice(props: { pressed: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" aria-pressed={props.pressed} onClick={props.onClick}>
      {props.children}
    </button>
  );
}

function IconButton(props: { name: string; disabled: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.name}
      title={props.name}
      // Not `disabled`: the focus would be lost at the last step.
      aria-disabled={props.disabled}
      onClick={() => !props.disabled && props.onClick()}
      className="grid size-8 place-items-center rounded-full focus-visible:outline-offset-0 hover:bg-paper-sunken hover:text-ink aria-disabled:opacity-40"
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-[1.6]">
        {props.children}
      </svg>
    </button>
  );
}
