import { range } from 'd3';
import { useId, useMemo } from 'react';
import { type ShapesIn, shapesIn } from '../../dataset/placing/shapes-in';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { ArrowFades, type BarKind, BarShape } from '../../ui/BarShape';

interface Drawn {
  readonly kind?: BarKind;
  readonly importance?: 1;
  readonly doubtful?: true;
  readonly openStart?: true;
  /** Ticks instead of a shape. */
  readonly ticks?: number;
  /** A character beside the shape. */
  readonly sign?: string;
}

/** How each shape is drawn. */
const DRAWN: Readonly<Record<keyof ShapesIn, Drawn>> = {
  major: { importance: 1 },
  extent: {},
  doubtful: { doubtful: true },
  day: { kind: 'bracket' },
  open: { kind: 'slim', openStart: true },
  point: { kind: 'point' },
  uncertain: { doubtful: true, sign: '?' },
  detail: { ticks: 3 },
  undated: { kind: 'undated' },
};
const SHAPES = Object.keys(DRAWN) as (keyof ShapesIn)[];

const WIDTH_PX = 56;
const SIGN_PX = 24;
const ARROW_PX = 24;

/** The shapes that occur in the drawing, each with its meaning. */
export function ShapeLegend() {
  const { shape } = useWords().panels.orientation;
  const index = useDataset();
  const present = useMemo(() => shapesIn(index.columns), [index]);
  const fades = useId();
  return (
    <ul className="mt-1.5 flex flex-col gap-y-1.5 text-sm">
      {SHAPES.filter((name) => present[name]).map((name) => {
        const {
          kind = 'bar',
          importance = 2,
          doubtful = false,
          openStart = false,
          ticks,
          sign,
        } = DRAWN[name];
        const left = openStart ? ARROW_PX : 0;
        return (
          <li key={name} className="flex items-start gap-3">
            <svg
              aria-hidden="true"
              viewBox={`${-left} 0 ${WIDTH_PX} 16`}
              width={WIDTH_PX}
              height="16"
              className="mt-1 shrink-0 overflow-visible"
            >
              {openStart ? (
                <defs>
                  <ArrowFades prefix={fades} />
                </defs>
              ) : null}
              {ticks === undefined ? (
                <BarShape
                  widthPx={WIDTH_PX - left - (sign ? SIGN_PX : 0)}
                  top={0}
                  heightPx={16}
                  kind={kind}
                  importance={importance}
                  doubtStart={doubtful}
                  doubtEnd={doubtful}
                  openStart={openStart}
                  arrowPx={ARROW_PX}
                  fades={fades}
                />
              ) : (
                <path
                  d={range(ticks)
                    .map((i) => `M${16 + i * 12} 4v8`)
                    .join('')}
                  className="fill-none stroke-track stroke-2"
                />
              )}
              {sign ? (
                <text x={WIDTH_PX - SIGN_PX + 6} y={13} fontSize={13} className="fill-ink">
                  {sign}
                </text>
              ) : null}
            </svg>
            <span>{shape[name]}</span>
          </li>
        );
      })}
    </ul>
  );
}
