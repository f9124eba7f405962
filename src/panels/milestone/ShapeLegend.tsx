import { range } from 'd3';
import { useId, useMemo } from 'react';
import { type ShapesIn, shapesIn } from '../../dataset/placing/shapes-in';
import { useReadingWords } from '../../i18n/reading-words';
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

const WIDTH_PX = 24;
const HEIGHT_PX = 12;
const SIGN_PX = 10;
const ARROW_PX = 12;

/** The shapes that occur in the drawing. */
export function useShapes(): readonly (keyof ShapesIn)[] {
  const index = useDataset();
  return useMemo(() => {
    const present = shapesIn(index.columns);
    return SHAPES.filter((name) => present[name]);
  }, [index]);
}

/** The shapes that occur in the drawing, each with its meaning in a word or two. */
export function ShapeLegend() {
  const { legend } = useReadingWords().orientation;
  const fades = useId();
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-ink-soft">
      {useShapes().map((name) => {
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
          <li key={name} className="flex items-center gap-1.5">
            <svg
              aria-hidden="true"
              viewBox={`${-left} 0 ${WIDTH_PX} ${HEIGHT_PX}`}
              width={WIDTH_PX}
              height={HEIGHT_PX}
              className="shrink-0 overflow-visible"
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
                  heightPx={HEIGHT_PX}
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
                    .map((i) => `M${6 + i * 6} 3.5v5`)
                    .join('')}
                  className="fill-none stroke-track stroke-[1.5]"
                />
              )}
              {sign ? (
                <text x={WIDTH_PX - SIGN_PX + 4} y={10} fontSize={12} className="fill-ink">
                  {sign}
                </text>
              ) : null}
            </svg>
            <span>{legend[name]}</span>
          </li>
        );
      })}
    </ul>
  );
}
