import { memo } from 'react';

/**
 * `bar`: a span. `slim`: a span whose length on the drawing says little: half open, or from before a busy day until after it.
 * `bracket`: known only to the day. `diamond`: the day on which another span ends. `point`: a known instant.
 */
export type BarKind = 'bar' | 'slim' | 'bracket' | 'diamond' | 'point' | 'undated';

interface Props {
  readonly widthPx: number;
  readonly top: number;
  readonly heightPx: number;
  readonly kind: BarKind;
  /** 1 is solid, the others are light. */
  readonly importance: number;
  /** Ends that are in doubt. */
  readonly doubtStart?: boolean;
  readonly doubtEnd?: boolean;
  /** Open ends in view: the bar has an arrow there, outside its width. */
  readonly openStart?: boolean;
  readonly openEnd?: boolean;
  /** Length of such an arrow. */
  readonly arrowPx?: number;
  /** Where the line of a bracket begins: after its label. */
  readonly lineStart?: number;
  /** A slim bar stands at the lower edge, below its label. */
  readonly low?: boolean;
  /** The `prefix` of an `ArrowFades` in the same document. */
  readonly fades: string;
}

/**
 * A date as a shape from x = 0 to its width: the same on the stage, on phones and in the legend. Fill and weight show the
 * importance, edges the certainty: a stated end has an edge, an end in doubt a dashed line outside the fill, an open end an
 * arrow. The less is known, the less ink. Color alone never carries meaning.
 */
export const BarShape = memo(function BarShape(props: Props) {
  const { widthPx, kind, openStart = false, openEnd = false, arrowPx = ARROW_PX, fades } = props;
  const box = inkOf(props);
  const middle = box.y + box.height / 2;
  if (kind === 'point') {
    return <circle cx={widthPx / 2} cy={middle} r={box.height / 2} className={`${SOLID} stroke-paper`} />;
  }
  if (kind === 'diamond') {
    const [across, down] = [(box.height * DIAMOND.width) / DIAMOND.height / 2, box.height / 2];
    const x = widthPx / 2;
    return (
      <polygon
        points={`${x - across},${middle} ${x},${middle - down} ${x + across},${middle} ${x},${middle + down}`}
        className={SOLID}
      />
    );
  }
  if (kind === 'bracket') return <Bracket {...props} box={box} />;
  return (
    <>
      <Bar {...props} box={box} />
      {openStart ? (
        <path d={arrowPath(0, -arrowPx, middle)} mask={`url(#${fades}start)`} className={ARROW} />
      ) : null}
      {openEnd ? (
        <path
          data-end=""
          d={arrowPath(widthPx, widthPx + arrowPx, middle)}
          mask={`url(#${fades}end)`}
          className={ARROW}
        />
      ) : null}
    </>
  );
});

const SOLID =
  'fill-track group-data-[emphasis=filtered-out]:fill-track-wash forced-colors:group-data-[emphasis=filtered-out]:opacity-35';
const FADED = 'group-data-[emphasis=filtered-out]:opacity-35';
const WASH = `fill-track-wash ${FADED}`;
const EDGE = `fill-none stroke-track ${FADED}`;
const ARROW = `fill-none stroke-track [stroke-width:1.5] ${FADED}`;

/** Length of the arrow at an open end. */
export const ARROW_PX = 26;

/** Heights in px of a shape of `FULL_PX`; other sizes are in proportion. The first of two is that of importance 1. */
const FULL_PX = 21;
const HEIGHTS = { bar: [21, 19], slim: [8, 6], bracket: [14, 12], undated: [21, 19] } as const;
const LINE_PX = 4;
const POINT_PX = 12;
const DIAMOND = { width: 12, height: 18 } as const;
/** The fill ends this far from an end in doubt. */
const DOUBT_PX = 4;
const EDGE_PX = 2;

type Sizes = Pick<Props, 'top' | 'heightPx' | 'kind' | 'importance' | 'low'>;

interface Box {
  readonly y: number;
  readonly height: number;
}

/** What a shape takes of its height. */
export function inkOf({ top, heightPx, kind, importance, low = false }: Sizes): Box {
  const full =
    kind === 'point'
      ? POINT_PX
      : kind === 'diamond'
        ? DIAMOND.height
        : HEIGHTS[kind][importance === 1 ? 0 : 1];
  const height = (full * heightPx) / FULL_PX;
  return { y: low ? top + heightPx - height : top + (heightPx - height) / 2, height };
}

type Shape = Props & { readonly box: Box };

/** Caps at both ends of the day, and a thin line between them. */
function Bracket({ widthPx, heightPx, importance, doubtStart, doubtEnd, lineStart, box }: Shape) {
  const first = importance === 1;
  const inferred = doubtStart === true || doubtEnd === true;
  const cap = first ? 2 : 1.5;
  const line = (LINE_PX * heightPx) / FULL_PX;
  const from = Math.max(lineStart ?? 0, cap);
  const end = { strokeWidth: cap, strokeDasharray: inferred ? '2 1.67' : undefined, className: EDGE };
  return (
    <>
      <rect
        x={from}
        data-after={lineStart ? from : undefined}
        y={box.y + (box.height - line) / 2}
        {...growing(Math.max(widthPx - cap - from, 0))}
        height={line}
        className={`fill-track group-data-[emphasis=filtered-out]:opacity-15 forced-colors:opacity-100 ${inferred ? 'opacity-30' : first ? '' : 'opacity-42'}`}
      />
      <path d={`M${cap / 2} ${box.y}v${box.height}`} {...end} />
      <path data-end="" d={`M${widthPx - cap / 2} ${box.y}v${box.height}`} {...end} />
    </>
  );
}

/** The fill, with an edge at each stated end and a dashed line at each end in doubt. A solid bar needs no edges. */
function Bar({ widthPx, kind, importance, box, openStart, openEnd, doubtStart, doubtEnd }: Shape) {
  const { y, height } = box;
  if (kind === 'undated')
    return <rect x={0.5} y={y} width={widthPx - 1} height={height} className={`${WASH} stroke-track`} />;
  const first = importance === 1;
  const stop = Math.min(DOUBT_PX, Math.max(widthPx / 4, 0));
  const x0 = doubtStart ? stop : 0;
  const x1 = Math.max(widthPx - (doubtEnd ? stop : 0), x0 + 1);
  // On a slim bar the light fill is too small to be seen without a line below it.
  const lined = kind === 'slim';
  const edgePx = lined ? 1 : EDGE_PX;
  const edge = (inDoubt: boolean | undefined, open: boolean | undefined, x: number, step: 1 | -1) => {
    if (inDoubt) {
      const dashPx = first ? 1.5 : 1;
      return {
        ...{ d: `M${x + (step * dashPx) / 2} ${y}v${height}`, className: EDGE },
        ...{ strokeWidth: dashPx, strokeDasharray: '3 2' },
      };
    }
    return first || open
      ? null
      : { d: `M${x + (step * edgePx) / 2} ${y}v${height}`, className: EDGE, strokeWidth: edgePx };
  };
  const [start, end] = [edge(doubtStart, openStart, 0, 1), edge(doubtEnd, openEnd, widthPx, -1)];
  return (
    <>
      <rect
        x={x0}
        y={y}
        {...growing(x1 - x0)}
        height={height}
        rx={first ? (lined ? 1 : 3) : undefined}
        className={first ? SOLID : `${WASH} forced-colors:stroke-track`}
      />
      {lined && !first ? (
        <rect x={x0} y={y + height - 1} {...growing(x1 - x0)} height={1} className={SOLID} />
      ) : null}
      {start ? <path {...start} /> : null}
      {end ? <path data-end="" {...end} /> : null}
    </>
  );
}

/**
 * What has the length of a bar. A zoom sets the width anew and moves what stands at the end of the bar (`data-end`). A line that
 * begins after the label (`data-after`) moves with it.
 */
export function growing(widthPx: number) {
  return { width: widthPx, 'data-grow': widthPx };
}

/** From the bar to its open side. */
function arrowPath(from: number, to: number, y: number): string {
  const back = Math.sign(from - to);
  return `M${from - 2 * back} ${y}H${to}m${5 * back} -3.5l${-5 * back} 3.5l${5 * back} 3.5`;
}

/** Masks with which an arrow fades towards its tip. */
export const ArrowFades = memo(function ArrowFades({ prefix }: { prefix: string }) {
  return Object.entries({ start: [0.15, 0.8], end: [0.8, 0.15] }).map(([side, [left, right]]) => (
    <g key={side}>
      <linearGradient id={`${prefix}${side}-ramp`}>
        <stop offset={0} stopColor="white" stopOpacity={left} />
        <stop offset={1} stopColor="white" stopOpacity={right} />
      </linearGradient>
      <mask id={`${prefix}${side}`} maskContentUnits="objectBoundingBox">
        <rect x={-0.1} y={-0.2} width={1.2} height={1.4} fill={`url(#${prefix}${side}-ramp)`} />
      </mask>
    </g>
  ));
});
